using NodaTime;
using Prospecting.FollowUp;
using Prospecting.Prospects;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.FollowUp;

/// <summary>Short ways to make tasks: it is Monday, 2 March 2026, ten in the morning in Paris.</summary>
internal static class FollowUps
{
    public static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
    public static readonly DateTimeZone LordHowe = DateTimeZoneProviders.Tzdb[
        "Australia/Lord_Howe"
    ];

    /// <summary>Fourteen hours ahead: nobody is further.</summary>
    public static readonly DateTimeZone Kiritimati = DateTimeZoneProviders.Tzdb[
        "Pacific/Kiritimati"
    ];

    public static readonly DateTimeZone Honolulu = DateTimeZoneProviders.Tzdb["Pacific/Honolulu"];
    public static readonly LocalDate Today = new(2026, 3, 2);

    public static readonly NewTask Call = new()
    {
        Type = new TaskType(StandardTaskTypes.Voicemail),
        DueOn = Today.PlusDays(2),
        Description = "Rappeler Mme Exemple",
    };

    public static FollowUpTask NewTask(
        NewTask? task = null,
        Prospect? prospect = null,
        WorkContext? context = null
    ) =>
        FollowUpTask
            .Create(
                prospect ?? World.NewProspect("A"),
                task ?? Call,
                Paris,
                context ?? World.Context()
            )
            .OrThrow();

    /// <summary>As a store would give it back: nothing pending.</summary>
    public static FollowUpTask Stored(FollowUpTask task)
    {
        task.AcceptCommit(task.Version + 1);
        return FollowUpTask.FromSnapshot(task.ToSnapshot());
    }
}
