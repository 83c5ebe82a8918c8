using System.Collections.Frozen;

namespace Prospecting.Work;

/// <summary>What the host has beside prospects, which some fields are of use for only then. Immutable.</summary>
public sealed class HostCapabilities
{
    /// <summary>Marketing campaigns that prospects come from (SPEC P-12).</summary>
    public const string Marketing = "marketing";

    private readonly FrozenSet<string> _codes;

    private HostCapabilities(FrozenSet<string> codes) => _codes = codes;

    /// <summary>Nothing.</summary>
    public static HostCapabilities None { get; } = new(FrozenSet<string>.Empty);

    /// <summary>Some capabilities.</summary>
    /// <param name="codes">Their codes, such as <see cref="Marketing"/>.</param>
    public static HostCapabilities Of(params ReadOnlySpan<string> codes) =>
        new(codes.ToArray().ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether the host has one.</summary>
    /// <param name="code">Its code.</param>
    public bool Has(string code) => _codes.Contains(code);
}
