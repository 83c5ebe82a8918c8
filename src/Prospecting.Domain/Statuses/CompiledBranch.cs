using System.Globalization;
using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>One transition ready to be decided on: guards numbered, and every answer that depends on nothing made beforehand.</summary>
internal sealed class CompiledBranch
{
    private const int MaxReasonLength = 200;
    private const int MaxReasons = TransitionDefinition.MaxReasons;
    private static readonly TextRule ReasonRule = new(
        "/reasons",
        MaxReasonLength,
        AllowsLines: true
    );
    private static readonly TextRule NoteRule = new(
        "/note",
        TransitionDefinition.MaxNoteLength,
        AllowsLines: true
    );

    private readonly StatusWorkflow _workflow;
    private readonly int _number;
    private readonly CompiledGuard[] _guards;
    private readonly Reason? _permissionMissing;
    private readonly StatusDecision.NeedsInput? _everythingMissing;

    public CompiledBranch(StatusWorkflow workflow, int number, GuardCompiler guards)
    {
        var transition = workflow.Transitions[number];
        Transition = transition;
        (_workflow, _number) = (workflow, number);
        _guards = [.. transition.Guards.Select(guards.Compile)];
        BareRequest = new StatusRequest(transition.Code);
        if (transition.Permission is { } permission)
        {
            _permissionMissing = new Reason(StatusReasons.PermissionMissing).With(
                "permission",
                permission
            );
        }

        if (
            (transition.MinReasons > 0 || transition.MinNoteLength > 0)
            && Missing(BareRequest) is { } missing
        )
        {
            _everythingMissing = new StatusDecision.NeedsInput(missing.ToValueList());
        }
    }

    public TransitionDefinition Transition { get; }

    /// <summary>What tells it from every other branch of every other workflow and version.</summary>
    public string Name =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{_workflow.Key}/{_workflow.Version}/{_number}"
        );

    /// <summary>The action asked for with nothing along.</summary>
    public StatusRequest BareRequest { get; }

    public Reason ConfirmationRequired =>
        new(StatusReasons.ConfirmationRequired)
        {
            Pointer = "/confirmation",
            Fix = Transition.Code,
            Parameters = [new ReasonParameter("action", Transition.Code)],
        };

    /// <summary>Whether its guards hold.</summary>
    public GuardState Ask(ref GuardRun run)
    {
        var state = GuardState.Holds;
        foreach (var guard in _guards)
        {
            state = (GuardState)Math.Max((byte)state, (byte)guard.Ask(ref run));
        }

        return state;
    }

    /// <summary>Adds the reasons why its guards do not hold.</summary>
    public void Explain(ref GuardRun run, List<Reason> reasons)
    {
        foreach (var guard in _guards)
        {
            guard.Explain(ref run, reasons);
        }
    }

    /// <summary>Whether rights suffice.</summary>
    public bool IsPermitted(StatusRights rights) =>
        rights.Allow(Transition.Code)
        && (_permissionMissing is null || rights.Include(Transition.Permission!));

    /// <summary>Adds the reasons why rights do not suffice.</summary>
    public void ExplainRights(StatusRights rights, List<Reason> reasons)
    {
        reasons.AddRange(rights.WhyNotAction(Transition.Code));
        if (_permissionMissing is null || rights.Include(Transition.Permission!))
        {
            return;
        }

        if (rights.WhyNot(Transition.Permission!) is { } known)
        {
            reasons.AddRange(known);
        }
        else
        {
            reasons.Add(_permissionMissing);
        }
    }

    /// <summary>The answer when input is missing; <see langword="null"/> when none is.</summary>
    public StatusDecision.NeedsInput? WhatIsMissing(StatusRequest request)
    {
        if (request.Reasons.Count == 0 && request.Note is null)
        {
            return _everythingMissing;
        }

        return Missing(request) is { } missing
            ? new StatusDecision.NeedsInput(missing.ToValueList())
            : null;
    }

    private List<Reason>? Missing(StatusRequest request)
    {
        List<Reason> missing = [];
        CheckReasons(request.Reasons, missing);
        var faults = missing.Count;
        var isText = NoteRule.Clean(request.Note, missing) is not null || missing.Count > faults;
        var length = isText ? request.Note.AsSpan().Trim().Length : 0;
        if (length < Transition.MinNoteLength)
        {
            missing.Add(
                new Reason(StatusReasons.NoteRequired)
                    .At("/note")
                    .With("min", Transition.MinNoteLength)
                    .With("given", length)
            );
        }

        return missing.Count == 0 ? null : missing;
    }

    private void CheckReasons(ValueList<string> reasons, List<Reason> missing)
    {
        if (!Fit(reasons))
        {
            missing.Add(
                new Reason(StatusReasons.ReasonsTooLong)
                    .At("/reasons")
                    .With("max", MaxReasonLength)
                    .With("count", MaxReasons)
            );
            return;
        }

        var given = 0;
        foreach (var reason in reasons.AsSpan())
        {
            // What nobody can read is no reason; what may not be stored is one, and a fault.
            var faults = missing.Count;
            if (ReasonRule.Clean(reason, missing) is not null || missing.Count > faults)
            {
                given++;
            }
        }

        if (given < Transition.MinReasons)
        {
            missing.Add(
                new Reason(StatusReasons.ReasonRequired)
                    .At("/reasons")
                    .With("min", Transition.MinReasons)
                    .With("given", given)
            );
        }
    }

    private static bool Fit(ValueList<string> reasons)
    {
        foreach (var reason in reasons.AsSpan())
        {
            if (reason.Length > MaxReasonLength)
            {
                return false;
            }
        }

        return reasons.Count <= MaxReasons;
    }
}
