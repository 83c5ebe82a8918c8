using Prospecting.Receipts;

namespace Prospecting.Storage;

/// <summary>Codes of what a store refuses by an exception; problems tell them like any other reason.</summary>
public static class StoreReasons
{
    /// <summary>Somebody else changed the same thing first; see <see cref="ConcurrencyConflictException"/>.</summary>
    public const string Conflict = "store.conflict";

    /// <summary>The scope may not write it; see <see cref="ScopeViolationException"/>.</summary>
    public const string ScopeViolated = "store.scope-violated";

    /// <summary>Another prospect of the company has the same id in the same other system; see <see cref="ReferenceTakenException"/>.</summary>
    public const string ReferenceTaken = "store.reference-taken";

    /// <summary>The key of a command was used for another command, or for other values; see <see cref="CommandKeyReusedException"/>.</summary>
    public const string KeyReused = "store.key-reused";

    /// <summary>The store cannot be reached now, or does not answer in time.</summary>
    public const string Unavailable = "store.unavailable";
}
