using BenchmarkDotNet.Attributes;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Duplicates;
using Prospecting.Identifiers;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;

namespace Prospecting.Benchmarks.Duplicates;

/// <summary>Bringing a record into normal form, making its keys, comparing two.</summary>
[MemoryDiagnoser]
public class MatchingBenchmarks
{
    private readonly DuplicateScorer _scorer = new(DuplicateRules.Default);
    private Prospect _prospect = null!;
    private MatchProfile _left = null!;
    private MatchProfile _right = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var store = new InMemoryProspecting(new FakeClock());
        await using var session = await store.OpenAsync(
            Scope.ForUser(new UserId("bench"), new CompanyId("main"))
        );
        Prospect Make(string name, string phone)
        {
            var prospect = Prospect
                .Create(
                    new ProspectDetails
                    {
                        LegalName = name,
                        Siren = Siren.Parse("732829320").OrThrow(),
                        Phone = PhoneNumber.Parse(phone).OrThrow(),
                        Email = EmailAddress.Parse("contact@menuiserie-dulac.example").OrThrow(),
                    },
                    session.Context
                )
                .OrThrow();
            prospect
                .AddAddress(
                    new PostalAddress
                    {
                        Street = "12 bis av. des Lilas",
                        PostalCode = "74000",
                        City = "Annecy",
                        Country = "FR",
                    },
                    AddressRoles.Billing,
                    session.Context
                )
                .OrThrow();
            return prospect;
        }

        _prospect = Make("S.A.R.L. Menuiserie du Lac & Fils", "01 99 00 00 01");
        _left = MatchProfile.Of(_prospect, []);
        _right = MatchProfile.Of(Make("Menuiserie du Lac et Fils", "+33 1 99 00 00 01"), []);
    }

    [Benchmark]
    public MatchProfile Normalise() => MatchProfile.Of(_prospect, []);

    [Benchmark]
    public IReadOnlySet<MatchKey> Keys() => _left.Keys();

    [Benchmark]
    public DuplicateScore Compare() => _scorer.Compare(_left, _right);
}
