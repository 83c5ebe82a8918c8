using Prospecting.Collections;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Testing.Users;
using Prospecting.Users;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Ownership;

/// <summary>A firm with an administrator and its grants in memory, and a refusal of each code.</summary>
internal sealed class Firms : IRepresentativeGrantStore, ICandidateScopes
{
    public static readonly UserId Admin = new("admin");
    public static readonly UserId Carla = new("carla");
    public static readonly UserId Denis = new("denis");

    private readonly List<RepresentativeGrant> _grants = [];
    private readonly Dictionary<UserId, Scope> _scopes = [];

    public KnownUsers Users { get; } =
        new KnownUsers().Appoint(TenantId.Single, Admin, DirectoryRoles.Administrator, World.Paris);

    public IReadOnlyList<RepresentativeGrant> Grants => _grants;

    public int Lists { get; private set; }

    public int ScopeQuestions { get; private set; }

    public RepresentativeGranting Granting => new(Users);

    public static WorkContext AdminInParis => World.Context(Scope.ForUser(Admin, World.Paris));

    public EligibleRepresentatives Eligible(RepresentativeRules? rules = null) =>
        new(this, Users, rules ?? RepresentativeRules.Default);

    /// <summary>Lets a user act for companies.</summary>
    public void Allow(UserId user, params CompanyId[] companies) =>
        _scopes[user] = Scope.ForUser(
            TenantId.Single,
            user,
            companies[0],
            [.. companies.Select(c => new CompanyGrant(c, AccessLevel.Read))]
        );

    public void Allow(UserId user, Scope scope) => _scopes[user] = scope;

    public async Task<RepresentativeGrant> GrantAsync(UserId user, CompanyId? firm = null) =>
        (
            await Granting.GrantAsync(
                this,
                user,
                RepresentativeRole.Source,
                firm ?? World.Paris,
                AdminInParis
            )
        ).OrThrow();

    public async Task<ValueList<Choice<UserId>>> AskAsync(
        Prospect prospect,
        params UserId[] candidates
    ) =>
        (
            await Eligible()
                .AskAsync(
                    this,
                    new RepresentativeQuestion(prospect, RepresentativeRole.Source),
                    candidates,
                    World.Context()
                )
        ).OrThrow();

    public Task<RepresentativeGrant?> FindAsync(
        RepresentativeGrantId id,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(_grants.Find(g => g.Id == id));

    public Task<IReadOnlyList<RepresentativeGrant>> ListAsync(
        RepresentativeRole role,
        CompanyId? firm,
        CancellationToken cancellationToken = default
    )
    {
        Lists++;
        return Task.FromResult<IReadOnlyList<RepresentativeGrant>>([
            .. _grants.Where(g => g.Role == role && (g.Company is null || g.Company == firm)),
        ]);
    }

    public void Add(RepresentativeGrant grant) => _grants.Add(grant);

    public Task<IReadOnlyDictionary<UserId, Scope>> FindScopesAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    )
    {
        ScopeQuestions++;
        return Task.FromResult<IReadOnlyDictionary<UserId, Scope>>(
            _scopes.Where(s => users.Contains(s.Key)).ToDictionary()
        );
    }

    /// <summary>Real refusals, by code.</summary>
    public static IEnumerable<KeyValuePair<string, Func<IEnumerable<Reason>>>> Refusals =>
        new[]
        {
            RepresentativeReasons.NotAdministrator,
            RepresentativeReasons.AlreadyGranted,
            RepresentativeReasons.NotGranted,
            RepresentativeReasons.NoAccessToFile,
            RepresentativeReasons.NoAccessToFirm,
            RepresentativeReasons.UserInactive,
        }.Select(code =>
            // The store and the ports are in memory: their tasks are complete when they are given out.
            KeyValuePair.Create<string, Func<IEnumerable<Reason>>>(
                code,
                () => AllAsync().GetAwaiter().GetResult()
            )
        );

    private static async Task<IEnumerable<Reason>> AllAsync()
    {
        var firms = new Firms();
        firms.Users.Add(
            TenantId.Single,
            new DirectoryUser
            {
                Id = Carla,
                DisplayName = "Carla",
                IsActive = false,
            }
        );
        var granting = firms.Granting;
        var stranger = await granting.GrantAsync(
            firms,
            Denis,
            RepresentativeRole.Source,
            World.Paris,
            World.Context()
        );
        await firms.GrantAsync(Denis);
        var twice = await granting.GrantAsync(
            firms,
            Denis,
            RepresentativeRole.Source,
            World.Paris,
            AdminInParis
        );
        var choices = await firms.AskAsync(World.NewProspect("A"), Carla);
        return [.. stranger.Reasons, .. twice.Reasons, .. choices[0].WhyNot];
    }
}
