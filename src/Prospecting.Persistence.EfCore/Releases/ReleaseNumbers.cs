using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Releases;

/// <summary>Asks for the number of the latest release of each company of a tenant and of its default.</summary>
internal sealed class ReleaseNumbers
{
    private readonly Func<DbContext, int, IAsyncEnumerable<Latest>> _latest = EF.CompileAsyncQuery(
        (DbContext context, int tenant) =>
            context
                .Set<WorkflowReleaseRow>()
                .Where(r => r.TenantId == tenant)
                .GroupBy(r => r.CompanyId)
                .Select(g => new Latest(g.Key, g.Max(r => r.Number)))
    );

    /// <summary>The numbers; the default's is under no company.</summary>
    public static async Task<IReadOnlyCollection<(CompanyId?, int)>> LoadAsync(
        DbContext context,
        TenantId tenant,
        CancellationToken cancellationToken
    )
    {
        List<(CompanyId?, int)> numbers = [];
        var latest = CompiledQueries.Of<ReleaseNumbers>(context)._latest(context, tenant.Value);
        await foreach (
            var (company, number) in latest
                .WithCancellation(cancellationToken)
                .ConfigureAwait(false)
        )
        {
            numbers.Add((company.Length == 0 ? null : new CompanyId(company), number));
        }

        return numbers;
    }

    private sealed record Latest(string Company, int Number);
}
