using NodaTime;
using Prospecting.Guards;
using Prospecting.Statuses;

namespace Prospecting.Benchmarks.Statuses;

/// <summary>A workflow of the size that agencies have: 12 statuses in three phases, 30 transitions, 9 guarded ones with 9 different guards.</summary>
internal static class AgencyWorkflow
{
    private static readonly string[] Open =
    [
        "new",
        "contacted",
        "qualified",
        "meeting",
        "demo",
        "quoted",
        "negotiation",
        "contract",
        "on-hold",
    ];

    private static readonly GuardDefinition[] Guards =
    [
        Guard.FieldPresent("email"),
        Guard.FieldPresent("phone"),
        Guard.CountAtLeast("contacts", 1),
        Guard.AnyFieldPresent("siren", "vatNumber"),
        Guard.MinLength("comment", 10),
        Guard.CountAtLeast("addresses", 1),
        Guard.InSet("source", "web", "fair", "partner"),
        Guard.Equal("kind", "company"),
        Guard.AgeAtLeast("created", 1),
    ];

    public static StatusWorkflow Definition { get; } = Build();

    /// <summary>200 statuses and 2,000 transitions: the largest definition that is accepted.</summary>
    public static StatusWorkflow Largest { get; } = BuildLargest();

    private static StatusWorkflow Build()
    {
        var builder = new StatusWorkflowBuilder("agency").Labelled("Agence", "Agency");
        builder.ConfigureGroup("approach").OnEntry("approach-entered");
        builder.ConfigureGroup("talks");
        builder.ConfigureGroup("closing");
        for (var i = 0; i < Open.Length; i++)
        {
            var probability = i * 10;
            var status = builder
                .Configure(
                    Open[i],
                    s => s with { IsInitial = probability == 0, Probability = probability }
                )
                .SubstateOf(
                    i < 3 ? "approach"
                    : i < 6 ? "talks"
                    : "closing"
                );
            if (i + 1 < Open.Length)
            {
                // Forward, two guards and a right each; 8 transitions.
                status.Permit(
                    "advance-" + Open[i + 1],
                    Open[i + 1],
                    t =>
                        t with
                        {
                            Guards = [Guards[i], Guards[i + 1]],
                            Permission = "pipeline.move",
                        }
                );
            }

            if (i > 0)
            {
                // Backward; 8 transitions.
                status.Permit("back-to-" + Open[i - 1], Open[i - 1]);
            }

            if (i < 7)
            {
                // Parked; one transition with seven origins.
                status.Permit("hold", "on-hold", t => t with { MinReasons = 1 });
            }

            // A call logged and a follow-up planned; one transition each.
            status.InternalTransition("log-call", "call-logged").PermitReentry("restart");
        }

        builder.Configure(
            "won",
            s => s with { Category = StatusCategory.Won, Probability = 100, IsTerminal = true }
        );
        builder
            .Configure("lost", s => s with { Category = StatusCategory.Lost, IsTerminal = true })
            .PermitReopen("reopen");
        builder.Configure(
            "junk",
            s => s with { Category = StatusCategory.Junk, IsTerminal = true }
        );
        builder
            .PermitFromAnyOpen("lose", "lost", t => t with { MinReasons = 1, MinNoteLength = 10 })
            .PermitFromAnyOpen("discard", "junk", t => t with { Permission = "pipeline.discard" });
        var workflow = builder.Build();
        return workflow with
        {
            Transitions =
            [
                .. workflow.Transitions,
                Named("win", "contract", "won") with
                {
                    MinReasons = 1,
                    RequiresConfirmation = true,
                },
                .. Open[1..6].Select(to => Named("resume-at-" + to, "on-hold", to)),
                Named("requote", "negotiation", "quoted"),
                Named("fast-track", "qualified", "quoted") with
                {
                    Guards = [Guards[8]],
                },
            ],
        };
    }

    private static TransitionDefinition Named(string code, string from, string to) =>
        new()
        {
            Code = code,
            Label = Texts.LocalizedText.Same(code),
            From = [from],
            To = to,
        };

    private static StatusWorkflow BuildLargest()
    {
        var builder = new StatusWorkflowBuilder("largest");
        for (var i = 0; i < 198; i++)
        {
            var index = i;
            var status = builder.Configure($"s{i}", s => s with { IsInitial = index == 0 });
            for (var j = 1; j <= 10; j++)
            {
                status.PermitIf(
                    $"go-{i}-{j}",
                    $"s{(i + j) % 198}",
                    Guards[j % Guards.Length],
                    Guards[(i + j + 1) % Guards.Length]
                );
            }
        }

        builder.Configure(
            "won",
            s => s with { Category = StatusCategory.Won, Probability = 100, IsTerminal = true }
        );
        builder.Configure(
            "lost",
            s => s with { Category = StatusCategory.Lost, IsTerminal = true }
        );
        builder.PermitFromAnyOpen("lose", "lost").PermitFromAnyOpen("win", "won");
        var built = builder.Build();
        return built with
        {
            Transitions =
            [
                .. built.Transitions,
                .. Enumerable.Range(0, 18).Select(i => Named($"extra-{i}", $"s{i}", "s100")),
            ],
        };
    }

    /// <summary>A lead as light as one can be: what a decision costs is then the decision's own.</summary>
    public sealed class Lead : IStatusFacts
    {
        public bool IsComplete { get; init; } = true;

        public Guid Subject => Guid.Empty;

        public int Version { get; set; } = 1;

        public string Status { get; set; } = "new";

        public string? ReopensTo { get; set; }

        public string? Text(string field) =>
            !IsComplete ? null
            : field == "kind" ? "company"
            : field == "source" ? "web"
            : "a value of some length";

        public int Count(string collection) => IsComplete ? 1 : 0;

        public Duration? Age(string moment) => Duration.FromDays(30);
    }
}
