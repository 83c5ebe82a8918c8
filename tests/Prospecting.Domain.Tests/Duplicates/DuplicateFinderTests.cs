using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Duplicates;

[Rule("U-1", "U-4")]
public sealed class DuplicateFinderTests
{
    private static readonly DuplicateFinder Finder = new(DuplicateRules.Default);

    private readonly FakeClock _clock = new(World.Start);

    [Fact]
    public async Task A_new_record_finds_its_duplicates_the_most_likely_first()
    {
        var store = new InMemoryProspecting(_clock);
        var twin = await StoreAsync(store, "Atelier Lilas", "contact@lilas.fr", "01 23 45 67 89");
        var cousin = await StoreAsync(store, "Ateliers Lilas", null, "01 23 45 67 89");
        await StoreAsync(store, "Boulangerie Martin", "info@martin.fr", null);
        await using var session = await store.OpenAsync(World.AnneInParis);
        var fresh = Made(
            session.Context,
            "SARL Atelier Lilas",
            "contact@lilas.fr",
            "+33 1 23 45 67 89"
        );

        var found = await Finder.FindAsync(session.Matches, MatchProfile.Of(fresh, []));

        found.Select(d => d.Prospect).ShouldBe([twin, cousin]);
        found.Select(d => d.Score.Points).ShouldBeInOrder(SortDirection.Descending);
        found[0].Score.Verdict.ShouldBe(DuplicateVerdict.Sure);
    }

    [Fact]
    public async Task A_stored_record_does_not_find_itself()
    {
        var store = new InMemoryProspecting(_clock);
        var id = await StoreAsync(store, "Atelier Lilas", "contact@lilas.fr", "01 23 45 67 89");
        await using var session = await store.OpenAsync(World.AnneInParis);
        var prospect = await session.Prospects.FindAsync(id);
        var found = await Finder.FindAsync(session.Matches, MatchProfile.Of(prospect!, []));
        found.ShouldBeEmpty();
    }

    [Fact]
    [Rule("M-3", "M-4")]
    public async Task Only_what_the_scope_may_see_is_found()
    {
        var store = new InMemoryProspecting(_clock);
        await StoreAsync(store, "Atelier Lilas", "contact@lilas.fr", "01 23 45 67 89");
        await using var session = await store.OpenAsync(World.BrunoInLyon);
        var fresh = Made(session.Context, "Atelier Lilas", "contact@lilas.fr", "01 23 45 67 89");
        var found = await Finder.FindAsync(session.Matches, MatchProfile.Of(fresh, []));
        found.ShouldBeEmpty();
    }

    [Fact]
    [Rule("U-3")]
    public async Task A_switchboard_that_many_share_makes_nobody_a_duplicate()
    {
        var store = new InMemoryProspecting(_clock);
        for (var i = 0; i < DuplicateRules.Default.CommonFrom; i++)
        {
            await StoreAsync(store, $"Société {(char)('A' + i)}{i}{i}", null, "01 23 45 67 89");
        }

        await using var session = await store.OpenAsync(World.AnneInParis);
        var profile = MatchProfile.Of(
            Made(session.Context, "Société A00", null, "01 23 45 67 89"),
            []
        );
        var found = (await Finder.FindAsync(session.Matches, profile)).ShouldHaveSingleItem();
        found.Score.Evidence.ShouldNotContain(e => e.Field == "phone");

        var lenient = new DuplicateFinder(DuplicateRules.Default with { CommonFrom = 100 });
        var evidence = (await lenient.FindAsync(session.Matches, profile))[0].Score.Evidence;
        evidence.ShouldContain(e => e.Field == "phone" && e.Level == "same");
    }

    [Fact]
    public async Task Records_of_one_file_are_compared_with_those_before_them()
    {
        var store = new InMemoryProspecting(_clock);
        await using var session = await store.OpenAsync(World.AnneInParis);
        var first = Made(session.Context, "Atelier Lilas", "contact@lilas.fr", "01 23 45 67 89");
        var second = Made(session.Context, "Atelier Lilas", "contact@lilas.fr", "01 23 45 67 89");
        var found = await Finder.FindAsync(
            session.Matches,
            [MatchProfile.Of(first, []), MatchProfile.Of(second, [])]
        );
        found[0].ShouldBeEmpty();
        found[1].ShouldHaveSingleItem().Prospect.ShouldBe(first.Id);
    }

    [Fact]
    public async Task A_record_that_was_not_accepted_is_nobodys_duplicate()
    {
        var store = new InMemoryProspecting(_clock);
        await using var session = await store.OpenAsync(World.AnneInParis);
        MatchProfile[] profiles =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(_ =>
                    MatchProfile.Of(
                        Made(
                            session.Context,
                            "Atelier Lilas",
                            "contact@lilas.fr",
                            "01 23 45 67 89"
                        ),
                        []
                    )
                ),
        ];
        var batch = await Finder.PrepareAsync(session.Matches, profiles, new MatchWindow());
        batch.Judge(profiles[0]).ShouldBeEmpty();
        batch.Judge(profiles[1]).ShouldBeEmpty();
        batch.Accept(profiles[0]);
        batch.Judge(profiles[1]).ShouldHaveSingleItem();
    }

    [Fact]
    public void The_whole_base_at_once_gives_the_pairs_that_entering_one_by_one_gives() =>
        Prop.ForAll(
                Leads().ArrayOf().Select(leads => leads.Take(12).ToArray()).ToArbitrary(),
                leads => BatchEqualsIncrementalAsync(leads).GetAwaiter().GetResult()
            )
            .Holds(60);

    private static async Task BatchEqualsIncrementalAsync(Lead[] leads)
    {
        // No value is common here, so both ways see the same evidence.
        var finder = new DuplicateFinder(DuplicateRules.Default with { CommonFrom = 100 });
        var clock = new FakeClock(World.Start);
        var store = new InMemoryProspecting(clock);
        List<(ProspectId, ProspectId, double)> oneByOne = [];
        foreach (var lead in leads)
        {
            clock.Advance(Duration.FromSeconds(1));
            await using var session = await store.OpenAsync(World.AnneInParis);
            var prospect = Made(session.Context, lead.Name, lead.Email, lead.Phone, lead.City);
            var found = await finder.FindAsync(session.Matches, MatchProfile.Of(prospect, []));
            oneByOne.AddRange(
                found.Select(d => (d.Prospect, prospect.Id, Math.Round(d.Score.Points, 6)))
            );
            session.Prospects.Add(prospect);
            await session.CommitAsync();
        }

        await using var reader = await store.OpenAsync(World.AnneInParis);
        List<(ProspectId, ProspectId, double)> atOnce = [];
        await foreach (var pair in finder.FindAllAsync(reader.Matches))
        {
            (pair.First < pair.Second).ShouldBeTrue();
            atOnce.Add((pair.First, pair.Second, Math.Round(pair.Score.Points, 6)));
        }

        atOnce.ShouldBe(oneByOne, ignoreOrder: true);
    }

    private static Gen<Lead> Leads() =>
        from name in Gen.Elements("Atelier Lilas", "SARL Lilas Atelier", "Boulangerie Martin")
        from email in Gen.Elements(null, "contact@lilas.fr", "info@lilas.fr", "x@gmail.com")
        from phone in Gen.Elements(null, "01 23 45 67 89", "06 12 34 56 78")
        from city in Gen.Elements(null, "Paris", "Lyon")
        select new Lead(name, email, phone, city);

    private static async Task<ProspectId> StoreAsync(
        InMemoryProspecting store,
        string name,
        string? email,
        string? phone
    )
    {
        await using var session = await store.OpenAsync(World.AnneInParis);
        var prospect = Made(session.Context, name, email, phone);
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return prospect.Id;
    }

    private static Prospect Made(
        WorkContext context,
        string name,
        string? email,
        string? phone,
        string? city = "Paris"
    )
    {
        var prospect = World.NewProspect(
            new ProspectDetails
            {
                DisplayName = name,
                Email = email is null ? null : EmailAddress.Parse(email).OrThrow(),
                Phone = phone is null ? null : PhoneNumber.Parse(phone).OrThrow(),
            },
            context
        );
        if (city is not null)
        {
            prospect.AddAddress(World.Address(city), AddressRoles.None, context).OrThrow();
        }

        return prospect;
    }

    private sealed record Lead(string Name, string? Email, string? Phone, string? City);
}
