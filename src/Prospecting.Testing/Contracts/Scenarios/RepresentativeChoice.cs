using Prospecting.Collections;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Testing.Users;
using Prospecting.Users;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts.Scenarios;

/// <summary>Who may be chosen as the one who brought a prospect: an administrator grants it, and it takes access to the file and the firm.</summary>
internal sealed class RepresentativeChoice(
    StoreHarness harness,
    CancellationToken cancellationToken
) : SourceDay(harness, cancellationToken)
{
    private static readonly UserId Chief = new("chief");
    private static readonly Scope ChiefInParis = Scope.ForUser(First, Chief, Paris);

    private static readonly RepresentativeGranting Granting = new(
        new KnownUsers().Appoint(First, Chief, DirectoryRoles.Administrator, Paris)
    );

    private static readonly EligibleRepresentatives Eligibility = new(
        new ScopesOf(AnneInParis, BrunoInLyon),
        new KnownUsers(),
        RepresentativeRules.Default
    );

    /// <summary>Grants it to Anne, and asks for her and for Bruno of the other firm.</summary>
    public async Task LiveAsync(ProspectId id)
    {
        await InAsync(
                AnneInParis,
                async session =>
                    Refused(
                        "granting it to oneself",
                        (
                            await Granting
                                .GrantAsync(
                                    session.RepresentativeGrants,
                                    Anne,
                                    RepresentativeRole.Source,
                                    Paris,
                                    session.Context,
                                    Token
                                )
                                .ConfigureAwait(false)
                        ).Reasons,
                        RepresentativeReasons.NotAdministrator
                    )
            )
            .ConfigureAwait(false);
        var before = await AskAsync(id).ConfigureAwait(false);
        Refused("Anne", before[Anne], RepresentativeReasons.NotGranted);
        await InAsync(
                ChiefInParis,
                async session =>
                {
                    (
                        await Granting
                            .GrantAsync(
                                session.RepresentativeGrants,
                                Anne,
                                RepresentativeRole.Source,
                                Paris,
                                session.Context,
                                Token
                            )
                            .ConfigureAwait(false)
                    ).OrThrow();
                    await session.CommitAsync(Token).ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
        var after = await AskAsync(id).ConfigureAwait(false);
        Refused("Anne", after[Anne]);
        Refused(
            "Bruno",
            after[Bruno],
            RepresentativeReasons.NotGranted,
            RepresentativeReasons.NoAccessToFile,
            RepresentativeReasons.NoAccessToFirm
        );
        Require.Equal(
            RepresentativeFixes.Grant,
            after[Bruno][0].Fix,
            "how he becomes eligible, to begin with"
        );
    }

    private async Task<IReadOnlyDictionary<UserId, ValueList<Reason>>> AskAsync(ProspectId id)
    {
        Dictionary<UserId, ValueList<Reason>> answers = [];
        await InAsync(
                AnneInParis,
                async session =>
                {
                    var prospect = await session
                        .Prospects.FindAsync(id, Token)
                        .ConfigureAwait(false);
                    var choices = await Eligibility
                        .AskAsync(
                            session.RepresentativeGrants,
                            new RepresentativeQuestion(
                                Require.NotNull(prospect, "the prospect"),
                                RepresentativeRole.Source
                            ),
                            [Anne, Bruno],
                            session.Context,
                            Token
                        )
                        .ConfigureAwait(false);
                    answers = choices.OrThrow().ToDictionary(c => c.Value, c => c.WhyNot);
                }
            )
            .ConfigureAwait(false);
        return answers;
    }

    private sealed class ScopesOf(params IReadOnlyList<Scope> scopes) : ICandidateScopes
    {
        public Task<IReadOnlyDictionary<UserId, Scope>> FindScopesAsync(
            TenantId tenant,
            IReadOnlyCollection<UserId> users,
            CancellationToken cancellationToken = default
        ) =>
            Task.FromResult<IReadOnlyDictionary<UserId, Scope>>(
                scopes
                    .Where(s => s.Tenant == tenant && users.Contains(s.User))
                    .ToDictionary(s => s.User)
            );
    }
}
