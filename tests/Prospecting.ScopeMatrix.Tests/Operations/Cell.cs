using Prospecting.Intake;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.ScopeMatrix.Tests.Stores;
using Prospecting.Storage;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>What must be seen of one operation in one situation.</summary>
internal enum Expected
{
    /// <summary>It does its work, and shows what is the caller's.</summary>
    Works,

    /// <summary>It is refused or does nothing; what it shows may be seen.</summary>
    Refused,

    /// <summary>It is refused or does nothing, and shows nothing.</summary>
    Hidden,

    /// <summary>It works on what is the caller's own under the same ids, and touches nothing of the record.</summary>
    Elsewhere,

    /// <summary>The record is gone: it works on what stands for it, or is refused.</summary>
    Gone,

    /// <summary>It asks for a scope.</summary>
    AsksForScope,
}

/// <summary>One operation in one situation, called and judged.</summary>
internal sealed class Cell(Base world, OperationCase operation)
{
    private bool IsForSystem => operation.Belongs == Belongs.ToSystem;

    private Expected Expected =>
        world.Situation switch
        {
            Situation.NoScope => Expected.AsksForScope,
            Situation.Own => Expected.Works,
            _ when operation.Belongs == Belongs.ToCaller => Expected.Works,
            Situation.ForeignTenantWithSameIds => Expected.Elsewhere,
            Situation.Deleted when operation.Belongs == Belongs.ToProspect => Expected.Gone,
            Situation.Deleted => Expected.Works,
            Situation.SharedForReading when operation.Belongs == Belongs.ToProspect =>
                operation.Effect == Effect.Writes ? Expected.Refused : Expected.Works,
            Situation.SharedForWriting when operation.Belongs == Belongs.ToProspect =>
                Expected.Works,
            _ => Expected.Hidden,
        };

    public async Task RunAsync()
    {
        var expected = Expected;
        var target = await TargetAsync(expected);
        IReadOnlyList<string> before = [];
        await using var call = new Call(
            world.Store,
            world.Situation,
            Cast.Actor(world.Situation, IsForSystem),
            target,
            async () =>
            {
                await world.HappenAsync(target, operation.IsAboutSecond);
                before = await DumpAsync();
            }
        );
        if (world.Situation is not (Situation.RevokedMeanwhile or Situation.Deleted))
        {
            before = await DumpAsync();
        }

        object? result = null;
        Exception? thrown = null;
        try
        {
            result = await operation.Run(call);
        }
        catch (Exception exception) when (exception is not Shouldly.ShouldAssertException)
        {
            thrown = exception;
        }

        Judge(expected, call, target, result, thrown, before, await DumpAsync());
    }

    private async Task<Target> TargetAsync(Expected expected)
    {
        var isChanged =
            expected == Expected.Works && (operation.Effect != Effect.Reads || IsForSystem);
        var isFresh =
            isChanged
            || expected == Expected.Gone
            || (expected == Expected.Elsewhere && operation.Effect != Effect.Reads)
            || world.Situation is Situation.RevokedMeanwhile or Situation.Deleted;
        if (!isFresh || world.IsForOneCall)
        {
            return world.Standing;
        }

        var target = await world.PlantAsync();
        await world.ReplenishAsync();
        return target;
    }

    // What only reads has nothing to write.
    private async Task<IReadOnlyList<string>> DumpAsync() =>
        operation.Effect == Effect.Reads ? [] : await world.Store.DumpAsync();

    private void Judge(
        Expected expected,
        Call call,
        Target target,
        object? result,
        Exception? thrown,
        IReadOnlyList<string> before,
        IReadOnlyList<string> after
    )
    {
        ShowsNoStranger(result, thrown);
        switch (expected)
        {
            case Expected.AsksForScope:
                thrown
                    .ShouldBeOfType<ArgumentNullException>()
                    .ParamName.ShouldBeOneOf([
                        "scope",
                        "session",
                        "context",
                        "index",
                        "outbox",
                        "prospects",
                        "tasks",
                        "attachments",
                        "grants",
                    ]);
                Same(before, after);
                break;
            case Expected.Works:
                thrown.ShouldBeNull();
                if (
                    operation.Effect != Effect.Reads
                    && (
                        world.Store.ShowsEveryRow
                        || operation.Belongs is not (Belongs.ToSystem or Belongs.ToUser)
                    )
                )
                {
                    after.SequenceEqual(before).ShouldBeFalse("it was to write");
                }

                Sees(call, target, result).ShouldBeTrue(Deep.Text(result));
                break;
            case Expected.Refused:
                IsOneOfOurs(thrown);
                Same(before, after);
                break;
            case Expected.Hidden:
                IsOneOfOurs(thrown);
                Shows(call, target, result, thrown).ShouldBeFalse(Deep.Text(result) + thrown);
                Unchanged(before, after);
                break;
            case Expected.Elsewhere:
                IsOneOfOurs(thrown);
                ShowsAny([target.Canary], result, thrown).ShouldBeFalse();
                OfHome(after).ShouldBe(OfHome(before));
                break;
            case Expected.Gone:
                IsOneOfOurs(thrown);
                if (operation.Loads)
                {
                    // A store may look at the version first, or at what may be written at all.
                    thrown.ShouldNotBeNull();
                    Same(before, after);
                }

                var gone = operation.IsAboutSecond ? target.Second : target.First;
                RowOf(gone.Value, after).ShouldBe(RowOf(gone.Value, before));
                if (!operation.TellsOfMerged && !call.HasNamedTarget)
                {
                    Deep.Text(result).ShouldNotContain(gone.ToString());
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expected), expected, null);
        }
    }

    private static void Same(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        before.Except(after).Take(3).ShouldBeEmpty();
        after.Except(before).Take(3).ShouldBeEmpty();
        after.Count.ShouldBe(before.Count);
    }

    private void Unchanged(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (operation.Effect == Effect.WritesOwn)
        {
            // New rows of his own there may be.
            before.Except(after).Where(r => !CountsRows(r)).ShouldBeEmpty();
        }
        else
        {
            Same(before, after);
        }
    }

    // Lines of the store in memory that stand for several rows.
    private static bool CountsRows(string row) =>
        row.StartsWith("backlog:", StringComparison.Ordinal)
        || row.StartsWith("keys:", StringComparison.Ordinal);

    private bool Sees(Call call, Target target, object? result)
    {
        if (operation is { Effect: not Effect.Reads, Saw: null } or { Belongs: Belongs.ToCaller })
        {
            return true;
        }

        if (operation.SeesOnlyWhatItMayWrite && world.Situation == Situation.SharedForReading)
        {
            return true;
        }

        return Shows(call, target, result, null)
            || (operation.Saw is null && ShowsAny([target.Canary, world.Beside], result, null))
            || (
                operation.Saw is null
                && target.Ids.Any(i => Deep.Text(result).Contains(i.ToString()))
            );
    }

    private bool Shows(Call call, Target target, object? result, Exception? thrown)
    {
        var text = Deep.Text(result) + Deep.Text(thrown);
        return operation.Saw?.Invoke(result) == true
            || (!call.HasNamedValues && Any([target.Canary], text))
            || (
                !call.HasNamedTarget
                && target.Ids.Any(i => text.Contains(i.ToString(), StringComparison.Ordinal))
            );
    }

    private void ShowsNoStranger(object? result, Exception? thrown)
    {
        var tenant = world.Situation switch
        {
            Situation.ForeignTenant => Cast.Empty,
            Situation.ForeignTenantWithSameIds => Cast.Abroad,
            _ => Cast.Home,
        };
        var seesWholeTenant = Cast.Actor(world.Situation, IsForSystem)?.ReachesWholeTenant == true;
        List<Canary> strangers = [];
        List<Guid> ids = [];
        if (tenant != Cast.Abroad)
        {
            strangers.AddRange([world.OfAbroad.Canary, world.BesideAbroad]);
            ids.AddRange(world.OfAbroad.Ids);
        }

        if (tenant != Cast.Home || !seesWholeTenant)
        {
            strangers.Add(world.OfThird.Canary);
            ids.AddRange(world.OfThird.Ids);
        }

        if (world.Situation is not (Situation.Own or Situation.Deleted))
        {
            strangers.Add(world.Beside);
        }

        var text = Deep.Text(result) + Deep.Text(thrown);
        Any(strangers, text).ShouldBeFalse(text);
        ids.Where(i => text.Contains(i.ToString(), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static bool ShowsAny(
        IReadOnlyList<Canary> canaries,
        object? result,
        Exception? thrown
    ) => Any(canaries, Deep.Text(result) + Deep.Text(thrown));

    private static bool Any(IEnumerable<Canary> canaries, string text) =>
        canaries.SelectMany(c => c.Values).Any(v => text.Contains(v, StringComparison.Ordinal));

    private static void IsOneOfOurs(Exception? thrown)
    {
        var cause = thrown is IntakeStoppedException ? thrown.InnerException : thrown;
        (
            cause
            is null
                or ScopeViolationException
                or ConcurrencyConflictException
                or ArgumentException { ParamName: "receipt" }
                or (ArgumentException { ParamName: "context" } and not ArgumentNullException)
        ).ShouldBeTrue(thrown?.ToString());
    }

    private static IReadOnlyList<string> OfHome(IReadOnlyList<string> rows) =>
        TableRows.Of(Cast.Home, rows);

    private static IReadOnlyList<string> RowOf(Guid prospect, IEnumerable<string> rows) =>
        [
            .. rows.Where(r =>
                r[..r.IndexOf(':', StringComparison.Ordinal)]
                    .EndsWith("prospects", StringComparison.Ordinal)
                && r.Contains(prospect.ToString(), StringComparison.OrdinalIgnoreCase)
            ),
        ];
}
