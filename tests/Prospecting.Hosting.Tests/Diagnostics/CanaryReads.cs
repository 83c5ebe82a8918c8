using NodaTime;
using Prospecting.Activities;
using Prospecting.FollowUp;
using Prospecting.Geography;
using Prospecting.History;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Tags;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>Everything that can be read of a prospect full of canaries, and every criterion that it can be found by.</summary>
internal static class CanaryReads
{
    private static readonly UserId User = new(Canaries.Word);

    public static async Task ReadAsync(IProspectingSession session, Prospect prospect)
    {
        foreach (var query in Queries(session.Context.Now))
        {
            (await session.Prospects.QueryAsync(query)).Rows.ShouldNotBeEmpty();
        }

        await session.Prospects.FindByReferencesAsync([Canaries.Word], Canaries.Word);
        await session.Prospects.CountByStatusAsync();
        await session.Contacts.FindAsync([.. prospect.Contacts.Select(l => l.Contact)]);
        await session.Tasks.QueryAsync(new TaskQuery { Assignee = User, Prospect = prospect.Id });
        await session.Activities.OfProspectAsync(prospect.Id, new ActivityQuery());
        await session.Notes.OfProspectAsync(prospect.Id, new TimePage());
        await session.Attachments.OfProspectAsync(prospect.Id, new TimePage());
        await session.History.ReadAsync(prospect.Id);
        await session.History.ReadStatusesAsync(prospect.Id);
        await session.History.QueryAsync(new HistoryQuery(prospect.Id) { User = User });
        await session.History.TimeInStatusAsync(
            new TimeInStatusQuery { Now = session.Context.Now }
        );
        await session.Matches.FindAsync(
            [
                .. Duplicates
                    .MatchProfile.Of(prospect, await ContactsOf(session, prospect))
                    .Keys()
                    .Take(5),
            ],
            10
        );
    }

    private static Task<IReadOnlyList<Contacts.Contact>> ContactsOf(
        IProspectingSession session,
        Prospect prospect
    ) => session.Contacts.FindAsync([.. prospect.Contacts.Select(l => l.Contact)]);

    private static IEnumerable<ProspectQuery> Queries(Instant now)
    {
        var details = CanaryRecords.Details;
        yield return new ProspectQuery { Text = Canaries.Word };
        yield return new ProspectQuery { Text = $"{Canaries.Word} sarl" };
        yield return new ProspectQuery { Text = Canaries.Phone };
        yield return new ProspectQuery { Source = Canaries.Word };
        yield return new ProspectQuery { Owner = Canaries.Word };
        yield return new ProspectQuery { Company = Hosts.Paris };
        yield return new ProspectQuery { Statuses = ["new"] };
        yield return new ProspectQuery { Outcomes = [StatusCategory.Open] };
        yield return new ProspectQuery { IsProspect = true };
        yield return new ProspectQuery { Archived = ArchiveFilter.Either };
        yield return new ProspectQuery { Phone = details.Phone };
        yield return new ProspectQuery { Phone = CanaryRecords.Person.HomePhone };
        yield return new ProspectQuery { Email = details.Email };
        yield return new ProspectQuery { Email = CanaryRecords.Person.Email };
        yield return new ProspectQuery { Siret = details.Siret };
        yield return new ProspectQuery { Siren = details.Siret!.Siren };
        yield return new ProspectQuery { ActivityCode = Canaries.Word };
        yield return new ProspectQuery { ClientType = Canaries.Word };
        yield return new ProspectQuery { Rating = Canaries.Word };
        yield return new ProspectQuery { Campaign = Canaries.Word };
        yield return new ProspectQuery { BusinessTakenOver = true };
        yield return new ProspectQuery { Team = Canaries.Word };
        yield return new ProspectQuery { SourceRepresentative = User };
        yield return new ProspectQuery { OperationalRepresentative = User };
        yield return new ProspectQuery { Representative = User };
        yield return new ProspectQuery { WithoutRepresentative = false };
        yield return new ProspectQuery { Tags = [Tag.Parse(Canaries.Word).OrThrow()] };
        yield return new ProspectQuery
        {
            Custom =
            [
                .. CustomCriterion.Is("hobby", details.Custom["hobby"]!),
                CustomCriterion.Between("hobby", details.Custom["hobby"], null),
            ],
        };
        yield return new ProspectQuery { CreatedFrom = now - Duration.FromDays(1) };
        yield return new ProspectQuery { CreatedBefore = now + Duration.FromDays(1) };
        yield return new ProspectQuery { InBox = GeoBox.Of(12, 65, 13, 66).OrThrow() };
        yield return new ProspectQuery
        {
            Within = GeoCircle.Of(CanaryRecords.Position, 100).OrThrow(),
        };
        yield return new ProspectQuery { NeedsReview = false };
        yield return new ProspectQuery { LongStays = [new LongStay { SinceAtLatest = now }] };
        foreach (var sort in Enum.GetValues<ProspectSort>())
        {
            yield return new ProspectQuery { Text = Canaries.Word, Sort = sort };
        }
    }
}
