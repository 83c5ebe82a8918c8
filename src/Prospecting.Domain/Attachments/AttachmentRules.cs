using Prospecting.Collections;
using Prospecting.Results;

namespace Prospecting.Attachments;

/// <summary>Which files may be attached (SPEC T-8): how large, of which types, with what names. Immutable data.</summary>
public sealed record AttachmentRules
{
    private const int MaxToldLength = 20;

    /// <summary>The rules that ship.</summary>
    public static AttachmentRules Default { get; } = new();

    /// <summary>How many bytes a file may have, at least 1.</summary>
    /// <value>25 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public long MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 25L * 1024 * 1024;

    /// <summary>The types of files that may be attached; no other may.</summary>
    public ValueList<AttachmentType> Types { get; private init; } = AttachmentTypes.Default;

    /// <summary>The same rules with more types; one that has an extension of a present type takes its place.</summary>
    /// <param name="types">The types.</param>
    public AttachmentRules With(params ReadOnlySpan<AttachmentType> types)
    {
        var rules = this;
        foreach (var type in types)
        {
            ArgumentNullException.ThrowIfNull(type);
            rules = rules.Without([.. type.Extensions]);
            rules = rules with { Types = [.. rules.Types, type] };
        }

        return rules;
    }

    /// <summary>The same rules without the types that have an extension.</summary>
    /// <param name="extensions">Extensions in small letters, without dot.</param>
    public AttachmentRules Without(params ReadOnlySpan<string> extensions)
    {
        string[] gone = [.. extensions];
        return this with
        {
            Types = Types
                .Where(t => !t.Extensions.Any(e => gone.Contains(e, StringComparer.Ordinal)))
                .ToValueList(),
        };
    }

    /// <summary>What a file with more bytes than allowed is refused with, by the rules and by each storage.</summary>
    /// <param name="maxBytes">How many bytes it may have.</param>
    public static Reason TooLarge(long maxBytes) =>
        new Reason(AttachmentReasons.TooLarge).At("/length").With("max", maxBytes);

    /// <summary>Checks what is known of a file before its bytes are read.</summary>
    /// <param name="file">What is known.</param>
    /// <returns>Done; or all that is wrong with name, type and announced length.</returns>
    public Outcome Check(NewAttachment file) => Outcome.Of(Accept(file).Reasons);

    /// <summary>Checks what is known of a file; gives its name as it is kept, and its type.</summary>
    internal Outcome<AcceptedFile> Accept(NewAttachment file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<Reason> reasons = [];
        var name = AttachmentNames.Clean(file.FileName, reasons);
        var type = string.IsNullOrWhiteSpace(file.FileName) ? null : TypeOf(file, reasons);
        if (file.Length > MaxBytes)
        {
            reasons.Add(TooLarge(MaxBytes));
        }

        return reasons.Count == 0
            ? new AcceptedFile(name!, type!)
            : Outcome<AcceptedFile>.Refused(reasons);
    }

    private AttachmentType? TypeOf(NewAttachment file, List<Reason> reasons)
    {
        var extension = AttachmentNames.ExtensionOf(file.FileName);
        var type = Types.FirstOrDefault(t =>
            t.Extensions.Contains(extension, StringComparer.Ordinal)
        );
        if (type is null)
        {
            reasons.Add(
                new Reason(AttachmentReasons.TypeNotAllowed)
                    .At("/fileName")
                    .With(
                        "extension",
                        extension.Length <= MaxToldLength ? extension : extension[..MaxToldLength]
                    )
                    .With("allowed", string.Join(", ", Types.SelectMany(t => t.Extensions)))
            );
        }
        else if (!string.IsNullOrWhiteSpace(file.MediaType) && !type.IsSentAs(file.MediaType))
        {
            reasons.Add(
                new Reason(AttachmentReasons.MediaTypeDiffers)
                    .At("/mediaType")
                    .With("extension", extension)
                    .With("expected", type.MediaType)
            );
        }

        return type;
    }
}

/// <summary>A file whose name and type may be attached.</summary>
internal sealed record AcceptedFile(string Name, AttachmentType Type)
{
    /// <summary>Its type: the name may be personal data.</summary>
    public override string ToString() => Type.MediaType;
}
