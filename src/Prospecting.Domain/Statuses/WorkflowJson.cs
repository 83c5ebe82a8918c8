using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Json;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>Reads and writes workflow definitions as JSON (SPEC S-16). The format is described in <c>docs/concepts/statuses.md</c>.</summary>
public static class WorkflowJson
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonFaultCodes Codes = new(
        WorkflowFaultReasons.NotJson,
        WorkflowFaultReasons.UnknownMember,
        WorkflowFaultReasons.MissingMember,
        WorkflowFaultReasons.WrongValue,
        WorkflowFaultReasons.Duplicate
    );

    /// <summary>Reads a definition.</summary>
    /// <param name="utf8">The file's bytes, UTF-8.</param>
    /// <returns>The definition; or every place where the text is not of the format, unknown members included.</returns>
    /// <remarks>Says nothing about the definition being sound: see <see cref="WorkflowValidator"/>.</remarks>
    public static Outcome<StatusWorkflow> Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
        {
            return new Reason(WorkflowFaultReasons.TooLarge)
                .With("maxStatuses", WorkflowValidator.MaxStatuses)
                .With("maxTransitions", WorkflowValidator.MaxTransitions);
        }

        return JsonDefinition.Read(utf8, Codes, ReadWorkflow);
    }

    /// <summary>Writes a definition: members in a fixed order, defaults left out, so that equal definitions give equal text.</summary>
    /// <param name="workflow">The definition.</param>
    /// <returns>Indented JSON.</returns>
    public static string Write(StatusWorkflow workflow) => WorkflowJsonWriter.Write(workflow);

    private static StatusWorkflow? ReadWorkflow(JsonMember root)
    {
        if (!root.IsObject("key", "version", "label", "groups", "statuses", "transitions"))
        {
            return null;
        }

        var key = root.Text("key", required: true);
        var label = root.Label(required: true);
        return new StatusWorkflow
        {
            Key = key ?? string.Empty,
            Version = root.Number("version", 1),
            Label = label ?? LocalizedText.Same(string.Empty),
            Groups = root.List("groups", required: false, ReadGroup),
            Statuses = root.List("statuses", required: true, ReadStatus),
            Transitions = root.List("transitions", required: true, ReadTransition),
        };
    }

    private static StatusGroup? ReadGroup(JsonMember member)
    {
        if (!member.IsObject("code", "label", "parent", "onEntry", "onExit"))
        {
            return null;
        }

        var code = member.Text("code", required: true) ?? string.Empty;
        return new StatusGroup
        {
            Code = code,
            Label = member.Label(required: false) ?? LocalizedText.Same(code),
            Parent = member.Text("parent", required: false),
            OnEntry = member.Texts("onEntry"),
            OnExit = member.Texts("onExit"),
        };
    }

    private static StatusDefinition? ReadStatus(JsonMember member)
    {
        if (
            !member.IsObject(
                "code",
                "label",
                "category",
                "probability",
                "initial",
                "terminal",
                "colour",
                "aliases",
                "group",
                "onEntry",
                "onExit",
                "staleAfterDays"
            )
        )
        {
            return null;
        }

        var code = member.Text("code", required: true) ?? string.Empty;
        return new StatusDefinition
        {
            Code = code,
            Label = member.Label(required: false) ?? LocalizedText.Same(code),
            Category = member.OneOf<StatusCategory>("category"),
            Probability = member.Number("probability", 0),
            IsInitial = member.Flag("initial"),
            IsTerminal = member.Flag("terminal"),
            Colour = member.Text("colour", required: false),
            Aliases = member.Texts("aliases"),
            Group = member.Text("group", required: false),
            OnEntry = member.Texts("onEntry"),
            OnExit = member.Texts("onExit"),
            StaleAfterDays = member.OptionalNumber("staleAfterDays"),
        };
    }

    private static TransitionDefinition? ReadTransition(JsonMember member)
    {
        if (
            !member.IsObject(
                "code",
                "label",
                "from",
                "to",
                "kind",
                "guards",
                "minReasons",
                "minNoteLength",
                "permission",
                "confirm",
                "effects"
            )
        )
        {
            return null;
        }

        var code = member.Text("code", required: true) ?? string.Empty;
        return new TransitionDefinition
        {
            Code = code,
            Label = member.Label(required: false) ?? LocalizedText.Same(code),
            From = member.TextOrTexts("from"),
            To = member.Text("to", required: false),
            Kind = member.OneOf<TransitionKind>("kind"),
            Guards = member.List("guards", required: false, ReadGuard),
            MinReasons = member.Number("minReasons", 0),
            MinNoteLength = member.Number("minNoteLength", 0),
            Permission = member.Text("permission", required: false),
            RequiresConfirmation = member.Flag("confirm"),
            Effects = member.Texts("effects"),
        };
    }

    // A guard's parameters are named by the guard, so here every other member is one.
    private static GuardDefinition? ReadGuard(JsonMember member)
    {
        if (!member.IsObject())
        {
            return null;
        }

        return new GuardDefinition(member.Text("code", required: true) ?? string.Empty)
        {
            Guards = member.List("guards", required: false, ReadGuard),
            Arguments = member
                .Arguments("code", "guards")
                .Select(a => new GuardArgument(a.Name, a.Values))
                .ToValueList(),
        };
    }
}
