using FsCheck;
using FsCheck.Fluent;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;
using Prospecting.Work;
using Outcome = Prospecting.Results.Outcome;

namespace Prospecting.Domain.Tests.Scopes;

/// <summary>Sharing and un-sharing by anybody, in any order, against a plain set of companies that knows the rules and nothing else.</summary>
[Rule("M-5", "M-2", "M-1", "M-3")]
public sealed class GrantModelTests
{
    private const int Sequences = 10_000;
    private const int LongestSequence = 20;

    private static readonly CompanyId[] Companies =
    [
        World.Paris,
        World.Lyon,
        World.Nice,
        new("metz"),
    ];

    /// <summary>Who has one company, several, one of them for reading only, all, or none that ever gets the prospect; and another tenant's.</summary>
    private static readonly Actor[] Actors =
    [
        Actor.Of("owner", ("paris", AccessLevel.Write)),
        Actor.Of("reader of the owner", ("paris", AccessLevel.Read)),
        Actor.Of("writer of lyon", ("lyon", AccessLevel.Write)),
        Actor.Of("reader of lyon", ("lyon", AccessLevel.Read)),
        Actor.Of(
            "reader of paris, writer of nice",
            ("paris", AccessLevel.Read),
            ("nice", AccessLevel.Write)
        ),
        Actor.Of(
            "writer of metz, reader of lyon",
            ("metz", AccessLevel.Write),
            ("lyon", AccessLevel.Read)
        ),
        Actor.Of("stranger", ("brest", AccessLevel.Write)),
        Actor.Of("group", ("nice", AccessLevel.Write)) with
        {
            Reach = ScopeReach.Tenant,
        },
        Actor.Of("scheduler") with
        {
            Reach = ScopeReach.System,
        },
        Actor.Of("owner elsewhere", ("paris", AccessLevel.Write)) with
        {
            Tenant = 2,
        },
        Actor.Of("group elsewhere", ("paris", AccessLevel.Write)) with
        {
            Tenant = 2,
            Reach = ScopeReach.Tenant,
        },
    ];

    private enum Verb
    {
        Share,
        Unshare,
        Store,
    }

    /// <summary>Rules that a reference leaves out, to see that the comparison would tell.</summary>
    public enum Lapse
    {
        None,
        ReaderMayShare,
        OwnerMayGo,
        SharingAgainChangesTheLevel,
        UnsharingNothingIsDone,
        WhoSharedKeepsAccess,
        ReadersMayChange,
        TenantsSeeEachOther,
    }

    [Fact]
    public void Ten_thousand_sequences_of_sharing_differ_nowhere_from_a_plain_set()
    {
        var tally = new Dictionary<string, int>(StringComparer.Ordinal);
        Prop.ForAll(
                Plays.ToArbitrary(),
                play => Divergence(play, Lapse.None, tally).ShouldBeNull(play.ToString())
            )
            .Holds(Sequences);

        // Every answer was met often: the sequences do not pass by refusing everything, or nothing.
        foreach (
            var answer in new[]
            {
                "share: done",
                "share: " + ScopeReasons.ReadOnly,
                "share: " + ProspectReasons.AlreadyShared,
                "unshare: done",
                "unshare: " + ScopeReasons.ReadOnly,
                "unshare: " + ProspectReasons.NotShared,
                "unshare: " + ProspectReasons.OwnerRequired,
                "create: done",
                "create: " + ScopeReasons.CompanyForeign,
                "create: " + ScopeReasons.CompanyMissing,
            }
        )
        {
            tally.GetValueOrDefault(answer).ShouldBeGreaterThan(100, answer);
        }
    }

    [Theory]
    [InlineData(Lapse.ReaderMayShare)]
    [InlineData(Lapse.OwnerMayGo)]
    [InlineData(Lapse.SharingAgainChangesTheLevel)]
    [InlineData(Lapse.UnsharingNothingIsDone)]
    [InlineData(Lapse.WhoSharedKeepsAccess)]
    [InlineData(Lapse.ReadersMayChange)]
    [InlineData(Lapse.TenantsSeeEachOther)]
    public void A_set_that_breaks_one_rule_is_told_apart(Lapse lapse) =>
        Plays
            .Sample(500)
            .Count(play => Divergence(play, lapse, []) is not null)
            .ShouldBeGreaterThan(0);

    [Fact]
    public void A_level_that_there_is_not_is_misuse()
    {
        var prospect = World.NewProspect("Lilas");
        Should.Throw<ArgumentOutOfRangeException>(() =>
            prospect.ShareWith(World.Lyon, (AccessLevel)2, World.Context())
        );
        prospect.Shares.ShouldHaveSingleItem();
    }

    private static Gen<Step> Steps { get; } =
        from verb in Gen.Elements(
            Verb.Share,
            Verb.Share,
            Verb.Share,
            Verb.Unshare,
            Verb.Unshare,
            Verb.Store
        )
        from actor in Gen.Choose(0, Actors.Length - 1)
        from company in Gen.Elements(Companies)
        from level in Gen.Elements(AccessLevel.Read, AccessLevel.Write)
        select new Step(verb, actor, company, level);

    private static Gen<Play> Plays { get; } =
        from creator in Gen.Choose(0, Actors.Length - 1)
        from length in Gen.Choose(1, LongestSequence)
        from steps in Steps.ArrayOf(length)
        select new Play(creator, steps);

    /// <summary>The first difference between the prospect and the reference; none is <see langword="null"/>.</summary>
    private static string? Divergence(Play play, Lapse lapse, Dictionary<string, int> tally)
    {
        var creator = Actors[play.Creator];
        var reference = new Reference(creator, lapse);
        var created = Prospect.Create(
            new ProspectDetails { DisplayName = "Lilas" },
            creator.Context
        );
        Count(tally, "create", created.Reasons.SingleOrDefault()?.Code);
        if (created.Reasons.SingleOrDefault()?.Code != reference.CreationRefusal)
        {
            return $"creation: {string.Join(", ", created.Reasons)}, not {reference.CreationRefusal}";
        }

        if (!created.TryGet(out var prospect))
        {
            return null;
        }

        if (prospect.OwnerCompany.Value != reference.Owner)
        {
            return $"owner: {prospect.OwnerCompany}, not {reference.Owner}";
        }

        prospect = World.Stored(prospect);
        for (var i = 0; i < play.Steps.Length; i++)
        {
            var step = play.Steps[i];
            var actor = Actors[step.Actor];
            string? expected = null;
            string? actual = null;
            switch (step.Verb)
            {
                case Verb.Share:
                    expected = reference.Share(actor, step.Company.Value, step.Level);
                    actual = Code(prospect.ShareWith(step.Company, step.Level, actor.Context));
                    Count(tally, "share", actual);
                    break;
                case Verb.Unshare:
                    expected = reference.Unshare(actor, step.Company.Value);
                    actual = Code(prospect.Unshare(step.Company, actor.Context));
                    Count(tally, "unshare", actual);
                    break;
                default:
                    reference.Told.Clear();
                    prospect = World.Stored(prospect);
                    break;
            }

            if (expected != actual || Difference(prospect, reference) is not null)
            {
                return $"step {i}: {actual ?? "done"}, expected {expected ?? "done"}; {Difference(prospect, reference)}";
            }
        }

        return null;
    }

    private static string? Difference(Prospect prospect, Reference reference)
    {
        if (
            prospect.Shares.Count != reference.Shares.Count
            || prospect.Shares.Any(s =>
                !reference.Shares.TryGetValue(s.Company.Value, out var level) || level != s.Level
            )
        )
        {
            return $"shares {string.Join(' ', prospect.Shares)}, not {string.Join(' ', reference.Shares)}";
        }

        if (
            !prospect
                .PendingEvents.Cast<ProspectSharingChanged>()
                .Select(e => (e.Company, e.Shared))
                .SequenceEqual(reference.Told)
            || prospect.PendingChanges.Count != reference.Told.Count
        )
        {
            return "events and history do not tell what happened";
        }

        return
            Array.Find(
                Actors,
                a =>
                    prospect.CanBeReadBy(a.Scope) != reference.Reads(a)
                    || prospect.CanBeChangedBy(a.Scope) != reference.Changes(a)
            )
                is { } actor
            ? $"access of {actor.Name}"
            : null;
    }

    private static string? Code(Outcome outcome) =>
        outcome.Succeeded ? null : string.Join(" + ", outcome.Reasons.Select(r => r.Code));

    private static void Count(Dictionary<string, int> tally, string verb, string? code)
    {
        var answer = $"{verb}: {code ?? "done"}";
        tally[answer] = tally.GetValueOrDefault(answer) + 1;
    }

    private sealed record Play(int Creator, Step[] Steps)
    {
        public override string ToString() =>
            $"created by {Actors[Creator].Name}: "
            + string.Join(
                "; ",
                Steps.Select(s => $"{s.Verb} {s.Company} {s.Level} by {Actors[s.Actor].Name}")
            );
    }

    private sealed record Step(Verb Verb, int Actor, CompanyId Company, AccessLevel Level);

    /// <summary>Somebody as plain data, for the reference; and as the scope that the library is given.</summary>
    private sealed record Actor(string Name, Dictionary<string, AccessLevel> Grants, string? Active)
    {
        public int Tenant { get; init; } = 1;

        public ScopeReach Reach { get; init; }

        public Scope Scope => field ??= MakeScope();

        public WorkContext Context => field ??= World.Context(Scope);

        public bool IsEverywhere => Reach != ScopeReach.Companies;

        public static Actor Of(string name, params (string Company, AccessLevel Level)[] grants) =>
            new(
                name,
                grants.ToDictionary(g => g.Company, g => g.Level, StringComparer.Ordinal),
                grants.Select(g => g.Company).FirstOrDefault()
            );

        private Scope MakeScope()
        {
            var (tenant, user) = (
                new TenantId(Tenant),
                new UserId(Name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal))
            );
            return Reach switch
            {
                ScopeReach.System => Scope.ForSystem(tenant, user),
                ScopeReach.Tenant => Scope.ForWholeTenant(tenant, user, new CompanyId(Active!)),
                _ => Scope.ForUser(
                    tenant,
                    user,
                    new CompanyId(Active!),
                    [.. Grants.Select(g => new CompanyGrant(new CompanyId(g.Key), g.Value))]
                ),
            };
        }
    }

    /// <summary>The rules in the words of the specification, over a set of companies with levels.</summary>
    private sealed class Reference
    {
        private readonly int _tenant;
        private readonly Lapse _lapse;

        public Reference(Actor creator, Lapse lapse)
        {
            (_tenant, _lapse) = (creator.Tenant, lapse);
            CreationRefusal =
                creator.Reach == ScopeReach.System ? ScopeReasons.CompanyMissing
                : creator.IsEverywhere || creator.Grants[creator.Active!] == AccessLevel.Write
                    ? null
                : ScopeReasons.CompanyForeign;
            Owner = creator.Active ?? string.Empty;
            Shares[Owner] = AccessLevel.Write;
        }

        public string? CreationRefusal { get; }

        public string Owner { get; }

        public Dictionary<string, AccessLevel> Shares { get; } = new(StringComparer.Ordinal);

        public List<(string Company, bool Shared)> Told { get; } = [];

        private HashSet<string> Former { get; } = new(StringComparer.Ordinal);

        public bool Reads(Actor actor) =>
            IsOfTheTenant(actor)
            && (
                actor.IsEverywhere
                || actor.Grants.Keys.Any(c =>
                    Shares.ContainsKey(c)
                    || (_lapse == Lapse.WhoSharedKeepsAccess && Former.Contains(c))
                )
            );

        public bool Changes(Actor actor) =>
            IsOfTheTenant(actor)
            && (
                actor.IsEverywhere
                || actor.Grants.Any(g =>
                    Shares.TryGetValue(g.Key, out var level)
                    && level == AccessLevel.Write
                    && (g.Value == AccessLevel.Write || _lapse == Lapse.ReadersMayChange)
                )
            );

        public string? Share(Actor actor, string company, AccessLevel level)
        {
            if (!Changes(actor) && !(_lapse == Lapse.ReaderMayShare && Reads(actor)))
            {
                return ScopeReasons.ReadOnly;
            }

            if (Shares.ContainsKey(company) && _lapse != Lapse.SharingAgainChangesTheLevel)
            {
                return ProspectReasons.AlreadyShared;
            }

            Shares[company] = level;
            Told.Add((company, true));
            return null;
        }

        public string? Unshare(Actor actor, string company)
        {
            if (!Changes(actor))
            {
                return ScopeReasons.ReadOnly;
            }

            if (company == Owner && _lapse != Lapse.OwnerMayGo)
            {
                return ProspectReasons.OwnerRequired;
            }

            if (!Shares.Remove(company))
            {
                return _lapse == Lapse.UnsharingNothingIsDone ? null : ProspectReasons.NotShared;
            }

            Former.Add(company);
            Told.Add((company, false));
            return null;
        }

        private bool IsOfTheTenant(Actor actor) =>
            actor.Tenant == _tenant || _lapse == Lapse.TenantsSeeEachOther;
    }
}
