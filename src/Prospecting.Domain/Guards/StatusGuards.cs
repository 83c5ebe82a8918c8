using System.Collections.Frozen;

namespace Prospecting.Guards;

/// <summary>The guards a workflow may name, and the names of the facts they may ask for.</summary>
/// <remarks>Immutable; safe to share.</remarks>
public sealed class StatusGuards
{
    /// <summary>The closed set that JSON definitions can use without any code of the host.</summary>
    public static readonly StatusGuards BuiltIn = new(BuiltInGuards.All, null);

    private readonly FrozenDictionary<string, StatusGuard> _byCode;

    private StatusGuards(IEnumerable<StatusGuard> guards, FactVocabulary? vocabulary)
    {
        _byCode = guards.ToFrozenDictionary(g => g.Code, StringComparer.Ordinal);
        Vocabulary = vocabulary;
    }

    /// <summary>The codes there are, in alphabetical order.</summary>
    public IEnumerable<string> Codes => _byCode.Keys.Order(StringComparer.Ordinal);

    /// <summary>The names that facts answer to; <see langword="null"/> when any name may be asked for.</summary>
    public FactVocabulary? Vocabulary { get; }

    /// <summary>These guards and others of the host's.</summary>
    /// <param name="guards">The host's guards; a code may not be taken twice.</param>
    /// <exception cref="ArgumentException">A code is taken.</exception>
    public StatusGuards With(params ReadOnlySpan<StatusGuard> guards) =>
        new([.. _byCode.Values, .. guards], Vocabulary);

    /// <summary>These guards, asking facts for these names only.</summary>
    /// <param name="vocabulary">The names.</param>
    public StatusGuards Over(FactVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return new StatusGuards(_byCode.Values, vocabulary);
    }

    /// <summary>The guard of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The guard, or <see langword="null"/> when there is none.</returns>
    public StatusGuard? Find(string code) => _byCode.GetValueOrDefault(code);
}
