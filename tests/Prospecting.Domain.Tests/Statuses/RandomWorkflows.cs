using FsCheck;
using FsCheck.Fluent;
using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Statuses;

/// <summary>Definitions of any shape.</summary>
internal static class RandomWorkflows
{
    private static readonly Gen<LocalizedText> Label =
        from fr in Hostile.WellFormed
        from en in Hostile.WellFormed
        select new LocalizedText(fr, en);

    private static readonly Gen<ValueList<string>> Texts = Hostile
        .WellFormed.ArrayOf()
        .Select(texts => texts.Take(3).ToValueList());

    /// <summary>Anything the data types can hold and JSON can carry, sound or not.</summary>
    public static Arbitrary<StatusWorkflow> Any { get; } =
        (
            from key in Hostile.WellFormed
            from version in Gen.Choose(0, int.MaxValue)
            from label in Label
            from statuses in AnyStatus().ArrayOf()
            from transitions in AnyTransition().ArrayOf()
            select new StatusWorkflow
            {
                Key = key,
                Version = version,
                Label = label,
                Statuses = statuses.Take(5).ToValueList(),
                Transitions = transitions.Take(5).ToValueList(),
            }
        ).ToArbitrary();

    /// <summary>Definitions without a fault: a chain to a won status, a lost one, and any ways between.</summary>
    public static Arbitrary<StatusWorkflow> Sound { get; } =
        (
            from open in Gen.Choose(1, 5)
            from ways in Way(open).ArrayOf()
            select Chain(open, ways)
        ).ToArbitrary();

    private static Gen<StatusDefinition> AnyStatus() =>
        from code in Hostile.WellFormed
        from label in Label
        from category in Gen.Elements(Enum.GetValues<StatusCategory>())
        from probability in Gen.Choose(0, 120)
        from flags in Gen.Choose(0, 3)
        from colour in Gen.Elements(null, "#0e626e", "red;\"")
        from aliases in Texts
        select new StatusDefinition
        {
            Code = code,
            Label = label,
            Category = category,
            Probability = probability,
            IsInitial = flags % 2 == 1,
            IsTerminal = flags > 1,
            Colour = colour,
            Aliases = aliases,
        };

    private static Gen<TransitionDefinition> AnyTransition() =>
        from code in Hostile.WellFormed
        from label in Label
        from anyOpen in Gen.Elements(true, false)
        from origins in Texts
        from to in Hostile.WellFormed.OrNull()
        from kind in Gen.Elements(Enum.GetValues<TransitionKind>())
        from guards in AnyGuard().ArrayOf()
        from numbers in Gen.Choose(0, 3).Two()
        from permission in Hostile.WellFormed.OrNull()
        from confirm in Gen.Elements(true, false)
        from effects in Texts
        select new TransitionDefinition
        {
            Code = code,
            Label = label,
            From = anyOpen ? [TransitionDefinition.AnyOpen] : origins,
            To = to,
            Kind = kind,
            Guards = guards.Take(3).ToValueList(),
            MinReasons = numbers.Item1,
            MinNoteLength = numbers.Item2,
            Permission = permission,
            RequiresConfirmation = confirm,
            Effects = effects,
        };

    private static Gen<GuardDefinition> AnyGuard() =>
        from code in Hostile.WellFormed
        from names in Hostile.WellFormed.ArrayOf()
        from value in Hostile.WellFormed
        select new GuardDefinition(code)
        {
            Arguments = names
                .Where(name => name is not ("code" or "guards"))
                .Distinct(StringComparer.Ordinal)
                .Select(name => new GuardArgument(name, value))
                .ToValueList(),
        };

    private static Gen<(TransitionKind Kind, int[] From, int To)> Way(int open) =>
        from kind in Gen.Elements(
            TransitionKind.Normal,
            TransitionKind.Normal,
            TransitionKind.Reentry,
            TransitionKind.Internal,
            TransitionKind.Ignore
        )
        from origins in Gen.Choose(0, open - 1).NonEmptyListOf()
        from to in Gen.Choose(0, open + 1)
        select (kind, origins.Distinct().ToArray(), to);

    private static StatusWorkflow Chain(int open, (TransitionKind Kind, int[] From, int To)[] ways)
    {
        StatusDefinition[] statuses =
        [
            .. Enumerable
                .Range(0, open)
                .Select(i => new StatusDefinition
                {
                    Code = $"s{i}",
                    Label = LocalizedText.Same($"S{i}"),
                    IsInitial = i == 0,
                }),
            new()
            {
                Code = "won",
                Label = LocalizedText.Same("Won"),
                Category = StatusCategory.Won,
                Probability = 100,
                IsTerminal = true,
            },
            new()
            {
                Code = "lost",
                Label = LocalizedText.Same("Lost"),
                Category = StatusCategory.Lost,
                IsTerminal = true,
            },
        ];
        var chain = Enumerable
            .Range(0, open)
            .Select(i =>
                Transition($"next{i}", TransitionKind.Normal, [$"s{i}"], statuses[i + 1].Code)
            );
        var others = ways.Select(
            (way, i) =>
                Transition(
                    $"way{i}",
                    way.Kind,
                    [.. way.From.Select(from => statuses[from].Code)],
                    way.Kind == TransitionKind.Normal ? statuses[way.To].Code : null
                )
        );
        return new StatusWorkflow
        {
            Key = "random",
            Label = LocalizedText.Same("Random"),
            Statuses = statuses.ToValueList(),
            Transitions =
            [
                .. chain,
                .. others,
                Transition("lose", TransitionKind.Normal, [TransitionDefinition.AnyOpen], "lost"),
                Transition("reopen", TransitionKind.Reopen, ["lost"], null),
            ],
        };
    }

    private static TransitionDefinition Transition(
        string code,
        TransitionKind kind,
        ValueList<string> from,
        string? to
    ) =>
        new()
        {
            Code = code,
            Label = LocalizedText.Same(code),
            From = from,
            To = to,
            Kind = kind,
        };
}
