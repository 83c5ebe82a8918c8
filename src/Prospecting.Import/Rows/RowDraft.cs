using NodaTime;
using Prospecting.Addresses;
using Prospecting.Contacts;
using Prospecting.Prospects;

namespace Prospecting.Import.Rows;

/// <summary>A row as fields, before it becomes a prospect.</summary>
internal sealed record RowDraft(long Line)
{
    public ProspectDetails Details { get; init; } = new();

    public NewContact? Contact { get; init; }

    public string? ContactRole { get; init; }

    public PostalAddress? Address { get; init; }

    public string? Reference { get; init; }

    public Instant? CreatedAt { get; init; }

    public string? Status { get; init; }

    public string? UnknownStatus { get; init; }

    public List<RowIssue> Errors { get; } = [];

    public List<RowIssue> Warnings { get; } = [];
}
