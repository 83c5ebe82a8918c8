using Prospecting.Import.Mapping;
using Prospecting.Import.Reporting;
using Prospecting.Import.Sources;
using Prospecting.Receipts;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Import.Execution;

/// <summary>What became of the rows of one batch of an import with a key: a letter for each, written in the batch's own transaction.</summary>
internal sealed class BatchReceipt(
    CommandKey key,
    Scope scope,
    ImportOptions options,
    ImportMapping mapping,
    IReadOnlyList<RawRow> rows
)
{
    private const string Letters = "CUMNSFR";

    private readonly string _fingerprint = CommandFingerprint.Of([
        "import.batch",
        scope.ActiveCompany?.Value,
        options.OnDuplicate.ToString(),
        options.Zone.Id,
        options.Country,
        options.Currency,
        ImportMappingJson.Write(mapping),
        .. rows.SelectMany(r => r.Cells.Prepend(null)),
    ]);

    /// <summary>The outcomes of the rows when the batch was written before.</summary>
    /// <exception cref="CommandKeyReusedException">What was written under the key was another batch.</exception>
    public async Task<IReadOnlyList<RowOutcome>?> FindAsync(
        ICommandReceiptStore receipts,
        CancellationToken cancellationToken
    )
    {
        var receipt = await receipts.FindAsync(key, cancellationToken).ConfigureAwait(false);
        if (receipt is null)
        {
            return null;
        }

        return receipt.Fingerprint == _fingerprint
            ?
            [
                .. receipt
                    .Result.Trim('"')
                    .Select(c => (RowOutcome)Letters.IndexOf(c, StringComparison.Ordinal)),
            ]
            : throw new CommandKeyReusedException(key);
    }

    public void Add(IProspectingSession session, IEnumerable<RowResult> results) =>
        session.Receipts.Add(
            new CommandReceipt
            {
                Key = key,
                User = scope.User,
                Fingerprint = _fingerprint,
                Result = $"\"{string.Concat(results.Select(r => Letters[(int)r.Outcome]))}\"",
                At = session.Context.Now,
            }
        );
}
