using Prospecting.Collections;
using Prospecting.Results;

namespace Prospecting.Guards;

/// <summary>Makes conditions ready to be asked: equal guards of one workflow become one, so that a decision asks each only once.</summary>
/// <param name="guards">The guards that definitions may name.</param>
internal sealed class GuardCompiler(StatusGuards guards)
{
    private readonly Dictionary<GuardDefinition, CompiledPredicate> _known = [];
    private readonly List<Func<IStatusFacts, bool>> _predicates = [];

    /// <summary>The guards met so far, by number.</summary>
    public Func<IStatusFacts, bool>[] Predicates => [.. _predicates];

    /// <summary>Compiles a definition that was found sound.</summary>
    public CompiledGuard Compile(GuardDefinition definition) =>
        definition.Code switch
        {
            GuardDefinition.All => new CompiledAll(Compile(definition.Guards)),
            GuardDefinition.Any => new CompiledAny(
                Compile(definition.Guards),
                new Reason(GuardReasons.Any)
                    .At(PointerOf(definition))
                    .With("conditions", string.Join("; ", definition.Guards.Select(Describe)))
            ),
            GuardDefinition.Not => new CompiledNot(
                Compile(definition.Guards[0]),
                new Reason(GuardReasons.Not)
                    .At(PointerOf(definition))
                    .With("condition", Describe(definition.Guards[0]))
            ),
            _ => Predicate(definition),
        };

    private CompiledGuard[] Compile(ValueList<GuardDefinition> definitions) =>
        [.. definitions.Select(Compile)];

    private CompiledPredicate Predicate(GuardDefinition definition)
    {
        if (_known.TryGetValue(definition, out var known))
        {
            return known;
        }

        _predicates.Add(guards.Find(definition.Code)!.Bind(definition));
        var made = new CompiledPredicate(
            _predicates.Count - 1,
            definition.Code,
            new Reason("guard." + definition.Code)
            {
                Pointer = PointerOf(definition),
                Parameters = definition
                    .Arguments.Select(a => new ReasonParameter(a.Name, string.Join(", ", a.Values)))
                    .ToValueList(),
            }
        );
        _known.Add(definition, made);
        return made;
    }

    // The first field or collection that a condition asks for is the place where it can be mended.
    private string? PointerOf(GuardDefinition definition)
    {
        if (definition.IsCompound)
        {
            return definition.Guards.Select(PointerOf).FirstOrDefault(p => p is not null);
        }

        var place = guards
            .Find(definition.Code)!
            .Parameters.FirstOrDefault(p =>
                p.Kind is GuardParameterKind.Field or GuardParameterKind.Collection
            );
        return place is null ? null : "/" + definition.Values(place.Name)[0];
    }

    private static string Describe(GuardDefinition definition) =>
        definition.IsCompound
            ? $"{definition.Code} ({string.Join("; ", definition.Guards.Select(Describe))})"
            : string.Join(
                ' ',
                definition
                    .Arguments.Select(a => string.Join(", ", a.Values))
                    .Prepend(definition.Code)
            );
}
