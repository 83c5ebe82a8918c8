using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prospecting.Collections;
using Prospecting.Json;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Policies;

/// <summary>Reads and writes field policies as JSON. The format is described in <c>docs/concepts/field-policies.md</c>.</summary>
public static class FieldPolicyJson
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    private static readonly JsonFaultCodes Codes = new(
        FieldPolicyFaultReasons.NotJson,
        FieldPolicyFaultReasons.UnknownMember,
        FieldPolicyFaultReasons.MissingMember,
        FieldPolicyFaultReasons.WrongValue,
        FieldPolicyFaultReasons.Duplicate
    );

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a policy and checks it.</summary>
    /// <param name="utf8">The file's bytes, UTF-8.</param>
    /// <returns>A sound policy; or every place where the text is not of the format, else every fault of what it says.</returns>
    public static Outcome<FieldPolicy> Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
        {
            return FieldPolicyValidator.TooLarge(string.Empty);
        }

        var read = JsonDefinition.Read(utf8, Codes, ReadPolicy);
        if (!read.TryGet(out var policy))
        {
            return read;
        }

        var faults = FieldPolicyValidator.Validate(policy);
        return faults.Count == 0 ? policy : Outcome<FieldPolicy>.Refused(faults);
    }

    /// <summary>Writes a policy: members in a fixed order, so that equal policies give equal text.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>Indented JSON.</returns>
    public static string Write(FieldPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("key", policy.Key);
            json.WriteStartObject("label");
            json.WriteString("fr", policy.Label.Fr);
            json.WriteString("en", policy.Label.En);
            json.WriteEndObject();
            json.WriteStartObject("channels");
            foreach (var channel in policy.Channels)
            {
                Write(json, channel);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>The name of a channel or rule in JSON.</summary>
    internal static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private static void Write(Utf8JsonWriter json, ChannelPolicy channel)
    {
        json.WriteStartObject(NameOf(channel.Channel));
        if (channel.Fields.Count > 0)
        {
            json.WriteStartObject("fields");
            foreach (var (pointer, rule) in channel.Fields)
            {
                json.WriteString(pointer, NameOf(rule));
            }

            json.WriteEndObject();
        }

        if (channel.AnyOf.Count > 0)
        {
            json.WriteStartArray("anyOf");
            foreach (var group in channel.AnyOf)
            {
                json.WriteStartArray();
                foreach (var pointer in group)
                {
                    json.WriteStringValue(pointer);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static FieldPolicy? ReadPolicy(JsonMember root)
    {
        if (!root.IsObject("key", "label", "channels"))
        {
            return null;
        }

        return new FieldPolicy
        {
            Key = root.Text("key", required: true) ?? string.Empty,
            Label = root.Label(required: true) ?? LocalizedText.Same(string.Empty),
            Channels = root.Child("channels", required: true) is { } channels
                ? ReadChannels(channels)
                : [],
        };
    }

    private static ValueList<ChannelPolicy> ReadChannels(JsonMember member)
    {
        var known = Enum.GetValues<EntryChannel>().ToDictionary(NameOf, StringComparer.Ordinal);
        return member.IsObject([.. known.Keys])
            ? member
                .Members()
                .Where(m => known.ContainsKey(m.Name))
                .Select(m => ReadChannel(known[m.Name], m.Value))
                .ToValueList()
            : [];
    }

    private static ChannelPolicy ReadChannel(EntryChannel channel, JsonMember member) =>
        member.IsObject("fields", "anyOf")
            ? new ChannelPolicy
            {
                Channel = channel,
                Fields =
                    member.Child("fields", required: false) is { } fields && fields.IsObject()
                        ? fields
                            .Members()
                            .Select(m => new FieldSetting(m.Name, m.Value.AsOneOf<FieldRule>()))
                            .ToValueList()
                        : [],
                AnyOf = member.List("anyOf", required: false, group => group.AsTexts()),
            }
            : new ChannelPolicy { Channel = channel };
}
