namespace Prospecting.Storage;

/// <summary>A commit lost a race: somebody else changed, or made, the same thing first. Load it again and decide again.</summary>
public sealed class ConcurrencyConflictException : Exception
{
    /// <summary>Names the subject.</summary>
    /// <param name="subject">Kind and id of the aggregate, when the store knows it.</param>
    /// <param name="inner">The store's own exception.</param>
    public ConcurrencyConflictException(string subject, Exception? inner = null)
        : base(
            $"Somebody else changed {subject} since it was loaded. Nothing was written; open a new session and decide again.",
            inner
        ) { }
}

/// <summary>A commit would have written something that the scope may not write. Nothing was written.</summary>
public sealed class ScopeViolationException : Exception
{
    /// <summary>Names the subject and the scope by their ids.</summary>
    /// <param name="subject">Kind and id of what would have been written.</param>
    /// <param name="scope">The scope.</param>
    public ScopeViolationException(string subject, string scope)
        : base($"The scope ({scope}) may not write {subject}. Nothing was written.") { }
}

/// <summary>A commit would have given one company two prospects with the same id in the same other system (SPEC P-13). Nothing was written.</summary>
public sealed class ReferenceTakenException : Exception
{
    /// <summary>Names the other system.</summary>
    /// <param name="system">The other system.</param>
    /// <param name="inner">The store's own exception.</param>
    public ReferenceTakenException(string system, Exception? inner = null)
        : base(
            $"Another prospect of the company has the same id in \"{system}\". Nothing was written; find it with FindByReferencesAsync.",
            inner
        ) { }
}
