using System.Globalization;
using Prospecting.Addresses;
using Prospecting.Aggregates;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Reliability.Victim.Commits;

/// <summary>Does what users do, in a loop, each commit in a session of its own, and says so once a commit is acknowledged.</summary>
internal sealed class CommitWorker(
    IProspectingSessionFactory sessions,
    KnownRecords records,
    Random random,
    string name,
    Action<IReadOnlyCollection<Aggregate>> acknowledged
)
{
    private static readonly string[] Actions =
    [
        "to-suspect",
        "to-qualified",
        "to-evaluated",
        "to-in-negotiation",
    ];

    private readonly Scope _scope = World.Worker(name);
    private int _done;

    /// <summary>One unit of work.</summary>
    /// <returns>Whether it was committed; otherwise somebody else was faster.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(_scope, cancellationToken);
        List<Aggregate> touched = [];
        await ActAsync(session, touched, cancellationToken);
        if (random.Next(5) == 0)
        {
            await ActAsync(session, touched, cancellationToken);
        }

        var written = touched.Distinct().Where(a => a.HasPendingChanges).ToList();
        try
        {
            await session.CommitAsync(cancellationToken);
        }
        catch (ConcurrencyConflictException)
        {
            return false;
        }

        acknowledged(written);
        records.Add(
            written.OfType<Prospect>().Where(p => p.Version == 1).Select(p => p.Id),
            written.OfType<Contact>().Where(c => c.Version == 1).Select(c => c.Id)
        );
        return true;
    }

    private async Task ActAsync(
        IProspectingSession session,
        List<Aggregate> touched,
        CancellationToken cancellationToken
    )
    {
        var number = ++_done;
        var kind = random.Next(100);
        if (kind < 12 && records.Contact(random) is { } person)
        {
            var contact = await session.Contacts.FindAsync(person, cancellationToken);
            contact?.Change(Person(number), session.Context).OrThrow();
            Note(contact, touched);
            return;
        }

        if (kind < 35 || records.Prospect(random) is not { } id)
        {
            Create(session, touched, number);
            return;
        }

        var prospect = await session.Prospects.FindAsync(id, cancellationToken);
        if (prospect is null)
        {
            return;
        }

        var context = session.Context;
        if (kind < 55)
        {
            prospect
                .Change(
                    prospect.Details with
                    {
                        DisplayName = Text($"Garage {name} {number}"),
                        Source = Text($"{name}-{number}"),
                        Phone = PhoneNumber
                            .Parse(Text($"01 23 45 {number % 90 + 10} 67"))
                            .OrThrow(),
                    },
                    context
                )
                .OrThrow();
        }
        else if (kind < 65)
        {
            ChangeAddresses(prospect, context, number);
        }
        else if (kind < 75)
        {
            _ =
                prospect.Unshare(World.Lyon, context).Succeeded
                || prospect.ShareWith(World.Lyon, AccessLevel.Read, context).Succeeded;
        }
        else if (kind < 85 && records.Contact(random) is { } other)
        {
            var contact = await session.Contacts.FindAsync(other, cancellationToken);
            if (contact is not null)
            {
                _ = prospect.LinkContact(contact, context, "gérant");
            }
        }
        else
        {
            _ = prospect.MoveStatus(
                new ProspectFacts(prospect, [], context.Now),
                new StatusRequest(Actions[random.Next(Actions.Length)]),
                StatusRights.All,
                context
            );
        }

        Note(prospect, touched);
    }

    private void Create(IProspectingSession session, List<Aggregate> touched, int number)
    {
        var context = session.Context;
        var prospect = Prospect
            .Create(
                new ProspectDetails
                {
                    DisplayName = Text($"Société {name} {number}"),
                    Email = EmailAddress.Parse(Text($"{name}{number}@exemple.fr")).OrThrow(),
                },
                context
            )
            .OrThrow();
        ChangeAddresses(prospect, context, number);
        // An id of its own, since numbers begin anew in each process.
        prospect.AddReference("erp", prospect.Id.ToString(), context).OrThrow();
        var contact = Contact.Create(Person(number), context).OrThrow();
        prospect.LinkContact(contact, context).OrThrow();
        if (random.Next(3) == 0)
        {
            prospect.ShareWith(World.Lyon, AccessLevel.Write, context).OrThrow();
        }

        session.Contacts.Add(contact);
        session.Prospects.Add(prospect);
        Note(prospect, touched);
        Note(contact, touched);
    }

    private void ChangeAddresses(Prospect prospect, WorkContext context, int number)
    {
        if (prospect.Addresses.Count > 2)
        {
            prospect.RemoveAddress(prospect.Addresses[^1].Ordinal, context).OrThrow();
            return;
        }

        prospect
            .AddAddress(
                new PostalAddress
                {
                    Street = Text($"{number} rue des Lilas"),
                    PostalCode = Text($"{35000 + random.Next(900)}"),
                    City = "Rennes",
                    Country = "FR",
                },
                AddressRoles.None,
                context
            )
            .OrThrow();
    }

    private NewContact Person(int number) =>
        new()
        {
            FirstName = "Zoé",
            LastName = Text($"Lefèvre {name}"),
            Email = EmailAddress.Parse(Text($"zoe.{name}.{number}@exemple.fr")).OrThrow(),
        };

    private static void Note(Aggregate? aggregate, List<Aggregate> touched)
    {
        if (aggregate is not null)
        {
            touched.Add(aggregate);
        }
    }

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
