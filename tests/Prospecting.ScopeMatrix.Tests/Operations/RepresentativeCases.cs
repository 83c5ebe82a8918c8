using Prospecting.Ownership;
using Prospecting.Results;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;
using static Prospecting.ScopeMatrix.Tests.Operations.KeptCases;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>Who may represent prospects: who is granted it, and who is told.</summary>
internal static class RepresentativeCases
{
    public static IEnumerable<OperationCase> All => [.. Port, .. Granting, Asking];

    private static IEnumerable<OperationCase> Port =>
        [
            ReadSetting(
                "IRepresentativeGrantStore.FindAsync",
                async (s, call) => await s.RepresentativeGrants.FindAsync(call.Target.Grant)
            ),
            ReadSetting(
                "IRepresentativeGrantStore.ListAsync",
                async (s, _) =>
                    await s.RepresentativeGrants.ListAsync(RepresentativeRole.Source, Cast.Paris)
            ),
            Add(
                "IRepresentativeGrantStore.Add",
                Belongs.ToCompany,
                Kinds.Grant,
                async (call, context) =>
                    (await GrantAsync(call, await call.OwnersAsync(), "rose", context)).OrThrow()
            ),
        ];

    private static IEnumerable<OperationCase> Granting =>
        [
            new(
                "RepresentativeGranting.GrantAsync",
                Belongs.ToCompany,
                Effect.WritesOwn,
                call =>
                    call.MakeSettingAsync(
                        (session, context) => GrantAsync(call, session, "paul", context)
                    )
            ),
            SettingVerb(
                "RepresentativeGranting.RevokeAsync",
                Kinds.Grant,
                async (call, grant, context) =>
                    await call.Store.Service<RepresentativeGranting>().RevokeAsync(grant, context)
            ),
        ];

    private static OperationCase Asking =>
        new(
            "EligibleRepresentatives.AskAsync",
            Belongs.ToCompany,
            Effect.Reads,
            async call =>
            {
                var session = await call.ForUseCaseAsync();
                var own = session is null
                    ? null
                    : await session.Prospects.FindAsync(call.Target.First);
                var told = await call
                    .Store.Service<IRepresentativeEligibility>()
                    .AskAsync(
                        session?.RepresentativeGrants!,
                        new RepresentativeQuestion(
                            own ?? await call.OwnersRecordAsync(),
                            RepresentativeRole.Source
                        ),
                        [call.Canary.Representative],
                        session?.Context!
                    );
                // Without the candidates, whom the caller names himself.
                return told.TryGet(out var choices)
                    ? choices.SelectMany(c => c.WhyNot).Select(r => r.Code).ToHashSet()
                    : told.Reasons;
            }
        )
        {
            Saw = result =>
                result is HashSet<string> codes
                && !codes.Contains(RepresentativeReasons.NotGranted),
        };

    private static Task<Outcome<RepresentativeGrant>> GrantAsync(
        Call call,
        IProspectingSession session,
        string user,
        WorkContext context
    ) =>
        call
            .Store.Service<RepresentativeGranting>()
            .GrantAsync(
                session.RepresentativeGrants,
                new UserId(user),
                RepresentativeRole.Operational,
                Cast.Paris,
                context
            );
}
