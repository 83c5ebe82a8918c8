using Prospecting.Collections;

namespace Prospecting.Attachments;

/// <summary>The types of files that may be attached unless a host says otherwise: documents and pictures, nothing that runs.</summary>
public static class AttachmentTypes
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    /// <summary>All of them.</summary>
    public static ValueList<AttachmentType> Default { get; } =
    [
        new("application/pdf", "pdf") { Signatures = FileSignatures.Pdf },
        new("image/png", "png") { Signatures = FileSignatures.Png },
        new("image/jpeg", "jpg", "jpeg")
        {
            Signatures = FileSignatures.Jpeg,
            AlsoSentAs = ["image/jpg", "image/pjpeg"],
        },
        new("image/gif", "gif") { Signatures = FileSignatures.Gif },
        Office(OpenXml + "wordprocessingml.document", "docx"),
        Office(OpenXml + "spreadsheetml.sheet", "xlsx"),
        Office(OpenXml + "presentationml.presentation", "pptx"),
        Office(OpenDocument + "text", "odt"),
        Office(OpenDocument + "spreadsheet", "ods"),
        Office(OpenDocument + "presentation", "odp"),
        new("text/plain", "txt"),
        // What browsers send on Windows where a spreadsheet program is installed.
        new("text/csv", "csv") { AlsoSentAs = ["application/csv", "application/vnd.ms-excel"] },
    ];

    private static AttachmentType Office(string mediaType, string extension) =>
        new(mediaType, extension) { Signatures = FileSignatures.Zip };
}
