using NodaTime;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class LongStaySabotages
{
    private const string Several =
        "Long stays are found by owner, status and instant, any of several";
    private const string Foreign = "Long stays find nothing of another company or tenant";
    private const string Widen = "Long stays widen no other criterion";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "ignores whose prospects a long stay is about",
            Several,
            Looks(s => s with { Owners = CompanySet.All })
        ),
        new(
            "takes who became long an instant later too",
            Several,
            Looks(s => s with { SinceAtLatest = s.SinceAtLatest + Duration.FromTicks(1) })
        ),
        new(
            "takes no long stays for all",
            "Without any long stay to look for, nobody is found",
            Broken.Asks(q => q.LongStays is [] ? q with { LongStays = null } : q)
        ),
        new(
            "forgets the source when it looks for long stays",
            Widen,
            Broken.Asks(q => q.LongStays is null ? q : q with { Source = null })
        ),
        new(
            "forgets the text when it looks for long stays",
            Widen,
            Broken.Asks(q => q.LongStays is null ? q : q with { Text = null })
        ),
        new(
            "looks for the long stays of every company",
            Foreign,
            Elsewhere(scope => Broken.All(scope.Tenant))
        ),
        new(
            "looks for the long stays of every tenant",
            Foreign,
            Elsewhere(scope =>
                scope.Tenant == TenantId.Single ? scope : Broken.All(TenantId.Single)
            )
        ),
        new(
            "looks for the first hundred long stays only",
            "As many long stays as a query may have are answered, more are refused",
            Broken.Asks(q =>
                q.LongStays is { } stays ? q with { LongStays = [.. stays.Take(100)] } : q
            )
        ),
        new(
            "takes the creation for the entry into the status",
            "A row tells since when it has its status",
            Broken.Rows((_, row) => row with { StatusSince = row.CreatedAt })
        ),
    ];

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> Looks(
        Func<LongStay, LongStay> change
    ) =>
        Broken.Asks(q =>
            q with
            {
                LongStays = q.LongStays is { } stays ? [.. stays.Select(change)] : null,
            }
        );

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> Elsewhere(
        Func<Scope, Scope> widen
    ) =>
        Broken.Store(truth =>
            session => new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    Query = (q, c) =>
                        q.LongStays is null
                            ? session.Prospects.QueryAsync(q, c)
                            : truth.InAsync(
                                widen(session.Context.Scope),
                                s => s.Prospects.QueryAsync(q, c)
                            ),
                },
            }
        );
}
