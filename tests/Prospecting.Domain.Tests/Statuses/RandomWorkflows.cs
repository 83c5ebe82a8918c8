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

    private static readonly Gen<ValueList<string>> Texts = Some(Hostile.WellFormed, 3);

    /// <summary>Anything the data types can hold and JSON can carry, sound or not.</summary>
    public static Arbitrary<StatusWorkflow> Any { get; } =
        (
            from key in Hostile.WellFormed
            from version in Gen.Choose(0, int.MaxValue)
            from label in Label
            from groups in Some(AnyGroup(), 3)
            from statuses in Some(AnyStatus(), 5)
            from transitions in Some(AnyTransition(), 5)
            select new StatusWorkflow
            {
                Key = key,
                Version = version,
                Label = label,
                Groups = groups,
                Statuses = statuses,
                Transitions = transitions,
            }
        ).ToArbitrary();

    /// <summary>Definitions without a fault, whose conditions are made of <see cref="Leaf"/>.</summary>
    public static Arbitrary<StatusWorkflow> Sound { get; } =
        SoundWorkflows.Over(Leaf).ToArbitrary();

    /// <summary>Built-in guards that all hold for a <see cref="StubFacts"/> that is complete, and all fail for one that is not.</summary>
    private static Gen<GuardDefinition> Leaf =>
        Gen.Elements(
            Guard.FieldPresent("email"),
            Guard.FieldPresent("phone"),
            Guard.AnyFieldPresent("email", "mobile"),
            Guard.CountAtLeast("contacts", 1),
            Guard.AgeAtLeast("status", 30)
        );

    /// <summary>A list of none up to some.</summary>
    public static Gen<ValueList<T>> Some<T>(Gen<T> item, int max) =>
        from count in Gen.Choose(0, max)
        from items in item.ArrayOf(count)
        select items.ToValueList();

    private static Gen<StatusGroup> AnyGroup() =>
        from code in Hostile.WellFormed
        from label in Label
        from parent in Hostile.WellFormed.OrNull()
        from onEntry in Texts
        from onExit in Texts
        select new StatusGroup
        {
            Code = code,
            Label = label,
            Parent = parent,
            OnEntry = onEntry,
            OnExit = onExit,
        };

    private static Gen<StatusDefinition> AnyStatus() =>
        from code in Hostile.WellFormed
        from label in Label
        from category in Gen.Elements(Enum.GetValues<StatusCategory>())
        from probability in Gen.Choose(0, 120)
        from flags in Gen.Choose(0, 3)
        from colour in Gen.Elements(null, "#0e626e", "red;\"")
        from aliases in Texts
        from phase in Hostile.WellFormed.OrNull()
        from onEntry in Texts
        from onExit in Texts
        from stale in Gen.Choose(-1, 4000)
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
            Group = phase,
            OnEntry = onEntry,
            OnExit = onExit,
            StaleAfterDays = stale < 0 ? null : stale,
        };

    private static Gen<TransitionDefinition> AnyTransition() =>
        from code in Hostile.WellFormed
        from label in Label
        from anyOpen in Gen.Elements(true, false)
        from origins in Texts
        from to in Hostile.WellFormed.OrNull()
        from kind in Gen.Elements(Enum.GetValues<TransitionKind>())
        from guards in Some(AnyGuard(depth: 3), 3)
        from numbers in Gen.Choose(0, 3).Two()
        from permission in Hostile.WellFormed.OrNull()
        from confirm in Gen.Elements(true, false)
        from effects in Texts
        select new TransitionDefinition
        {
            Code = code,
            Label = label,
            From = anyOpen ? [.. origins, TransitionDefinition.AnyOpen] : origins,
            To = to,
            Kind = kind,
            Guards = guards,
            MinReasons = numbers.Item1,
            MinNoteLength = numbers.Item2,
            Permission = permission,
            RequiresConfirmation = confirm,
            Effects = effects,
        };

    private static Gen<GuardDefinition> AnyGuard(int depth) =>
        from code in Gen.OneOf(
            Hostile.WellFormed,
            Gen.Elements(GuardDefinition.All, GuardDefinition.Any, GuardDefinition.Not)
        )
        from names in Texts
        from values in Texts
        from guards in depth == 0
            ? Gen.Constant(ValueList<GuardDefinition>.Empty)
            : Some(AnyGuard(depth - 1), 2)
        select new GuardDefinition(code)
        {
            Arguments =
            [
                .. names
                    .Where(name => name is not ("code" or "guards"))
                    .Distinct(StringComparer.Ordinal)
                    .Select((name, i) => new GuardArgument(name, [.. values.Skip(i)])),
            ],
            Guards = guards,
        };
}
