using NodaTime;
using Prospecting.Activities;
using Prospecting.Geography;
using Prospecting.ScopeMatrix.Tests.Canaries;
using static Prospecting.ScopeMatrix.Tests.Operations.KeptCases;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>Activities: their port, and what they do.</summary>
internal static class ActivityCases
{
    private static readonly NewActivity Visit = new()
    {
        Type = ActivityTypes.Visit,
        Start = Instant.FromUtc(2040, 1, 2, 9, 0),
    };

    public static IEnumerable<OperationCase> All => [.. Port, .. Verbs];

    private static IEnumerable<OperationCase> Port =>
        [
            Read(
                "IActivityStore.FindAsync",
                async (s, call) => await s.Activities.FindAsync(call.Target.Activity)
            ),
            Read(
                "IActivityStore.OfProspectAsync",
                async (s, call) =>
                    await s.Activities.OfProspectAsync(call.Target.First, new ActivityQuery())
            ),
            Add(
                "IActivityStore.Add",
                Belongs.ToProspect,
                Kinds.Activity,
                async (call, context) =>
                    Activity.Create(await call.OwnersRecordAsync(), Visit, context).OrThrow()
            ),
        ];

    private static IEnumerable<OperationCase> Verbs =>
        [
            Create(
                "Activity.Create",
                Kinds.Activity,
                (prospect, context) => Activity.Create(prospect, Visit, context)
            ),
            Verb(
                "Activity.Change",
                Kinds.Activity,
                (activity, prospect, context) => activity.Change(Visit, prospect, context)
            ),
            Verb(
                "Activity.Report",
                Kinds.Activity,
                (activity, _, context) =>
                {
                    var blank = Canary.Next();
                    return activity.Report(blank.Form, blank.Answers, context);
                }
            ),
            Verb(
                "Activity.CheckIn",
                Kinds.Activity,
                (activity, _, context) =>
                    activity.CheckIn(GeoPosition.Of(48.5, 2.5).OrThrow(), 10, null, context)
            ),
            Verb("Activity.Delete", Kinds.Activity, (a, _, context) => a.Delete(context)),
        ];
}
