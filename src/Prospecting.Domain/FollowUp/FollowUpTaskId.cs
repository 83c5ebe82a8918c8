using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.FollowUp;

/// <summary>The id of a task, made by the client.</summary>
/// <param name="Value">A UUID of version 7.</param>
[JsonConverter(typeof(PlainTextJsonConverter<FollowUpTaskId>))]
public readonly record struct FollowUpTaskId(Guid Value) : IPlainText<FollowUpTaskId>
{
    /// <inheritdoc/>
    static FollowUpTaskId IPlainText<FollowUpTaskId>.FromPlainText(string text) =>
        Guid.TryParseExact(text, "D", out var value)
            ? new(value)
            : throw new ArgumentException("This is not a UUID.", nameof(text));

    /// <inheritdoc/>
    string IPlainText<FollowUpTaskId>.ToPlainText() => Value.ToString();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
