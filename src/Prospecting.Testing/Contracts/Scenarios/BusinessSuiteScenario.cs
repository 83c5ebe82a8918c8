using NodaTime;
using Prospecting.Activities;
using Prospecting.Addresses;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Work;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts.Scenarios;

/// <summary>A group of companies in one business suite: some share a record, one keeps its base to itself.</summary>
internal sealed class BusinessSuiteScenario(
    StoreHarness harness,
    CancellationToken cancellationToken
) : SourceDay(harness, cancellationToken)
{
    private static readonly CompanyId Nantes = new("nantes");
    private static readonly CompanyId Lille = new("lille");
    private static readonly Scope ChloeInNantes = Scope.ForUser(First, new UserId("chloe"), Nantes);
    private static readonly Scope DenisInLille = Scope.ForUser(First, new UserId("denis"), Lille);

    public static StoreContract Contract { get; } =
        new(
            "Companies of a group share a lead, for reading and for writing, and one of them stays alone",
            (harness, token) => new BusinessSuiteScenario(harness, token).LiveAsync()
        )
        {
            Rules = ["P-1", "P-12", "O-1", "A-1", "A-2", "M-1", "M-2", "M-3", "M-5", "T-5", "Q-1"],
            Hint =
                "Whom a record is shared with sees all that is kept under it, in every view, until it is un-shared: then nothing.",
        };

    private async Task LiveAsync()
    {
        var id = await LeadAsync().ConfigureAwait(false);
        await AddressesAsync(id).ConfigureAwait(false);
        await SharedAsync(id).ConfigureAwait(false);
        await ActivitiesAsync(id).ConfigureAwait(false);
        await CampaignAsync(id).ConfigureAwait(false);
        await UnsharedAsync(id).ConfigureAwait(false);
    }

    private async Task<ProspectId> LeadAsync()
    {
        var id = await EnterAsync(
                AnneInParis,
                new ProspectDetails
                {
                    DisplayName = "Menuiserie Duval",
                    Team = "sales-north",
                    Owner = "anne",
                }
            )
            .ConfigureAwait(false);
        var lead = await ReadAsync(AnneInParis, id).ConfigureAwait(false);
        Require.Equal(
            ("new", "sales-north", "anne", Paris),
            (lead.StatusCode, lead.Details.Team, lead.Owner, lead.OwnerCompany),
            "the lead: its status, team, collaborator and company"
        );
        await ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                {
                    p.Change(p.Details with { Phone = Phone("01 42 68 53 00") }, c).OrThrow();
                    ReleaseWorld.Move(p, c, "qualify");
                }
            )
            .ConfigureAwait(false);
        var row = (
            await RowsAsync(AnneInParis, new ProspectQuery { Team = "sales-north" })
                .ConfigureAwait(false)
        ).Single();
        Require.Equal(("qualified", "anne"), (row.Status, row.Owner), "the row, carried over");
        return id;
    }

    private async Task AddressesAsync(ProspectId id)
    {
        await ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                {
                    p.AddAddress(Address("Paris", "75001"), AddressRoles.None, c).OrThrow();
                    p.AddAddress(Address("Rungis", "94150"), AddressRoles.Delivery, c).OrThrow();
                    p.AddAddress(Address("Nanterre", "92000"), AddressRoles.Billing, c).OrThrow();
                    p.AddAddress(Address("Bobigny", "93000"), AddressRoles.Billing, c).OrThrow();
                }
            )
            .ConfigureAwait(false);
        var before = await ReadAsync(AnneInParis, id).ConfigureAwait(false);
        Require.Equal("Paris", CityOf(before, AddressRoles.Default), "the default: the first one");
        Require.Equal("Rungis", CityOf(before, AddressRoles.Delivery), "the delivery address");
        Refused(
            "choosing among two billing addresses",
            before.AddressFor(AddressRoles.Billing).Reasons,
            AddressReasons.RoleAmbiguous
        );
        var bobigny = before.Addresses.Single(a => a.Postal.City == "Bobigny");
        await ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                    p.ChangeAddress(
                            bobigny.Ordinal,
                            bobigny.Postal,
                            AddressRoles.Billing | AddressRoles.Default,
                            c
                        )
                        .OrThrow()
            )
            .ConfigureAwait(false);
        var moved = await ReadAsync(AnneInParis, id).ConfigureAwait(false);
        Require.Equal("Bobigny", CityOf(moved, AddressRoles.Billing), "the billing address");
        Require.Equal(
            1,
            moved.Addresses.Count(a => a.Roles.HasFlag(AddressRoles.Default)),
            "the number of defaults"
        );
        await ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                {
                    Refused(
                        "removing the default without a successor",
                        p.RemoveAddress(bobigny.Ordinal, c).Reasons,
                        AddressReasons.SuccessorRequired
                    );
                    var rungis = p.Addresses.Single(a => a.Postal.City == "Rungis").Ordinal;
                    p.RemoveAddress(bobigny.Ordinal, c, successor: rungis).OrThrow();
                }
            )
            .ConfigureAwait(false);
        var left = await ReadAsync(AnneInParis, id).ConfigureAwait(false);
        Require.Equal("Nanterre", CityOf(left, AddressRoles.Billing), "the billing address left");
        var row = (await RowsAsync(AnneInParis, new()).ConfigureAwait(false)).Single();
        Require.Equal("Rungis", row.City, "the city in the row: the successor's");
    }

    private async Task SharedAsync(ProspectId id)
    {
        await EnterAsync(DenisInLille, new ProspectDetails { DisplayName = "Menuiserie Duval" })
            .ConfigureAwait(false);
        await ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                {
                    p.ShareWith(Lyon, AccessLevel.Read, c).OrThrow();
                    p.ShareWith(Nantes, AccessLevel.Write, c).OrThrow();
                }
            )
            .ConfigureAwait(false);
        await InAsync(
                BrunoInLyon,
                async session =>
                {
                    var read = await session.Prospects.FindAsync(id, Token).ConfigureAwait(false);
                    var shared = Require.NotNull(read, "the prospect");
                    Refused(
                        "writing what is shared for reading",
                        shared.Change(shared.Details, session.Context).Reasons,
                        ScopeReasons.ReadOnly
                    );
                    Refused(
                        "sharing more than one has",
                        shared.ShareWith(Lille, AccessLevel.Write, session.Context).Reasons,
                        ScopeReasons.ReadOnly
                    );
                }
            )
            .ConfigureAwait(false);
        await ChangeAsync(
                ChloeInNantes,
                id,
                (p, c) => p.Change(p.Details with { Rating = "B" }, c).OrThrow()
            )
            .ConfigureAwait(false);
        var changed = await ReadAsync(BrunoInLyon, id).ConfigureAwait(false);
        Require.Equal("B", changed.Rating, "what Nantes wrote and Lyon reads");
        await UnseenAsync(DenisInLille, id).ConfigureAwait(false);
        foreach (var scope in (Scope[])[AnneInParis, BrunoInLyon, ChloeInNantes, DenisInLille])
        {
            // Four companies, two records of one name: each sees one of them.
            await ListsAsync(scope, new(), "Menuiserie Duval", $"the list of {scope.User}")
                .ConfigureAwait(false);
        }
    }

    private async Task ActivitiesAsync(ProspectId id)
    {
        await UnderAsync(
                AnneInParis,
                id,
                (session, prospect) =>
                {
                    foreach (
                        var (type, days) in new[]
                        {
                            (ActivityTypes.Call, -60),
                            (ActivityTypes.Meeting, -2),
                            (ActivityTypes.Meeting, 3),
                            (ActivityTypes.Call, 1),
                        }
                    )
                    {
                        ActivityKind.Add(
                            session,
                            prospect,
                            new NewActivity { Type = type, Start = Now + Duration.FromDays(days) },
                            session.Context
                        );
                    }
                }
            )
            .ConfigureAwait(false);
        foreach (var scope in (Scope[])[AnneInParis, BrunoInLyon, ChloeInNantes])
        {
            await InAsync(
                    scope,
                    async session =>
                    {
                        foreach (
                            var (view, expected) in new[]
                            {
                                (ActivityView.Upcoming, "call, meeting"),
                                (ActivityView.Recent, "meeting"),
                                (ActivityView.Past, "call"),
                            }
                        )
                        {
                            var page = await session
                                .Activities.OfProspectAsync(
                                    id,
                                    new ActivityQuery { View = view },
                                    Token
                                )
                                .ConfigureAwait(false);
                            Require.Equal(
                                expected,
                                string.Join(", ", page.Rows.Select(a => a.Type)),
                                $"{view} for {scope.User}"
                            );
                        }
                    }
                )
                .ConfigureAwait(false);
        }
    }

    private async Task CampaignAsync(ProspectId id)
    {
        await UnderAsync(
                ChloeInNantes,
                id,
                (session, prospect) =>
                {
                    var details = prospect.Details with { Campaign = "spring" };
                    Refused(
                        "a campaign without marketing",
                        prospect
                            .Change(
                                details,
                                session.Context with
                                {
                                    Capabilities = HostCapabilities.None,
                                }
                            )
                            .Reasons,
                        ProspectReasons.CampaignUnavailable
                    );
                    prospect
                        .Change(
                            details,
                            session.Context with
                            {
                                Capabilities = HostCapabilities.Of(HostCapabilities.Marketing),
                            }
                        )
                        .OrThrow();
                }
            )
            .ConfigureAwait(false);
        await ListsAsync(BrunoInLyon, new() { Campaign = "spring" }, "Menuiserie Duval")
            .ConfigureAwait(false);
    }

    private async Task UnsharedAsync(ProspectId id)
    {
        await ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                {
                    Refused(
                        "taking it from its owner",
                        p.Unshare(Paris, c).Reasons,
                        ProspectReasons.OwnerRequired
                    );
                    p.Unshare(Lyon, c).OrThrow();
                }
            )
            .ConfigureAwait(false);
        await UnseenAsync(BrunoInLyon, id).ConfigureAwait(false);
        await ListsAsync(BrunoInLyon, new(), string.Empty, "the list of who it was shared with")
            .ConfigureAwait(false);
        await InAsync(
                BrunoInLyon,
                async session =>
                {
                    var page = await session
                        .Activities.OfProspectAsync(id, new ActivityQuery(), Token)
                        .ConfigureAwait(false);
                    Require.Equal(0, page.Rows.Count, "the activities that he still sees");
                }
            )
            .ConfigureAwait(false);
        var lines = await TimelineAsync(BrunoInLyon, id).ConfigureAwait(false);
        Require.Equal(0, lines.Count, "the lines of history that he still sees");
        await ReadAsync(ChloeInNantes, id).ConfigureAwait(false);
    }

    private static string? CityOf(Prospect prospect, AddressRoles role) =>
        prospect.AddressFor(role).OrThrow().Postal.City;
}
