using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>One transition ready to be decided on: guards numbered, and every answer that depends on nothing made beforehand.</summary>
internal sealed class CompiledBranch
{
    private const int MaxNoteLength = TransitionDefinition.MaxNoteLength;
    private const int MaxReasonLength = 200;
    private const int MaxReasons = TransitionDefinition.MaxReasons;

    private readonly CompiledGuard[] _guards;
    private readonly Reason? _permissionMissing;
    private readonly StatusDecision.NeedsInput? _everythingMissing;

    public CompiledBranch(TransitionDefinition transition, GuardCompiler guards)
    {
        Transition = transition;
        _guards = [.. transition.Guards.Select(guards.Compile)];
        BareRequest = new StatusRequest(transition.Code);
        if (transition.Permission is { } permission)
        {
            _permissionMissing = new Reason(StatusReasons.PermissionMissing).With(
                "permission",
                permission
            );
        }

        if (Missing(BareRequest) is { } missing)
        {
            _everythingMissing = new StatusDecision.NeedsInput(missing.ToValueList());
        }

        ConfirmationRequired = new Reason(StatusReasons.ConfirmationRequired)
        {
            Pointer = "/confirmation",
            Fix = transition.Code,
        }.With("action", transition.Code);
    }

    public TransitionDefinition Transition { get; }

    /// <summary>The action asked for with nothing along.</summary>
    public StatusRequest BareRequest { get; }

    public Reason ConfirmationRequired { get; }

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

    /// <summary>The reason why rights do not suffice; <see langword="null"/> when they do.</summary>
    public Reason? WhyNotPermitted(StatusRights rights) =>
        _permissionMissing is null || rights.Include(Transition.Permission!)
            ? null
            : _permissionMissing;

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
        List<Reason>? missing = null;
        var given = 0;
        foreach (var reason in request.Reasons.AsSpan())
        {
            given += string.IsNullOrWhiteSpace(reason) ? 0 : 1;
            if (reason.Length > MaxReasonLength || given > MaxReasons)
            {
                (missing ??= []).Add(
                    new Reason(StatusReasons.ReasonsTooLong)
                        .At("/reasons")
                        .With("max", MaxReasonLength)
                        .With("count", MaxReasons)
                );
                break;
            }
        }

        if (given < Transition.MinReasons)
        {
            (missing ??= []).Add(
                new Reason(StatusReasons.ReasonRequired)
                    .At("/reasons")
                    .With("min", Transition.MinReasons)
                    .With("given", given)
            );
        }

        var length = request.Note.AsSpan().Trim().Length;
        if (length < Transition.MinNoteLength)
        {
            (missing ??= []).Add(
                new Reason(StatusReasons.NoteRequired)
                    .At("/note")
                    .With("min", Transition.MinNoteLength)
                    .With("given", length)
            );
        }
        else if (length > 0)
        {
            List<Reason> faults = [];
            new TextRule("/note", MaxNoteLength, AllowsLines: true).Clean(request.Note, faults);
            if (faults.Count > 0)
            {
                (missing ??= []).AddRange(faults);
            }
        }

        return missing;
    }
}
