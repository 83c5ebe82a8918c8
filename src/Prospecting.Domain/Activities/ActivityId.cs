using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.Activities;

/// <summary>The id of an activity, made by the client.</summary>
/// <param name="Value">A UUID of version 7.</param>
[JsonConverter(typeof(PlainTextJsonConverter<ActivityId>))]
public readonly record struct ActivityId(Guid Value) : IPlainText<ActivityId>
{
    /// <inheritdoc/>
    static ActivityId IPlainText<ActivityId>.FromPlainText(string text) =>
        Guid.TryParseExact(text, "D", out var value)
            ? new(value)
            : throw new ArgumentException("This is not a UUID.", nameof(text));

    /// <inheritdoc/>
    string IPlainText<ActivityId>.ToPlainText() => Value.ToString();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
