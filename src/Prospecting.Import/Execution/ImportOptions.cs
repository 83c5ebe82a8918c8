using NodaTime;
using Prospecting.Import.Mapping;
using Prospecting.Receipts;

namespace Prospecting.Import.Execution;

/// <summary>How a file is imported.</summary>
public sealed record ImportOptions
{
    /// <summary>How its columns fill fields.</summary>
    /// <value>Proposed by the analysis.</value>
    public ImportMapping? Mapping { get; init; }

    /// <summary>
    /// Whether a column that fills nothing else is kept as a custom field: the active one that its header means by code, label or alias (SPEC
    /// I-4). A mapping names such fields itself, as <c>custom.</c> and the code or label.
    /// </summary>
    public bool KeepUnmapped { get; init; }

    /// <summary>What happens to likely duplicates.</summary>
    public OnDuplicate OnDuplicate { get; init; }

    /// <summary>Whether everything is done but the writing: the report is the one that the import would give.</summary>
    public bool DryRun { get; init; }

    /// <summary>The zone of dates that name none.</summary>
    /// <value>UTC.</value>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>ISO 3166-1 alpha-2 code of the country of addresses that name none, and of national telephone numbers.</summary>
    /// <value>France.</value>
    public string Country { get; init; } = "FR";

    /// <summary>ISO 4217 code of the currency of amounts.</summary>
    /// <value>Euro.</value>
    public string Currency { get; init; } = "EUR";

    /// <summary>How many rows make one transaction, 1 to 5,000.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>
    /// Names the import, so that each of its batches is written once however often it is run: run again under the same key after it was
    /// stopped, it passes over the batches that were written and reports them as they went. Without effect on a dry run.
    /// </summary>
    /// <value>None: every run judges its rows anew.</value>
    public CommandKey? Key { get; init; }

    /// <summary>Opens the file for rejected rows; called when the first row is rejected.</summary>
    public Func<Stream>? OpenRejects { get; init; }

    /// <summary>Is told how far the import is, after each batch.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}
