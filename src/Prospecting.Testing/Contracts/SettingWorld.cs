using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Short ways to set something and to look at it.</summary>
internal static class SettingWorld
{
    /// <summary>Sets something for a company, or for every company of the first tenant.</summary>
    public static async Task<Guid> StoreSettingAsync(
        this StoreHarness harness,
        SettingKind kind,
        CompanyId? company,
        string code,
        CancellationToken cancellationToken
    )
    {
        Guid id = default;
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    var setting = await kind.AddAsync(session, company, code, session.Context)
                        .ConfigureAwait(false);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    id = setting.SubjectId;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return id;
    }

    /// <summary>Loads one that must be there.</summary>
    public static async Task<CompanySetting> GetAsync(
        this SettingKind kind,
        IProspectingSession session,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        Require.NotNull(
            await kind.FindAsync(session, id, cancellationToken).ConfigureAwait(false),
            $"the {kind}"
        );

    /// <summary>Whether a scope finds one, and how many it lists beside a company.</summary>
    public static async Task<(bool IsFound, int Listed)> LookAsync(
        this StoreHarness harness,
        SettingKind kind,
        Scope scope,
        CompanyId company,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        (bool, int) seen = default;
        await harness
            .InSessionAsync(
                scope,
                async session =>
                {
                    var found = await kind.FindAsync(session, id, cancellationToken)
                        .ConfigureAwait(false);
                    var listed = await kind.ListAsync(session, company, cancellationToken)
                        .ConfigureAwait(false);
                    seen = (found is not null, listed.Count);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return seen;
    }
}
