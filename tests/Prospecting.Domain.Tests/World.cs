using NodaTime;
using Prospecting.Addresses;
using Prospecting.Aggregates;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Testing.Clock;
using Prospecting.Work;

namespace Prospecting.Domain.Tests;

/// <summary>One group of companies and short ways to make records: what the tests of the domain play with.</summary>
internal static class World
{
    public static readonly CompanyId Paris = new("paris");
    public static readonly CompanyId Lyon = new("lyon");
    public static readonly CompanyId Nice = new("nice");
    public static readonly UserId Anne = new("anne");

    public static readonly Scope AnneInParis = Scope.ForUser(Anne, Paris);
    public static readonly Scope BrunoInLyon = Scope.ForUser(new UserId("bruno"), Lyon);
    public static readonly Scope AnneOfOtherTenant = Scope.ForUser(new TenantId(2), Anne, Paris);
    public static readonly Scope ReaderInParis = Scope.ForUser(
        TenantId.Single,
        new UserId("reader"),
        Paris,
        new CompanyGrant(Paris, AccessLevel.Read)
    );

    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static readonly CompiledWorkflow Standard = CompiledWorkflow
        .Compile(StatusPresets.Standard)
        .OrThrow();

    private static readonly SequentialIds Ids = new();

    public static WorkContext Context(
        Scope? scope = null,
        IClock? clock = null,
        CompiledWorkflow? workflow = null
    ) =>
        new(
            scope ?? AnneInParis,
            clock ?? new FakeClock(Start),
            Ids,
            new FixedWorkflows(workflow ?? Standard)
        )
        {
            Capabilities = HostCapabilities.Of(HostCapabilities.Marketing),
        };

    public static Prospect NewProspect(string name, WorkContext? context = null) =>
        NewProspect(new ProspectDetails { DisplayName = name }, context);

    public static Prospect NewProspect(ProspectDetails details, WorkContext? context = null) =>
        Prospect.Create(details, context ?? Context()).OrThrow();

    public static Contact NewContact(string first, string last, WorkContext? context = null) =>
        Contact
            .Create(new NewContact { FirstName = first, LastName = last }, context ?? Context())
            .OrThrow();

    public static PostalAddress Address(
        string city = "Paris",
        string postalCode = "75001",
        string street = "12 rue des Lilas"
    ) =>
        new()
        {
            Street = street,
            PostalCode = postalCode,
            City = city,
            Country = "FR",
        };

    /// <summary>As a store would give it back: nothing pending.</summary>
    public static Prospect Stored(Prospect prospect)
    {
        prospect.AcceptCommit(prospect.Version + 1);
        return Prospect.FromSnapshot(prospect.ToSnapshot());
    }

    private sealed class SequentialIds : IIdSource
    {
        private int _last;

        public Guid Next() =>
            new(Interlocked.Increment(ref _last), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
    }
}
