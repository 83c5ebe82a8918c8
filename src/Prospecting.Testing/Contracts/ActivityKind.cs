using NodaTime;
using Prospecting.Activities;
using Prospecting.Collections;
using Prospecting.Geography;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Storage;
using Prospecting.Texts;
using Prospecting.Work;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Activities (SPEC T-5).</summary>
internal sealed class ActivityKind : PartKind
{
    private static readonly ReportForm Form = new()
    {
        Key = "visit-report",
        Label = LocalizedText.Same("Report"),
        Fields =
        [
            new ReportField { Code = "mood", Label = LocalizedText.Same("Mood") },
            new ReportField
            {
                Code = "invoices",
                Label = LocalizedText.Same("Invoices"),
                Type = ReportFieldType.Number,
            },
        ],
    };

    public override string Name => "activity";

    public override Task<ProspectPart> AddAsync(
        IProspectingSession session,
        Prospect prospect,
        WorkContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<ProspectPart>(
            Add(
                session,
                prospect,
                new NewActivity { Type = ActivityTypes.Call, Start = context.Now },
                context
            )
        );

    public override Task<ProspectPart> AddFullAsync(
        StoreHarness harness,
        IProspectingSession session,
        Prospect prospect,
        CancellationToken cancellationToken
    )
    {
        var context = session.Context;
        var visit = Add(
            session,
            prospect,
            new NewActivity
            {
                Type = ActivityTypes.Visit,
                Start = context.Now + Duration.FromTicks(1),
                End = context.Now + Duration.FromHours(2),
                Subject = "Visite de l'atelier",
                Details = "Deux lignes,\navec « guillemets » ; et 😀",
                Participants = prospect.Contacts.Select(l => l.Contact).ToValueList(),
                Organiser = Bruno,
            },
            context
        );
        harness.Clock.Advance(Duration.FromMinutes(30));
        visit
            .CheckIn(
                GeoPosition.Of(48.8566, 2.3522).OrThrow(),
                12.5,
                GeoPosition.Of(48.857, -2.3522).OrThrow(),
                context,
                tolerance: 150
            )
            .OrThrow();
        harness.Clock.Advance(Duration.FromMinutes(30));
        visit
            .Report(
                Form,
                new Dictionary<string, string?> { ["mood"] = "Très bon", ["invoices"] = "12.5" },
                context
            )
            .OrThrow();
        return Task.FromResult<ProspectPart>(visit);
    }

    public override async Task<ProspectPart?> FindAsync(
        IProspectingSession session,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await session
            .Activities.FindAsync(new ActivityId(id), cancellationToken)
            .ConfigureAwait(false);

    public override async Task<(IReadOnlyList<ProspectPart> Rows, string? Next)> PageAsync(
        IProspectingSession session,
        ProspectId prospect,
        int size,
        string? after,
        CancellationToken cancellationToken
    )
    {
        var page = await session
            .Activities.OfProspectAsync(
                prospect,
                new ActivityQuery
                {
                    Page = new TimePage { PageSize = size, After = after },
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return (page.Rows, page.Next);
    }

    public override int Compare(ProspectPart one, ProspectPart other) =>
        ((Activity)other).Start.CompareTo(((Activity)one).Start);

    public override void Change(ProspectPart part, Prospect prospect, WorkContext context)
    {
        var activity = (Activity)part;
        activity
            .Change(
                new NewActivity
                {
                    Type = ActivityTypes.Meeting,
                    Start = activity.Start,
                    Subject = "Changé",
                },
                prospect,
                context
            )
            .OrThrow();
    }

    public override void Delete(ProspectPart part, WorkContext context) =>
        ((Activity)part).Delete(context).OrThrow();

    public override object Snapshot(ProspectPart part, int version) =>
        ((Activity)part).ToSnapshot() with
        {
            Version = version,
        };

    public override void AddForged(
        IProspectingSession session,
        ProspectPart part,
        Prospect prospect,
        WorkContext context
    )
    {
        var forged = Activity.FromSnapshot(
            ((Activity)part).ToSnapshot() with
            {
                Version = 0,
                Prospect = prospect.Id.Value,
            }
        );
        Change(forged, prospect, context);
        session.Activities.Add(forged);
    }

    internal static Activity Add(
        IProspectingSession session,
        Prospect prospect,
        NewActivity activity,
        WorkContext context
    )
    {
        var made = Activity.Create(prospect, activity, context).OrThrow();
        session.Activities.Add(made);
        return made;
    }
}
