using Prospecting.Activities;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Notes;
using Prospecting.Ownership;
using Prospecting.Prospects;

namespace Prospecting.ScopeMatrix.Tests.Canaries;

/// <summary>Two records of one company that resemble each other, their contacts, what is kept under the first, and what the company sets.</summary>
/// <param name="Canary">The values in them.</param>
/// <param name="First">The record that everything is about; two contacts, two addresses, a reference, a share, a status line with a note.</param>
/// <param name="Second">Its double, which carries a status code of an older workflow.</param>
/// <param name="Primary">The first record's primary contact.</param>
/// <param name="Other">The first record's other contact.</param>
/// <param name="OfSecond">The double's contact.</param>
internal sealed record Target(
    Canary Canary,
    ProspectId First,
    ProspectId Second,
    ContactId Primary,
    ContactId Other,
    ContactId OfSecond
)
{
    public const string System = "erp";

    /// <summary>What is to be done for the first record; it should have been done some days ago, and nobody was reminded.</summary>
    public required FollowUpTaskId Task { get; init; }

    /// <summary>A visit to the first record, reported and checked.</summary>
    public required ActivityId Activity { get; init; }

    /// <summary>What was noted about the first record.</summary>
    public required NoteId Note { get; init; }

    /// <summary>A file attached to the first record; beside its bytes there are some that no attachment knows of.</summary>
    public required AttachmentId Attachment { get; init; }

    /// <summary>An entry of a catalogue of the company.</summary>
    public required CatalogEntryId Entry { get; init; }

    /// <summary>A field of the company, with a choice.</summary>
    public required CustomFieldId Field { get; init; }

    /// <summary>Who may represent prospects at the company.</summary>
    public required RepresentativeGrantId Grant { get; init; }

    public string Reference => ReferenceOf(Canary);

    public static string ReferenceOf(Canary canary) => $"R-{canary.Token}";

    public IReadOnlyList<Guid> Ids =>
        [
            First.Value,
            Second.Value,
            Primary.Value,
            Other.Value,
            OfSecond.Value,
            Task.Value,
            Activity.Value,
            Note.Value,
            Attachment.Value,
            Entry.Value,
            Field.Value,
            Grant.Value,
        ];
}
