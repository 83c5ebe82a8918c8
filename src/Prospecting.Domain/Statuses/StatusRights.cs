using System.Collections.Frozen;

namespace Prospecting.Statuses;

/// <summary>The rights that the one who acts has, as far as workflows ask for them.</summary>
/// <remarks>Immutable.</remarks>
public sealed class StatusRights
{
    /// <summary>Every right.</summary>
    public static readonly StatusRights All = new(null);

    /// <summary>No right: actions that ask for none are still possible.</summary>
    public static readonly StatusRights None = new([]);

    private readonly FrozenSet<string>? _codes;

    private StatusRights(IEnumerable<string>? codes) =>
        _codes = codes?.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Certain rights.</summary>
    /// <param name="codes">Their codes.</param>
    public static StatusRights Of(params IEnumerable<string> codes) => new(codes);

    /// <summary>Whether a right is among them.</summary>
    /// <param name="code">Its code.</param>
    public bool Include(string code) => _codes is null || _codes.Contains(code);
}
