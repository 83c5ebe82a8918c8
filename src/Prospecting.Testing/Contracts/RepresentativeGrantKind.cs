using Prospecting.Ownership;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;
using Prospecting.Testing.Users;
using Prospecting.Users;
using Prospecting.Work;

namespace Prospecting.Testing.Contracts;

/// <summary>Grants to represent (SPEC O-2). They are given and revoked, and never changed; their code is the user's.</summary>
internal sealed class RepresentativeGrantKind : SettingKind
{
    private static readonly RepresentativeGranting Granting = new(new KnownUsers());

    public override string Name => RepresentativeGrant.SubjectKindName;

    public override (string Made, string Deleted) Events =>
        ("representative.granted", "representative.revoked");

    public override bool CanChange => false;

    public override async Task<CompanySetting> AddAsync(
        IProspectingSession session,
        CompanyId? company,
        string code,
        WorkContext context
    )
    {
        var granted = await Granting
            .GrantAsync(
                session.RepresentativeGrants,
                new UserId(code),
                RepresentativeRole.Operational,
                company,
                AsAdministrator(context)
            )
            .ConfigureAwait(false);
        return granted.OrThrow();
    }

    public override async Task<CompanySetting?> FindAsync(
        IProspectingSession session,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await session
            .RepresentativeGrants.FindAsync(new RepresentativeGrantId(id), cancellationToken)
            .ConfigureAwait(false);

    public override async Task<IReadOnlyList<CompanySetting>> ListAsync(
        IProspectingSession session,
        CompanyId company,
        CancellationToken cancellationToken
    ) =>
        await session
            .RepresentativeGrants.ListAsync(
                RepresentativeRole.Operational,
                company,
                cancellationToken
            )
            .ConfigureAwait(false);

    public override void Change(CompanySetting setting, string label, WorkContext context) =>
        throw new InvalidOperationException("A grant is not changed.");

    public override async Task DeleteAsync(CompanySetting setting, WorkContext context)
    {
        var revoked = await Granting
            .RevokeAsync((RepresentativeGrant)setting, AsAdministrator(context))
            .ConfigureAwait(false);
        revoked.OrThrow();
    }

    public override object Snapshot(CompanySetting setting, int version) =>
        ((RepresentativeGrant)setting).ToSnapshot() with
        {
            Version = version,
        };

    private static WorkContext AsAdministrator(WorkContext context) =>
        context with
        {
            Scope = context.Scope.WithRoles(DirectoryRoles.Administrator),
        };
}
