using Prospecting.Activities;
using Prospecting.Channels;
using Prospecting.Geography;
using Prospecting.History;
using Prospecting.Identifiers;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tags;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Tests.Stores;

/// <summary>Each criterion of a list is answered by an index, in the plan that the database makes with its values (SPEC Q-2).</summary>
[Rule("Q-2")]
public abstract class ListsUseIndexes
{
    // A part of the index's name that PostgreSQL, which cuts names off at 63 characters, knows too.
    private static readonly Dictionary<string, (ProspectQuery Query, string Index)> Criteria = new(
        StringComparer.Ordinal
    )
    {
        ["nothing"] = (new(), "shares_tenant_id_company_id_created_at"),
        ["status"] = (new() { Statuses = ["lost"] }, "status_code_created_at"),
        ["statuses"] = (new() { Statuses = ["lost", "won"] }, "status_code_created_at"),
        ["outcome"] = (new() { Outcomes = [StatusCategory.Lost] }, "status_category_created_at"),
        ["outcomes"] = (
            new() { Outcomes = [StatusCategory.Lost, StatusCategory.Won] },
            "status_category_created_at"
        ),
        ["customers"] = (new() { IsProspect = false }, "status_category_created_at"),
        ["source"] = (new() { Source = "source 7" }, "source_created_at"),
        ["owner"] = (new() { Owner = "owner 7" }, "owner_created_at"),
        ["team"] = (new() { Team = "team-7" }, "team_created_at"),
        ["source representative"] = (
            new() { SourceRepresentative = new UserId("winner-7") },
            "tenant_id_source_representative_"
        ),
        ["operational representative"] = (
            new() { OperationalRepresentative = new UserId("worker-7") },
            "tenant_id_operational_representative_"
        ),
        ["representative"] = (
            new() { Representative = new UserId("ranked") },
            "tenant_id_first_representative_"
        ),
        ["without representative"] = (
            new() { WithoutRepresentative = true },
            "prospects_unassigned"
        ),
        ["to review"] = (new() { NeedsReview = true }, "prospects_to_review"),
        ["archived"] = (new() { Archived = ArchiveFilter.Archived }, "prospects_archived"),
        ["taken over"] = (new() { BusinessTakenOver = true }, "business_taken_over_created"),
        ["client type"] = (new() { ClientType = "type 7" }, "client_type_created_at"),
        ["rating"] = (new() { Rating = "rating 7" }, "rating_created_at"),
        ["company"] = (
            new() { Company = ManyProspects.Small },
            "shares_tenant_id_company_id_created_at"
        ),
        ["created"] = (
            new() { CreatedFrom = NodaTime.Instant.FromUtc(2020, 1, 1, 0, 0) },
            "shares_tenant_id_company_id_created_at"
        ),
        ["siret"] = (new() { Siret = Siret.Parse("73282932000074").OrThrow() }, "tenant_id_siret"),
        ["siren"] = (new() { Siren = Siren.Parse("732829320").OrThrow() }, "tenant_id_siren"),
        ["activity code"] = (new() { ActivityCode = "43.7A" }, "activity_code_created_at"),
        ["phone"] = (
            new() { Phone = PhoneNumber.Parse("01 99 00 00 07").OrThrow() },
            "match_keys_tenant_id_hash_"
        ),
        ["email"] = (
            new() { Email = EmailAddress.Parse("a00007@a00007.example").OrThrow() },
            "match_keys_tenant_id_hash_"
        ),
        ["tag"] = (new() { Tags = [Tag.Parse("tag 7").OrThrow()] }, "tags_tenant_id_tag_key_"),
        ["custom field"] = (
            new() { Custom = [.. CustomCriterion.Is("size", ManyProspects.Size)] },
            "values_tenant_id_field_value_ke"
        ),
        ["box"] = (new() { InBox = GeoBox.Of(43, 2, 43.2, 2.2).OrThrow() }, "geo_cell"),
        ["circle"] = (
            new() { Within = GeoCircle.Of(GeoPosition.Of(45, 1).OrThrow(), 9_000).OrThrow() },
            "geo_cell"
        ),
        ["by name"] = (new() { Sort = ProspectSort.Name }, "prospects_tenant_id_name_key_"),
        ["longest in status"] = (
            new() { Sort = ProspectSort.LongestInStatus },
            "prospects_tenant_id_status_since_"
        ),
    };

    public static TheoryData<string> Names => [.. Criteria.Keys];

    internal abstract IStoreWithContext Store { get; }

    internal abstract PlanLog Log { get; }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [MemberData(nameof(Names))]
    public async Task A_criterion_is_answered_by_an_index(string name)
    {
        var (query, index) = Criteria[name];
        var plans = await PlansAsync(query with { PageSize = 20 });
        Answer(plans, index);
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [MemberData(nameof(Names))]
    public async Task The_next_page_is_too(string name)
    {
        var (query, index) = Criteria[name];
        Log.IsOn = false;
        await using var session = await Store.Sessions.OpenAsync(ManyProspects.Marie);
        var first = await session.Prospects.QueryAsync(query with { PageSize = 1 });
        first.Rows.ShouldHaveSingleItem();
        var plans = await PlansAsync(
            query with
            {
                PageSize = 20,
                After = first.Next ?? EndOf(first.Rows[0], query.Sort),
            }
        );
        Answer(plans, index);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_small_company_with_a_common_status_is_walked_by_company_and_a_rare_source_by_source()
    {
        var common = await PlansAsync(
            new ProspectQuery { Company = ManyProspects.Small, Statuses = ["new"] }
        );
        PageIsReadAlong(common, "shares_tenant_id_company_id_created_at");
        var rare = await PlansAsync(new ProspectQuery { Source = "source 7" });
        PageIsReadAlong(rare, "source_created_at");
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task Of_two_common_criteria_the_one_is_walked_whose_newest_are_of_the_list()
    {
        var plans = await PlansAsync(new ProspectQuery { Statuses = ["new"], Campaign = "bygone" });
        PageIsReadAlong(plans, "campaign_created_at");
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_file_with_all_its_parts_is_opened_by_indexes()
    {
        Log.IsOn = false;
        await using var session = await Store.Sessions.OpenAsync(ManyProspects.Marie);
        var page = await session.Prospects.QueryAsync(new ProspectQuery { PageSize = 1 });
        Log.Clear();
        Log.IsOn = true;
        var id = page.Rows[0].Id;
        var prospect = (await session.Prospects.FindAsync(id))!;
        await session.Contacts.FindAsync([.. prospect.Contacts.Select(l => l.Contact)]);
        await session.Tasks.OfProspectAsync(id);
        await session.Activities.OfProspectAsync(id, new ActivityQuery());
        await session.Notes.OfProspectAsync(id, new TimePage());
        await session.Attachments.OfProspectAsync(id, new TimePage());
        await session.History.QueryAsync(new HistoryQuery(id));
        await session.History.ReadStatusesAsync(id);
        Log.IsOn = false;
        Log.Queries.Any(p => p.Plan.Any(l => GoesThroughAll(p.Sql, l)))
            .ShouldBeFalse($"a table is gone through\n{Text(Log.Queries)}");
    }

    /// <summary>Whether a line of a plan reads a table of ours from end to end.</summary>
    internal abstract bool GoesThroughAll(string sql, string line);

    /// <summary>The name of the index that a line of a plan reads; none where it filters, sorts or reads a table, whatever columns it names.</summary>
    internal abstract string? IndexOf(string line);

    private async Task<IReadOnlyList<(string Sql, IReadOnlyList<string> Plan)>> PlansAsync(
        ProspectQuery query
    )
    {
        await using var session = await Store.Sessions.OpenAsync(ManyProspects.Marie);
        Log.Clear();
        Log.IsOn = true;
        await session.Prospects.QueryAsync(query);
        Log.IsOn = false;
        return [.. Log.Queries];
    }

    // Of the statements of a list, the page's own is the one that reads names.
    private void PageIsReadAlong(
        IReadOnlyList<(string Sql, IReadOnlyList<string> Plan)> plans,
        string index
    ) =>
        plans
            .Where(p => p.Sql.Contains("name_key", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .Plan.Any(l => Uses(l, index))
            .ShouldBeTrue($"{index} is not used\n{Text(plans)}");

    private void Answer(IReadOnlyList<(string Sql, IReadOnlyList<string> Plan)> plans, string index)
    {
        plans
            .Any(p => p.Plan.Any(l => GoesThroughAll(p.Sql, l)))
            .ShouldBeFalse($"a table is gone through\n{Text(plans)}");
        plans
            .Any(p => p.Plan.Any(l => Uses(l, index)))
            .ShouldBeTrue($"{index} is not used\n{Text(plans)}");
    }

    private bool Uses(string line, string index) =>
        IndexOf(line)?.Contains(index, StringComparison.Ordinal) == true;

    private static string EndOf(ProspectSummary row, ProspectSort sort) =>
        new ProspectQuery { Sort = sort, PageSize = 1 }
            .ToPage([row, row])
            .Next!;

    private static string Text(IReadOnlyList<(string Sql, IReadOnlyList<string> Plan)> plans) =>
        string.Join("\n\n", plans.Select(p => p.Sql + "\n-- plan\n" + string.Join('\n', p.Plan)));
}
