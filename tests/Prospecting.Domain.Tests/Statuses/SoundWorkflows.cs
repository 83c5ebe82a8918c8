using FsCheck;
using FsCheck.Fluent;
using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Statuses;

/// <summary>
/// Definitions without a fault: a chain to a won status, a lost one, phases in phases, and any ways between, several of them with one
/// action code, guarded by nested conditions.
/// </summary>
internal static class SoundWorkflows
{
    private static readonly string[] Actions = ["act0", "act1", "act2", "next0", "next1"];
    private static readonly string[] Rights = ["sign", "manage"];

    /// <summary>Definitions whose conditions are made of some guards.</summary>
    /// <param name="leaf">The guards.</param>
    public static Gen<StatusWorkflow> Over(Gen<GuardDefinition> leaf) =>
        from version in Gen.Choose(1, 9)
        from parents in RandomWorkflows.Some(Gen.Choose(-1, 2), 3)
        from phases in Phases(parents)
        from statuses in Statuses(phases.Count)
        from chain in Chain(statuses, leaf)
        from ways in RandomWorkflows.Some(Way(statuses, phases.Count, leaf), 12)
        select Pruned(
            new StatusWorkflow
            {
                Key = "random",
                Version = version,
                Label = LocalizedText.Same("Random"),
                Groups = Used(phases, statuses),
                Statuses = statuses,
                Transitions = [.. chain, .. ways],
            }
        );

    /// <summary>Conditions made of guards: three levels deep at most.</summary>
    public static Gen<GuardDefinition> Nested(Gen<GuardDefinition> leaf, int depth = 2) =>
        depth == 0
            ? leaf
            : Gen.Frequency(
                (4, leaf),
                (1, Nested(leaf, depth - 1).ArrayOf(2).Select(guards => Guard.All(guards))),
                (1, Nested(leaf, depth - 1).ArrayOf(2).Select(guards => Guard.Any(guards))),
                (1, Nested(leaf, depth - 1).Select(Guard.Not))
            );

    // A phase lies in one before it, or in none.
    private static Gen<ValueList<StatusGroup>> Phases(ValueList<int> parents) =>
        from effects in Effects("p").Two().ArrayOf(parents.Count)
        select parents
            .Select(
                (parent, i) =>
                    new StatusGroup
                    {
                        Code = $"phase{i}",
                        Label = LocalizedText.Same($"Phase {i}"),
                        Parent = parent < 0 || parent >= i ? null : $"phase{parent}",
                        OnEntry = effects[i].Item1,
                        OnExit = effects[i].Item2,
                    }
            )
            .ToValueList();

    private static Gen<ValueList<StatusDefinition>> Statuses(int phases) =>
        from open in Gen.Choose(1, 4)
        from ends in Gen.Choose(0, 7)
        let bare = Bare(open, ends)
        from places in Gen.Choose(-1, phases - 1).ArrayOf(bare.Count)
        from effects in Effects("s").Two().ArrayOf(bare.Count)
        from stale in Gen.Choose(-90, 90)
            .Select(days => days < 1 ? (int?)null : days)
            .ArrayOf(bare.Count)
        from isRenamed in Gen.Elements(true, false).ArrayOf(bare.Count)
        select bare.Select(
                (status, i) =>
                    status with
                    {
                        Group = places[i] < 0 ? null : $"phase{places[i]}",
                        OnEntry = effects[i].Item1,
                        OnExit = effects[i].Item2,
                        StaleAfterDays = status.Category == StatusCategory.Open ? stale[i] : null,
                        Aliases = isRenamed[i] ? [$"former-{status.Code}"] : [],
                    }
            )
            .ToValueList();

    private static List<StatusDefinition> Bare(int open, int ends)
    {
        List<StatusDefinition> statuses =
        [
            .. Enumerable
                .Range(0, open)
                .Select(i => Status($"s{i}", StatusCategory.Open) with { IsInitial = i == 0 }),
            Status("won", StatusCategory.Won) with
            {
                Probability = 100,
                IsTerminal = true,
            },
            Status("lost", StatusCategory.Lost) with
            {
                IsTerminal = (ends & 1) == 0,
            },
        ];
        if ((ends & 2) != 0)
        {
            statuses.Add(Status("junk", StatusCategory.Junk) with { IsTerminal = true });
        }

        if ((ends & 4) != 0)
        {
            statuses.Add(
                Status("customer", StatusCategory.Converted) with
                {
                    Probability = 100,
                    IsTerminal = true,
                }
            );
        }

        return statuses;
    }

    private static StatusDefinition Status(string code, StatusCategory category) =>
        new()
        {
            Code = code,
            Label = LocalizedText.Same($"Status {code}"),
            Category = category,
        };

    private static Gen<ValueList<TransitionDefinition>> Chain(
        ValueList<StatusDefinition> statuses,
        Gen<GuardDefinition> leaf
    )
    {
        // The won status follows the open ones.
        var next = statuses
            .TakeWhile(s => s.Category == StatusCategory.Open)
            .Select(
                (s, i) => Bare($"next{i}", TransitionKind.Normal, s.Code, statuses[i + 1].Code)
            );
        TransitionDefinition[] transitions =
        [
            .. next,
            Bare("lose", TransitionKind.Normal, TransitionDefinition.AnyOpen, "lost"),
            Bare("reopen", TransitionKind.Reopen, "lost", null),
            .. statuses
                .Where(s => s.Category == StatusCategory.Junk)
                .Select(s =>
                    Bare("discard", TransitionKind.Normal, TransitionDefinition.AnyOpen, s.Code)
                ),
        ];
        return from trimmings in Trimmings(leaf).ArrayOf(transitions.Length)
            select transitions.Zip(trimmings, (bare, trim) => trim(bare)).ToValueList();
    }

    private static Gen<TransitionDefinition> Way(
        ValueList<StatusDefinition> statuses,
        int phases,
        Gen<GuardDefinition> leaf
    ) =>
        from action in Gen.Elements(Actions)
        from kind in Gen.Frequency(
            (5, Gen.Constant(TransitionKind.Normal)),
            (1, Gen.Constant(TransitionKind.Reentry)),
            (2, Gen.Constant(TransitionKind.Internal)),
            (6, Gen.Constant(TransitionKind.Ignore)),
            (1, Gen.Constant(TransitionKind.Reopen))
        )
        from origins in Gen.Elements<string>([
                .. statuses.Where(s => MayLeave(s, kind)).Select(s => s.Code),
                .. Enumerable.Range(0, phases).Select(i => $"phase{i}"),
                .. kind == TransitionKind.Reopen ? [] : new[] { TransitionDefinition.AnyOpen },
            ])
            .ArrayOf(2)
        from to in Gen.Elements(
            statuses
                .Where(s => s.Category != StatusCategory.Converted)
                .Select(s => s.Code)
                .ToArray()
        )
        from trim in Trimmings(leaf)
        select trim(
            Bare(action, kind, origins[0], kind == TransitionKind.Normal ? to : null) with
            {
                From = origins.Distinct(StringComparer.Ordinal).ToValueList(),
            }
        );

    // What a status may be named for as an origin.
    private static bool MayLeave(StatusDefinition status, TransitionKind kind) =>
        kind switch
        {
            TransitionKind.Normal or TransitionKind.Reentry => !status.IsTerminal,
            TransitionKind.Reopen => status.Category is StatusCategory.Won or StatusCategory.Lost,
            _ => true,
        };

    private static Gen<Func<TransitionDefinition, TransitionDefinition>> Trimmings(
        Gen<GuardDefinition> leaf
    ) =>
        from guards in RandomWorkflows.Some(Nested(leaf), 2)
        from permission in Gen.Frequency(
            (3, Gen.Constant((string?)null)),
            (1, Gen.Elements<string?>(Rights))
        )
        from reasons in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 2)))
        from note in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Constant(5)))
        from confirm in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from effects in Effects("t")
        select (Func<TransitionDefinition, TransitionDefinition>)(
            bare =>
                bare with
                {
                    Guards = guards,
                    Permission = permission,
                    MinReasons = reasons,
                    MinNoteLength = note,
                    RequiresConfirmation = confirm,
                    Effects = effects,
                }
        );

    private static Gen<ValueList<string>> Effects(string prefix) =>
        RandomWorkflows.Some(Gen.Choose(0, 3).Select(i => $"{prefix}{i}"), 2);

    private static TransitionDefinition Bare(
        string code,
        TransitionKind kind,
        string from,
        string? to
    ) =>
        new()
        {
            Code = code,
            Label = LocalizedText.Same(code),
            From = [from],
            To = to,
            Kind = kind,
        };

    // A phase that no status is in deserves a look.
    private static ValueList<StatusGroup> Used(
        ValueList<StatusGroup> phases,
        ValueList<StatusDefinition> statuses
    )
    {
        HashSet<string> used = [];
        foreach (var status in statuses)
        {
            for (
                var code = status.Group;
                code is not null;
                code = phases.Single(p => p.Code == code).Parent
            )
            {
                used.Add(code);
            }
        }

        return [.. phases.Where(p => used.Contains(p.Code))];
    }

    // Branches that can never be taken, and ways out of nothing, are faults: they go, until none is left.
    private static StatusWorkflow Pruned(StatusWorkflow workflow)
    {
        var codes = workflow.Groups.Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        var kept = workflow with
        {
            Transitions =
            [
                .. workflow
                    .Transitions.Select(t =>
                        t with
                        {
                            From =
                            [
                                .. t.From.Where(f =>
                                    !f.StartsWith("phase", StringComparison.Ordinal)
                                    || codes.Contains(f)
                                ),
                            ],
                        }
                    )
                    .Where(t => t.From.Count > 0),
            ],
        };
        while (true)
        {
            var next = WithoutUnreached(kept);
            if (next.Transitions.Count == kept.Transitions.Count)
            {
                return next;
            }

            kept = next;
        }
    }

    private static StatusWorkflow WithoutUnreached(StatusWorkflow workflow)
    {
        var rules = new ReferenceDecisions(workflow);
        HashSet<TransitionDefinition> leading = new(ReferenceEqualityComparer.Instance);
        HashSet<TransitionDefinition> hidden = new(ReferenceEqualityComparer.Instance);
        foreach (var status in workflow.Statuses)
        {
            foreach (var action in workflow.Transitions.Select(t => t.Code).Distinct())
            {
                var branches = rules.BranchesOf(status, action);
                leading.UnionWith(branches);
                for (var i = 0; i < branches.Count; i++)
                {
                    var before = branches.Take(i).Select(b => b.Guards).ToList();
                    if (before.Any(g => g.Count == 0) || before.Contains(branches[i].Guards))
                    {
                        hidden.Add(branches[i]);
                    }
                }
            }
        }

        return workflow with
        {
            Transitions =
            [
                .. workflow.Transitions.Where(t => leading.Contains(t) && !hidden.Contains(t)),
            ],
        };
    }
}
