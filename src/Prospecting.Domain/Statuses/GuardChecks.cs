using System.Globalization;
using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>Checks the conditions of one transition: known guards, all their parameters and no other, facts that exist.</summary>
internal static class GuardChecks
{
    /// <summary>How deep conditions may be nested.</summary>
    public const int MaxDepth = 8;

    /// <summary>How many conditions one transition may have, nested ones included.</summary>
    public const int MaxNodes = 64;

    private static readonly IReadOnlySet<string> NothingMeant = new HashSet<string>();

    private static readonly string[] Compound =
    [
        GuardDefinition.All,
        GuardDefinition.Any,
        GuardDefinition.Not,
    ];

    public static void Check(
        ValueList<GuardDefinition> definitions,
        FaultPlace place,
        StatusGuards guards,
        FaultList faults
    )
    {
        var nodes = 0;
        if (!IsSmall(definitions, 1, ref nodes))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.GuardShape)
                    .At(place.ToString())
                    .With("maxDepth", MaxDepth)
                    .With("maxConditions", MaxNodes)
            );
            return;
        }

        for (var i = 0; i < definitions.Count; i++)
        {
            Check(definitions[i], place with { Item = i }, guards, faults);
        }
    }

    private static bool IsSmall(ValueList<GuardDefinition> definitions, int depth, ref int nodes)
    {
        foreach (var definition in definitions.AsSpan())
        {
            if (
                depth > MaxDepth
                || ++nodes > MaxNodes
                || !IsSmall(definition.Guards, depth + 1, ref nodes)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static void Check(
        GuardDefinition definition,
        FaultPlace place,
        StatusGuards guards,
        FaultList faults
    )
    {
        if (definition.IsCompound)
        {
            CheckCompound(definition, place, guards, faults);
            return;
        }

        if (guards.Find(definition.Code) is not { } guard)
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.UnknownGuard)
                {
                    Fix = faults.Suggest(definition.Code, guards.Codes.Concat(Compound)),
                }
                    .At(place.ToString())
                    .With("guard", definition.Code)
            );
            return;
        }

        if (definition.Guards.Count > 0)
        {
            faults.Error(WrongShape(place.Below("guards")));
        }

        var before = faults.Items.Count;
        var meant = CheckUnknown(definition, guard, place, faults);
        foreach (var parameter in guard.Parameters.Where(p => !meant.Contains(p.Name)))
        {
            CheckParameter(definition, parameter, place, guards.Vocabulary, faults);
        }

        if (faults.Items.Count == before)
        {
            CheckBinding(definition, guard, place, faults);
        }
    }

    private static void CheckCompound(
        GuardDefinition definition,
        FaultPlace place,
        StatusGuards guards,
        FaultList faults
    )
    {
        if (
            definition.Guards.Count == 0
            || (definition.Code == GuardDefinition.Not && definition.Guards.Count != 1)
            || definition.Arguments.Count > 0
        )
        {
            faults.Error(WrongShape(place));
        }

        for (var i = 0; i < definition.Guards.Count; i++)
        {
            Check(definition.Guards[i], place.Below("guards", i), guards, faults);
        }
    }

    private static void CheckParameter(
        GuardDefinition definition,
        GuardParameter parameter,
        FaultPlace place,
        FactVocabulary? vocabulary,
        FaultList faults
    )
    {
        var values = definition.Values(parameter.Name);
        var fits =
            (parameter.IsList ? values.Count > 0 : values.Count == 1)
            && values.All(v => Fits(v, parameter.Kind));
        if (!fits)
        {
            faults.Error(WrongParameter(definition, parameter.Name, place));
            return;
        }

        var known = parameter.Kind switch
        {
            GuardParameterKind.Field => vocabulary?.Fields,
            GuardParameterKind.Collection => vocabulary?.Collections,
            GuardParameterKind.Moment => vocabulary?.Moments,
            _ => null,
        };
        foreach (var value in values)
        {
            if (known is not null && !known.Contains(value))
            {
                faults.Error(
                    new Reason(WorkflowFaultReasons.UnknownFact)
                    {
                        Fix = faults.Suggest(value, known),
                    }
                        .At(place.Below(parameter.Name).ToString())
                        .With("fact", value)
                        .With("known", string.Join(", ", known))
                );
            }
        }
    }

    private static bool Fits(string value, GuardParameterKind kind) =>
        kind == GuardParameterKind.WholeNumber
            ? int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            : !string.IsNullOrWhiteSpace(value);

    // A parameter that the guard does not take would be read by nobody: most likely another one was meant, which then is not missing too.
    private static IReadOnlySet<string> CheckUnknown(
        GuardDefinition definition,
        StatusGuard guard,
        FaultPlace place,
        FaultList faults
    )
    {
        if (HasExactly(definition, guard))
        {
            return NothingMeant;
        }

        HashSet<string> meant = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var name in definition.Arguments.Select(a => a.Name))
        {
            if (!seen.Add(name) || guard.Parameters.All(p => p.Name != name))
            {
                var suggestion = faults.Suggest(name, guard.Parameters.Select(p => p.Name));
                faults.Error(WrongParameter(definition, name, place).FixedBy(suggestion));
                if (suggestion is not null && definition.Values(suggestion).Count == 0)
                {
                    meant.Add(suggestion);
                }
            }
        }

        return meant;
    }

    private static bool HasExactly(GuardDefinition definition, StatusGuard guard)
    {
        if (definition.Arguments.Count != guard.Parameters.Count)
        {
            return false;
        }

        foreach (var parameter in guard.Parameters)
        {
            if (definition.Values(parameter.Name).Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void CheckBinding(
        GuardDefinition definition,
        StatusGuard guard,
        FaultPlace place,
        FaultList faults
    )
    {
        try
        {
            guard.Bind(definition);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            faults.Error(
                WrongParameter(
                    definition,
                    string.Join(", ", definition.Arguments.Select(a => a.Name)),
                    place
                )
            );
        }
    }

    private static Reason WrongParameter(
        GuardDefinition definition,
        string parameter,
        FaultPlace place
    ) =>
        new Reason(WorkflowFaultReasons.GuardParameter)
            .At(place.ToString())
            .With("guard", definition.Code)
            .With("parameter", parameter);

    private static Reason WrongShape(FaultPlace place) =>
        new Reason(WorkflowFaultReasons.GuardShape)
            .At(place.ToString())
            .With("maxDepth", MaxDepth)
            .With("maxConditions", MaxNodes);
}
