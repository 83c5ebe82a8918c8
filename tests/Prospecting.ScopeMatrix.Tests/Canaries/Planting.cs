using Prospecting.Addresses;
using Prospecting.Aggregates;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using static Prospecting.ScopeMatrix.Tests.Situations.Cast;

namespace Prospecting.ScopeMatrix.Tests.Canaries;

/// <summary>Stores canaries.</summary>
internal static class Planting
{
    /// <summary>The code of a status that an older workflow had.</summary>
    public const string FormerStatus = "ancienne";

    public static async Task<Target> PlantAsync(
        this IProspectingSessionFactory sessions,
        Scope owner,
        AccessLevel? sharedWithMetz = null,
        Target? withIdsOf = null
    )
    {
        await using var session = await sessions.OpenAsync(owner);
        var context = session.Context;
        if (withIdsOf is not null)
        {
            context = context with { Ids = new GivenIds(withIdsOf) };
        }

        var canary = Canary.Next();
        var primary = Contact.Create(canary.Person("zoe"), context).OrThrow();
        var other = Contact.Create(canary.Person("yan"), context).OrThrow();
        var ofSecond = Contact.Create(canary.Person("xia"), context).OrThrow();
        var first = Prospect.Create(canary.Details, context).OrThrow();
        var second = Prospect.Create(canary.Details, context).OrThrow();
        second = Prospect.FromSnapshot(second.ToSnapshot() with { StatusCode = FormerStatus });
        var target = new Target(canary, first.Id, second.Id, primary.Id, other.Id, ofSecond.Id);
        first.LinkContact(primary, context, $"gérante {canary}").OrThrow();
        first.LinkContact(other, context, $"comptable {canary}").OrThrow();
        second.LinkContact(ofSecond, context, $"atelier {canary}").OrThrow();
        first
            .AddAddress(canary.Address, AddressRoles.Billing, context, $"siège {canary}")
            .OrThrow();
        first.AddAddress(canary.Address, AddressRoles.None, context, $"dépôt {canary}").OrThrow();
        first.AddReference(Target.System, target.Reference, context).OrThrow();
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
        await session.CommitAsync();
        return target;
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

    /// <summary>Ids that another tenant has already, in the order in which a target's are asked for.</summary>
    private sealed class GivenIds(Target target) : IIdSource
    {
        private readonly Queue<Guid> _ids = new([
            target.Primary.Value,
            target.Other.Value,
            target.OfSecond.Value,
            target.First.Value,
            target.Second.Value,
        ]);

        public Guid Next() => _ids.Dequeue();
    }
}
