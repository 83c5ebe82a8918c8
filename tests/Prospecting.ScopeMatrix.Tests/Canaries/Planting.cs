using System.Text;
using NodaTime;
using Prospecting.Activities;
using Prospecting.Addresses;
using Prospecting.Aggregates;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Notes;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.ScopeMatrix.Tests.Stores;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Work;
using static Prospecting.ScopeMatrix.Tests.Situations.Cast;

namespace Prospecting.ScopeMatrix.Tests.Canaries;

/// <summary>Stores canaries.</summary>
internal static class Planting
{
    /// <summary>The code of a status that an older workflow had.</summary>
    public const string FormerStatus = "ancienne";

    public static async Task<Target> PlantAsync(
        this ScopeStore store,
        Scope owner,
        AccessLevel? sharedWithMetz = null,
        Target? withIdsOf = null
    )
    {
        await using var session = await store.Sessions.OpenAsync(owner);
        var context = session.Context with
        {
            Capabilities = HostCapabilities.Of(HostCapabilities.Marketing),
        };
        if (withIdsOf is not null)
        {
            context = context with { Ids = new GivenIds(withIdsOf) };
        }

        var canary = Canary.Next();
        var primary = Contact.Create(canary.Person("zoe"), context).OrThrow();
        var other = Contact.Create(canary.Person("yan"), context).OrThrow();
        var ofSecond = Contact.Create(canary.Person("xia"), context).OrThrow();
        var details = canary.Details with { Campaign = $"Printemps {canary}" };
        var first = Prospect.Create(details, context).OrThrow();
        var second = Prospect.Create(details, context).OrThrow();
        second = Prospect.FromSnapshot(second.ToSnapshot() with { StatusCode = FormerStatus });
        first.LinkContact(primary, context, $"gérante {canary}").OrThrow();
        first.LinkContact(other, context, $"comptable {canary}").OrThrow();
        second.LinkContact(ofSecond, context, $"atelier {canary}").OrThrow();
        first
            .AddAddress(canary.Address, AddressRoles.Billing, context, $"siège {canary}")
            .OrThrow();
        first.AddAddress(canary.Address, AddressRoles.None, context, $"dépôt {canary}").OrThrow();
        first.AddReference(Target.System, Target.ReferenceOf(canary), context).OrThrow();
        first
            .MoveStatus(
                new ProspectFacts(first, [primary, other], context.Now),
                new StatusRequest("qualify") { Note = $"Vu au salon : {canary}" },
                StatusRights.All,
                context
            )
            .ShouldBeOfType<StatusDecision.Allowed>();
        foreach (var prospect in (Prospect[])[first, second])
        {
            prospect.ShareWith(Lens, AccessLevel.Read, context).OrThrow();
            if (sharedWithMetz is { } level)
            {
                prospect.ShareWith(Metz, level, context).OrThrow();
            }

            session.Prospects.Add(prospect);
        }

        session.Contacts.Add(primary);
        session.Contacts.Add(other);
        session.Contacts.Add(ofSecond);
        var task = PlannedTask(canary, first, context);
        session.Tasks.Add(task);
        var visit = Visit(canary, first, primary.Id, context);
        session.Activities.Add(visit);
        var note = Note.Create(first, canary.Note, context).OrThrow();
        session.Notes.Add(note);
        var attachment = await store.AttachAsync(session.Attachments, canary, first, context);
        var company = owner.ActiveCompany;
        var entry = CatalogEntry.Create(Canary.Kind, canary.Item, company, [], context).OrThrow();
        session.Catalogs.Add(entry);
        var field = CustomField.Create(canary.Field, company, [], context).OrThrow();
        session.CustomFields.Add(field);
        var granted = await store
            .Service<RepresentativeGranting>()
            .GrantAsync(
                session.RepresentativeGrants,
                canary.Representative,
                RepresentativeRole.Source,
                company,
                context
            );
        await session.CommitAsync();
        return new Target(canary, first.Id, second.Id, primary.Id, other.Id, ofSecond.Id)
        {
            Task = task.Id,
            Activity = visit.Id,
            Note = note.Id,
            Attachment = attachment,
            Entry = entry.Id,
            Field = field.Id,
            Grant = granted.OrThrow().Id,
        };
    }

    /// <summary>Takes the share with the neighbour away.</summary>
    public static async Task RevokeAsync(this IProspectingSessionFactory sessions, Target target)
    {
        await using var session = await sessions.OpenAsync(Owner);
        foreach (var id in (ProspectId[])[target.First, target.Second])
        {
            var prospect = (await session.Prospects.FindAsync(id)).ShouldNotBeNull();
            prospect.Unshare(Metz, session.Context).OrThrow();
        }

        await session.CommitAsync();
    }

    /// <summary>Merges one of the two records into the other.</summary>
    public static async Task MergeAwayAsync(
        this IProspectingSessionFactory sessions,
        ProspectId loser,
        ProspectId survivor
    )
    {
        await using var session = await sessions.OpenAsync(Owner);
        var merging = new Merging.ProspectMerging();
        var plan = (await merging.PlanAsync(session, loser, survivor, survivor)).OrThrow();
        (await merging.ExecuteAsync(session, plan)).OrThrow();
        await session.CommitAsync();
    }

    // Made before it was due: what is due in the past is done.
    private static FollowUpTask PlannedTask(Canary canary, Prospect prospect, WorkContext context)
    {
        var due = context.Now - Duration.FromDays(5);
        var earlier = context with { Clock = new FakeClock(due - Duration.FromDays(5)) };
        return FollowUpTask
            .Create(prospect, canary.Task(due.InUtc().Date), DateTimeZone.Utc, earlier)
            .OrThrow();
    }

    private static Activity Visit(
        Canary canary,
        Prospect prospect,
        ContactId participant,
        WorkContext context
    )
    {
        var visit = Activity
            .Create(
                prospect,
                canary.Visit(context.Now - Duration.FromHours(2), participant),
                context
            )
            .OrThrow();
        visit.Report(canary.Form, canary.Answers, context).OrThrow();
        visit.CheckIn(canary.Position, 10, canary.Position, context).OrThrow();
        return visit;
    }

    private static async Task<AttachmentId> AttachAsync(
        this ScopeStore store,
        IAttachmentStore attachments,
        Canary canary,
        Prospect prospect,
        WorkContext context
    )
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes($"Devis pour {canary}"));
        var uploaded = await store
            .Service<AttachmentUpload>()
            .UploadAsync(attachments, prospect, canary.File, bytes, context);
        using var orphan = new MemoryStream([1]);
        var unknown = new AttachmentKey(
            prospect.Tenant,
            prospect.Id,
            new AttachmentId(prospect.Id.Value)
        );
        (await store.Storage.SaveAsync(unknown, orphan, maxBytes: 1)).OrThrow();
        return uploaded.OrThrow().Id;
    }

    /// <summary>Ids that another tenant has already, in the order in which a target's are asked for.</summary>
    private sealed class GivenIds(Target target) : IIdSource
    {
        private readonly Queue<Guid> _ids = new([
            target.Primary.Value,
            target.Other.Value,
            target.OfSecond.Value,
            target.First.Value,
            target.Second.Value,
            target.Task.Value,
            target.Activity.Value,
            target.Note.Value,
            target.Attachment.Value,
            target.Entry.Value,
            target.Field.Value,
            target.Grant.Value,
        ]);

        public Guid Next() => _ids.Dequeue();
    }
}
