using Prospecting.Collections;
using Prospecting.Json;
using Prospecting.Results;
using Prospecting.Statuses;

namespace Prospecting.Policies;

/// <summary>Finds every fault of a field policy at once, each with its place and its fix.</summary>
public static class FieldPolicyValidator
{
    /// <summary>The most fields that a channel may say something of.</summary>
    public const int MaxFields = 500;

    /// <summary>The most groups that a channel may have.</summary>
    public const int MaxGroups = 50;

    /// <summary>The most fields that a group may have.</summary>
    public const int MaxGroupFields = 50;

    private static readonly string[] Names =
    [
        "/displayName",
        "/legalName",
        "/firstName",
        "/lastName",
    ];

    /// <summary>Checks a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>All faults, in the order of their places; empty for a sound policy.</returns>
    public static IReadOnlyList<Reason> Validate(FieldPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        List<Reason> faults = [];
        if (!FaultList.IsCode(policy.Key))
        {
            faults.Add(
                new Reason(FieldPolicyFaultReasons.BadCode)
                    .At("/key")
                    .With("max", FaultList.MaxCodeLength)
            );
        }

        CheckLabel(policy.Label.Fr, "/label/fr", faults);
        CheckLabel(policy.Label.En, "/label/en", faults);
        HashSet<EntryChannel> seen = [];
        foreach (var channel in policy.Channels)
        {
            var name = FieldPolicyJson.NameOf(channel.Channel);
            var place = JsonPlace.Root.Member("channels").Member(name);
            if (!Enum.IsDefined(channel.Channel))
            {
                faults.Add(Wrong(place, string.Join(" | ", Enum.GetNames<EntryChannel>())));
            }
            else if (!seen.Add(channel.Channel))
            {
                faults.Add(Duplicate(place, name));
            }
            else if (
                channel.Fields.Count > MaxFields
                || channel.AnyOf.Count > MaxGroups
                || channel.AnyOf.Any(g => g.Count > MaxGroupFields)
            )
            {
                faults.Add(TooLarge(place.ToString()));
            }
            else
            {
                Check(channel, place, faults);
            }
        }

        return faults;
    }

    /// <summary>The fault of a policy beyond the limits.</summary>
    internal static Reason TooLarge(string pointer) =>
        new Reason(FieldPolicyFaultReasons.TooLarge)
            .At(pointer)
            .With("maxFields", MaxFields)
            .With("maxGroups", MaxGroups)
            .With("maxGroupFields", MaxGroupFields);

    private static void Check(ChannelPolicy channel, JsonPlace place, List<Reason> faults)
    {
        Dictionary<string, FieldRule> rules = new(StringComparer.Ordinal);
        var fields = place.Member("fields");
        foreach (var (pointer, rule) in channel.Fields)
        {
            if (!rules.TryAdd(pointer, rule))
            {
                faults.Add(Duplicate(fields.Member(pointer), pointer));
            }
        }

        foreach (var (pointer, rule) in rules)
        {
            var at = fields.Member(pointer);
            if (!Enum.IsDefined(rule))
            {
                faults.Add(Wrong(at, string.Join(" | ", Enum.GetNames<FieldRule>())));
            }

            if (Known(pointer, at, faults) && rule == FieldRule.Required && IsHidden(pointer))
            {
                faults.Add(Contradiction(at, pointer));
            }
        }

        if (Array.TrueForAll(Names, IsHidden))
        {
            faults.Add(new Reason(FieldPolicyFaultReasons.NameHidden).At(fields.ToString()));
        }

        for (var i = 0; i < channel.AnyOf.Count; i++)
        {
            Check(channel.AnyOf[i], place.Member("anyOf").Item(i));
        }

        bool IsHidden(string pointer) =>
            rules.GetValueOrDefault(pointer) == FieldRule.Hidden
            || PolicyVocabulary.Named(pointer)?.Collection is { } collection
                && rules.GetValueOrDefault(collection) == FieldRule.Hidden;

        void Check(ValueList<string> group, JsonPlace at)
        {
            HashSet<string> members = new(StringComparer.Ordinal);
            for (var i = 0; i < group.Count; i++)
            {
                if (!members.Add(group[i]))
                {
                    faults.Add(Duplicate(at.Item(i), group[i]));
                }
                else if (Known(group[i], at.Item(i), faults) && IsHidden(group[i]))
                {
                    faults.Add(Contradiction(at.Item(i), group[i]));
                }
            }

            if (members.Count < 2)
            {
                faults.Add(new Reason(FieldPolicyFaultReasons.SmallGroup).At(at.ToString()));
            }

            var asksItems = CompiledFieldPolicy.AsksItems(group);
            if (
                members.FirstOrDefault(m =>
                    rules.GetValueOrDefault(m) == FieldRule.Required
                    && PolicyVocabulary.Named(m) is { } known
                    && (asksItems || known.Collection is null)
                ) is
                { } required
            )
            {
                faults.Add(
                    new Reason(FieldPolicyFaultReasons.IdleGroup)
                        .At(at.ToString())
                        .With("field", required)
                );
            }
        }
    }

    private static bool Known(string pointer, JsonPlace at, List<Reason> faults)
    {
        if (PolicyVocabulary.Named(pointer) is not null)
        {
            return true;
        }

        faults.Add(
            new Reason(FieldPolicyFaultReasons.UnknownField)
            {
                Fix = DidYouMean.Among(pointer, PolicyVocabulary.Pointers),
            }
                .At(at.ToString())
                .With("field", pointer)
        );
        return false;
    }

    private static void CheckLabel(string label, string pointer, List<Reason> faults)
    {
        if (!WorkflowValidator.IsLabel(label))
        {
            faults.Add(
                new Reason(FieldPolicyFaultReasons.BadLabel)
                    .At(pointer)
                    .With("max", WorkflowValidator.MaxLabelLength)
            );
        }
    }

    private static Reason Wrong(JsonPlace at, string expected) =>
        new Reason(FieldPolicyFaultReasons.WrongValue)
            .At(at.ToString())
            .With("expected", expected.ToLowerInvariant());

    private static Reason Duplicate(JsonPlace at, string name) =>
        new Reason(FieldPolicyFaultReasons.Duplicate).At(at.ToString()).With("name", name);

    private static Reason Contradiction(JsonPlace at, string field) =>
        new Reason(FieldPolicyFaultReasons.Contradiction).At(at.ToString()).With("field", field);
}
