using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Testing.Contracts;

/// <summary>Two tenants with two companies each, and short ways to put records into a store: what the contracts play with.</summary>
internal static class ContractWorld
{
    public static readonly TenantId First = new(1);
    public static readonly TenantId Second = new(2);
    public static readonly CompanyId Paris = new("paris");
    public static readonly CompanyId Lyon = new("lyon");
    public static readonly UserId Anne = new("anne");
    public static readonly UserId Bruno = new("bruno");

    public static readonly Scope AnneInParis = Scope.ForUser(First, Anne, Paris);
    public static readonly Scope BrunoInLyon = Scope.ForUser(First, Bruno, Lyon);
    public static readonly Scope AnneOfOtherTenant = Scope.ForUser(Second, Anne, Paris);
    public static readonly Scope BrunoOfOtherTenant = Scope.ForUser(Second, Bruno, Lyon);
    public static readonly Scope Robot = Scope.ForSystem(First, new UserId("robot"));
    public static readonly Scope RobotOfOtherTenant = Scope.ForSystem(Second, new UserId("robot"));

    public static Task<IProspectingSession> OpenAsync(
        this StoreHarness harness,
        Scope scope,
        CancellationToken cancellationToken
    ) => harness.Sessions.OpenAsync(scope, cancellationToken).AsTask();

    public static Prospect NewProspect(
        WorkContext context,
        string name,
        Action<Prospect>? change = null
    )
    {
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = name }, context)
            .OrThrow();
        change?.Invoke(prospect);
        return prospect;
    }

    public static NewContact Person(string first, string last, string? email = null) =>
        new()
        {
            FirstName = first,
            LastName = last,
            Email = email is null ? null : EmailAddress.Parse(email).OrThrow(),
        };

    public static PostalAddress Address(string city, string postalCode) =>
        new()
        {
            Street = "12 rue des Lilas",
            City = city,
            PostalCode = postalCode,
            Country = "FR",
        };

    /// <summary>Stores one prospect with an address, a contact and a reference.</summary>
    public static async Task<ProspectId> StoreAsync(
        this StoreHarness harness,
        Scope scope,
        string name,
        CancellationToken cancellationToken,
        Action<Prospect, WorkContext>? change = null
    )
    {
        var session = await harness.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var prospect = NewProspect(session.Context, name);
            change?.Invoke(prospect, session.Context);
            session.Prospects.Add(prospect);
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            return prospect.Id;
        }
    }

    /// <summary>Stores a contact and a prospect of Anne's that links him.</summary>
    public static async Task<ContactId> StoreContactAsync(
        this StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        ContactId id = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var contact = Contact
                        .Create(Person("Zoé", "Lefèvre"), session.Context)
                        .OrThrow();
                    session.Contacts.Add(contact);
                    session.Prospects.Add(
                        NewProspect(
                            session.Context,
                            "Avec contact",
                            p => p.LinkContact(contact, session.Context).OrThrow()
                        )
                    );
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    id = contact.Id;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return id;
    }

    /// <summary>Reads one prospect in a session of its own.</summary>
    public static async Task<Prospect?> ReadAsync(
        this StoreHarness harness,
        Scope scope,
        ProspectId id,
        CancellationToken cancellationToken
    )
    {
        var session = await harness.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await session.Prospects.FindAsync(id, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Works in a session of its own.</summary>
    public static async Task InSessionAsync(
        this StoreHarness harness,
        Scope scope,
        Func<IProspectingSession, Task> work,
        CancellationToken cancellationToken
    )
    {
        var session = await harness.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            await work(session).ConfigureAwait(false);
        }
    }

    /// <summary>Loads a prospect in a session, changes it and commits.</summary>
    public static Task ChangeAsync(
        this StoreHarness harness,
        Scope scope,
        ProspectId id,
        Action<Prospect, WorkContext> change,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            scope,
            async session =>
            {
                var prospect = await session
                    .Prospects.FindAsync(id, cancellationToken)
                    .ConfigureAwait(false);
                change(Require.NotNull(prospect, "the prospect"), session.Context);
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );

    /// <summary>Does an action of the standard workflow to a prospect, with reasons and a note, and commits.</summary>
    public static Task MoveAsync(
        this StoreHarness harness,
        Scope scope,
        ProspectId id,
        string action,
        CancellationToken cancellationToken
    ) =>
        harness.ChangeAsync(
            scope,
            id,
            (p, c) =>
            {
                var decision = p.MoveStatus(
                    new ProspectFacts(p, [], c.Now),
                    new StatusRequest(action)
                    {
                        Reasons = ["price"],
                        Note = "Trop cher, trop tard.",
                    },
                    StatusRights.All,
                    c
                );
                Require.That(
                    decision is StatusDecision.Allowed,
                    $"{action} is allowed",
                    decision.GetType().Name
                );
            },
            cancellationToken
        );
}
