using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Statuses;

/// <summary>Definitions that the tests decide by.</summary>
internal static class Workflows
{
    /// <summary>The least that is sound: two statuses beside the initial one.</summary>
    public static StatusWorkflow Sound { get; } = Base("sound").Build();

    /// <summary>One of each kind of transition, guards, a right, a confirmation.</summary>
    public static StatusWorkflow Rich { get; } = BuildRich();

    /// <summary>Has a converted status, which no transition leads to.</summary>
    public static StatusWorkflow Converting { get; } = BuildConverting();

    /// <summary>Names a guard of the host.</summary>
    public static StatusWorkflow Guarded { get; } = BuildGuarded();

    public static StatusGuards ThrowingGuards { get; } =
        StatusGuards.BuiltIn.With(
            new StatusGuard("host", _ => throw new InvalidOperationException("canary"))
        );

    public static CompiledWorkflow Compiled(
        StatusWorkflow definition,
        StatusGuards? guards = null
    ) => CompiledWorkflow.Compile(definition, guards).OrThrow();

    private static StatusWorkflowBuilder Base(string key)
    {
        var builder = new StatusWorkflowBuilder(key);
        builder
            .Configure("new", s => s with { IsInitial = true })
            .Permit("win", "won")
            .Permit("lose", "lost");
        builder.Configure(
            "won",
            s => s with { Category = StatusCategory.Won, Probability = 99, IsTerminal = true }
        );
        builder.Configure(
            "lost",
            s => s with { Category = StatusCategory.Lost, IsTerminal = true }
        );
        return builder;
    }

    private static StatusWorkflow BuildRich()
    {
        var builder = new StatusWorkflowBuilder("rich").Labelled("Riche", "Rich").Numbered(3);
        builder
            .Configure("new", s => s with { IsInitial = true, Probability = 10 })
            .Permit("propose", "proposal")
            .PermitReentry("restart")
            .InternalTransition("call", "phone-called", "score-changed")
            .Ignore("ping");
        builder
            .Configure("proposal", s => s with { Probability = 50 })
            .Permit(
                "sign",
                "won",
                t =>
                    t with
                    {
                        Guards =
                        [
                            Guard("field-present", ("field", "email")),
                            Guard("count-at-least", ("collection", "addresses"), ("count", "2")),
                        ],
                        Permission = "sales.sign",
                        MinReasons = 2,
                        MinNoteLength = 5,
                        RequiresConfirmation = true,
                        Effects = ["signed"],
                    }
            )
            .Ignore("ping");
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
        builder.PermitFromAnyOpen("lose", "lost");
        builder.PermitFromAnyOpen("discard", "junk");
        return builder.Build();
    }

    private static StatusWorkflow BuildConverting()
    {
        var builder = Base("converting");
        builder.Configure(
            "customer",
            s =>
                s with
                {
                    Label = new LocalizedText("Client", "Customer"),
                    Category = StatusCategory.Converted,
                    Probability = 100,
                    IsTerminal = true,
                }
        );
        return builder.Build();
    }

    private static StatusWorkflow BuildGuarded()
    {
        var sound = Sound;
        return sound with
        {
            Transitions =
            [
                sound.Transitions[0] with
                {
                    Guards = [new GuardDefinition("host")],
                },
                sound.Transitions[1],
            ],
        };
    }

    public static GuardDefinition Guard(
        string code,
        params (string Name, string Value)[] parameters
    ) => new(code) { Arguments = [.. parameters.Select(p => new GuardArgument(p.Name, p.Value))] };
}
