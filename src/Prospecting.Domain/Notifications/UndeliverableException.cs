namespace Prospecting.Notifications;

/// <summary>Thrown by a channel for a message that no further attempt will deliver: it becomes a dead letter at once.</summary>
public sealed class UndeliverableException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="code">A stable code such as <c>recipient-unknown</c>, at most 100 characters, no personal data; it is kept with the dead letter.</param>
    /// <param name="inner">The cause.</param>
    public UndeliverableException(string code, Exception? inner = null)
        : base($"The message cannot be delivered: {code}.", inner)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Code = code;
    }

    /// <summary>Why.</summary>
    public string Code { get; }
}
