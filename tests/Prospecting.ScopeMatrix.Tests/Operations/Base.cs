using NodaTime;
using Prospecting.Notifications;
using Prospecting.Receipts;
using Prospecting.Releases;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.ScopeMatrix.Tests.Stores;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>A store with secrets in it, for one situation: the record, one of another company, one of another tenant, and what each has beside it.</summary>
internal sealed class Base : IAsyncDisposable
{
    /// <summary>The key under which each owner did a command.</summary>
    public static readonly CommandKey Receipt = new("import-1");

    private Base(ScopeStore store, Situation situation, bool isForOneCall) =>
        (Store, Situation, IsForOneCall) = (store, situation, isForOneCall);

    /// <summary>Whether no other call will follow: then the standing record may be changed.</summary>
    public bool IsForOneCall { get; }

    public ScopeStore Store { get; }

    public Situation Situation { get; }

    /// <summary>The record that reads are about, and refused writes.</summary>
    public Target Standing { get; private set; } = null!;

    /// <summary>The record of another company of the owner's tenant.</summary>
    public Target OfThird { get; private set; } = null!;

    /// <summary>The record of another tenant.</summary>
    public Target OfAbroad { get; private set; } = null!;

    /// <summary>What the owner's company wrote beside its workflows, and a command of his answered.</summary>
    public Canary Beside { get; } = Canary.Next();

    /// <summary>The same in the other tenant.</summary>
    public Canary BesideAbroad { get; } = Canary.Next();

    public static async Task<Base> CreateAsync(
        ScopeStore store,
        Situation situation,
        bool isForOneCall
    )
    {
        var made = new Base(store, situation, isForOneCall);
        await made.PublishAsync(Cast.Owner, Cast.Paris, made.Beside);
        await made.PublishAsync(Cast.OwnerAbroad, Cast.Paris, made.BesideAbroad);
        made.OfThird = await store.PlantAsync(Cast.Third);
        made.OfAbroad = await store.PlantAsync(Cast.OwnerAbroad);
        await made.PublishAsync(Cast.Third, Cast.Nice, made.OfThird.Canary);
        made.Standing = await made.PlantAsync();
        if (situation == Situation.RevokedMeanwhile && !isForOneCall)
        {
            // Calls have records of their own, and must not see this one.
            await store.Sessions.RevokeAsync(made.Standing);
        }

        await made.ReplenishAsync(Cast.Owner, made.Beside);
        await made.ReplenishAsync(Cast.OwnerAbroad, made.BesideAbroad);
        return made;
    }

    /// <summary>Plants the record as the situation has it before anybody calls.</summary>
    public async Task<Target> PlantAsync()
    {
        AccessLevel? share = Situation switch
        {
            Situation.SharedForReading => AccessLevel.Read,
            Situation.SharedForWriting or Situation.Revoked or Situation.RevokedMeanwhile =>
                AccessLevel.Write,
            _ => null,
        };
        var target = await Store.PlantAsync(Cast.Owner, share);
        if (Situation == Situation.Revoked)
        {
            await Store.Sessions.RevokeAsync(target);
        }
        else if (Situation == Situation.ForeignTenantWithSameIds)
        {
            await Store.PlantAsync(Cast.OwnerAbroad, withIdsOf: target);
        }

        return target;
    }

    /// <summary>What happens while somebody works.</summary>
    public Task HappenAsync(Target target, bool isSecondMerged) =>
        Situation switch
        {
            Situation.RevokedMeanwhile => Store.Sessions.RevokeAsync(target),
            Situation.Deleted => Store.Sessions.MergeAwayAsync(
                isSecondMerged ? target.Second : target.First,
                isSecondMerged ? target.First : target.Second
            ),
            _ => Task.CompletedTask,
        };

    /// <summary>Sees to it that the outboxes of those who were planted for have a message of every kind, and the owners the receipt of a command.</summary>
    public async Task ReplenishAsync()
    {
        await ReplenishAsync(Cast.Owner, Beside);
        if (Situation == Situation.ForeignTenantWithSameIds)
        {
            await ReplenishAsync(Cast.OwnerAbroad, BesideAbroad);
        }
    }

    private async Task ReplenishAsync(Scope owner, Canary secret)
    {
        await using (var session = await Store.Sessions.OpenAsync(Cast.Robot(owner.Tenant)))
        {
            var pending = await session.Outbox.ReadPendingAsync(2);
            var batch = await session.Outbox.ClaimAsync(1000, Duration.FromMinutes(1));
            await session.Outbox.SettleAsync(
                batch,
                [
                    DeliveryResult.Delivered(pending[0].Id),
                    DeliveryResult.Dead(pending[1].Id, "refused"),
                    .. batch
                        .Messages.Where(m => pending.All(p => p.Id != m.Id))
                        .Select(m => DeliveryResult.Released(m.Id)),
                ]
            );
        }

        await using var own = await Store.Sessions.OpenAsync(owner);
        if (await own.Receipts.FindAsync(Receipt) is null)
        {
            own.Receipts.Add(
                new CommandReceipt
                {
                    Key = Receipt,
                    User = owner.User,
                    Fingerprint = new string('f', 64),
                    Result = $"\"{secret}\"",
                    At = own.Context.Now,
                }
            );
            await own.CommitAsync();
        }

        // Claims that an earlier call made have run out.
        Store.Clock.Advance(Duration.FromMinutes(5));
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private async Task PublishAsync(Scope owner, CompanyId company, Canary secret)
    {
        for (var version = 1; version <= 2; version++)
        {
            await using var session = await Store.Sessions.OpenAsync(owner);
            session.Releases.Add(
                new WorkflowRelease
                {
                    Company = company,
                    Number = version,
                    Workflow = StatusPresets.Standard with
                    {
                        Version = StatusPresets.Standard.Version + version,
                    },
                    Renamed = [new StatusRename(Planting.FormerStatus, "new")],
                    At = session.Context.Now,
                    User = owner.User,
                    Note = $"Sous le sceau du secret : {secret}",
                }
            );
            await session.CommitAsync();
        }
    }
}
