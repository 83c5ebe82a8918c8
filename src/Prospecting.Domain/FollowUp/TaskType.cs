using Prospecting.Scopes;

namespace Prospecting.FollowUp;

/// <summary>What kind of action a task is: a code of the catalogue of task types, with what that type asks for (SPEC T-3).</summary>
/// <remarks>A task keeps the code alone: what a type asks for is looked at when a task is made or edited.</remarks>
public sealed record TaskType
{
    /// <summary>The greatest length of a code.</summary>
    public const int MaxLength = 40;

    /// <summary>Names a type.</summary>
    /// <param name="code">1 to 40 characters of <c>A-Z a-z 0-9 . _ -</c>, compared ordinally.</param>
    /// <exception cref="ArgumentException">The code is empty, too long or has another character.</exception>
    public TaskType(string code) => Code = HostCode.Checked(code, MaxLength, nameof(code));

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>Whether a task of this type must say where the request came from.</summary>
    /// <value>No.</value>
    public bool RequiresSource { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
