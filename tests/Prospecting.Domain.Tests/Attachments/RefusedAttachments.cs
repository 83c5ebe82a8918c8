using System.Globalization;
using Prospecting.Attachments;
using Prospecting.Collections;
using Prospecting.Problems;
using Prospecting.Results;

namespace Prospecting.Domain.Tests.Attachments;

/// <summary>Real refusals of attachments, by code.</summary>
internal static class RefusedAttachments
{
    public static IReadOnlyDictionary<string, Func<IEnumerable<Reason>>> All { get; } =
        new Dictionary<string, Func<IEnumerable<Reason>>>(StringComparer.Ordinal)
        {
            [AttachmentReasons.Unknown] = Unknown,
            [AttachmentReasons.NameSeparator] = () => Checked("a/b.pdf"),
            [AttachmentReasons.NameCharacter] = () => Checked("a?.pdf"),
            [AttachmentReasons.NameEdge] = () => Checked(".pdf"),
            [AttachmentReasons.NameReserved] = () => Checked("con.pdf"),
            [AttachmentReasons.TypeNotAllowed] = () => Checked("a.exe"),
            [AttachmentReasons.MediaTypeDiffers] = () =>
                AttachmentRules.Default.Check(Files.Quote with { MediaType = "image/png" }).Reasons,
            [AttachmentReasons.ContentDiffers] = () => Uploaded(Files.Quote, Files.Bytes("MZ")),
            [AttachmentReasons.Empty] = () => Uploaded(Files.Quote, []),
            [AttachmentReasons.TooLarge] = () =>
                AttachmentRules.Default.Check(Files.Quote with { Length = long.MaxValue }).Reasons,
            [AttachmentReasons.LengthDiffers] = () =>
                Uploaded(Files.Quote with { Length = 1 }, Files.Pdf),
            [AttachmentReasons.StorageUnavailable] = () =>
                ProblemRules
                    .Default.Describe(
                        new AttachmentStorageException(AttachmentStorageFault.Full),
                        CultureInfo.InvariantCulture
                    )!
                    .Reasons.Select(r => new Reason(r.Code)),
        };

    private static ValueList<Reason> Checked(string name) =>
        AttachmentRules.Default.Check(Files.Named(name)).Reasons;

    // The storage is in memory: its tasks are complete when they are given out.
    private static ValueList<Reason> Uploaded(NewAttachment file, byte[] bytes) =>
        new Files().UploadAsync(file, bytes).GetAwaiter().GetResult().Reasons;

    private static ValueList<Reason> Unknown()
    {
        var files = new Files();
        return new AttachmentDownload(files.Storage)
            .OpenAsync(files.Attachments, default)
            .GetAwaiter()
            .GetResult()
            .Reasons;
    }
}
