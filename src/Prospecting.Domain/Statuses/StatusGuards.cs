using System.Collections.Frozen;
using System.Globalization;

namespace Prospecting.Statuses;

/// <summary>The guards a workflow may name.</summary>
/// <remarks>Immutable; safe to share.</remarks>
public sealed class StatusGuards
{
    /// <summary>The closed set that JSON definitions can use without any code of the host.</summary>
    public static readonly StatusGuards BuiltIn = new([
        new StatusGuard(
            "field-present",
            ["field"],
            (facts, guard) => facts.Text(guard["field"]!) is not null,
            "field"
        ),
        new StatusGuard(
            "any-field-present",
            ["fields"],
            (facts, guard) =>
                guard["fields"]!
                    .Split(',', StringSplitOptions.TrimEntries)
                    .Any(f => facts.Text(f) is not null),
            "fields"
        ),
        new StatusGuard(
            "count-at-least",
            ["collection", "count"],
            (facts, guard) =>
                facts.Count(guard["collection"]!)
                >= int.Parse(guard["count"]!, CultureInfo.InvariantCulture),
            "collection"
        ),
    ]);

    private readonly FrozenDictionary<string, StatusGuard> _byCode;

    private StatusGuards(IEnumerable<StatusGuard> guards) =>
        _byCode = guards.ToFrozenDictionary(g => g.Code, StringComparer.Ordinal);

    /// <summary>The codes there are.</summary>
    public IEnumerable<string> Codes => _byCode.Keys;

    /// <summary>These guards and others of the host's.</summary>
    /// <param name="guards">The host's guards; a code may not be taken twice.</param>
    /// <exception cref="ArgumentException">A code is taken.</exception>
    public StatusGuards With(params ReadOnlySpan<StatusGuard> guards) =>
        new([.. _byCode.Values, .. guards]);

    /// <summary>The guard of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The guard, or <see langword="null"/> when there is none.</returns>
    public StatusGuard? Find(string code) => _byCode.GetValueOrDefault(code);
}
