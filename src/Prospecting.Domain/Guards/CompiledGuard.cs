using Prospecting.Results;

namespace Prospecting.Guards;

/// <summary>A condition ready to be asked: its guards numbered, the reasons of its refusal made beforehand.</summary>
internal abstract class CompiledGuard
{
    /// <summary>Whether it holds.</summary>
    public abstract GuardState Ask(ref GuardRun run);

    /// <summary>Adds the reasons why it does not hold; called after it was asked, so that no guard is evaluated again for them.</summary>
    public abstract void Explain(ref GuardRun run, List<Reason> reasons);

    // Under "any" and "not", a condition that does not hold is no reason by itself: only that something threw is known for sure.
    protected static void ExplainErrors(CompiledGuard guard, ref GuardRun run, List<Reason> reasons)
    {
        List<Reason> all = [];
        guard.Explain(ref run, all);
        reasons.AddRange(all.Where(r => r.Code == GuardReasons.Error));
    }
}

/// <summary>A registered guard.</summary>
internal sealed class CompiledPredicate(int number, string code, Reason reason) : CompiledGuard
{
    public override GuardState Ask(ref GuardRun run) => run.Ask(number);

    public override void Explain(ref GuardRun run, List<Reason> reasons)
    {
        switch (run.Ask(number))
        {
            case GuardState.Fails:
                reasons.Add(reason);
                break;
            case GuardState.Error:
                reasons.Add(
                    new Reason(GuardReasons.Error)
                        .With("guard", code)
                        .With("exception", run.ErrorOf(number))
                );
                break;
            default:
                break;
        }
    }
}

/// <summary>All of several: every one is asked, so that every reason is told.</summary>
internal sealed class CompiledAll(CompiledGuard[] guards) : CompiledGuard
{
    public override GuardState Ask(ref GuardRun run)
    {
        var state = GuardState.Holds;
        foreach (var guard in guards)
        {
            state = (GuardState)Math.Max((byte)state, (byte)guard.Ask(ref run));
        }

        return state;
    }

    public override void Explain(ref GuardRun run, List<Reason> reasons)
    {
        foreach (var guard in guards)
        {
            guard.Explain(ref run, reasons);
        }
    }
}

/// <summary>One of several: a condition that holds outweighs one that threw.</summary>
internal sealed class CompiledAny(CompiledGuard[] guards, Reason reason) : CompiledGuard
{
    public override GuardState Ask(ref GuardRun run)
    {
        var state = GuardState.Fails;
        foreach (var guard in guards)
        {
            var one = guard.Ask(ref run);
            if (one == GuardState.Holds)
            {
                return one;
            }

            state = (GuardState)Math.Max((byte)state, (byte)one);
        }

        return state;
    }

    public override void Explain(ref GuardRun run, List<Reason> reasons)
    {
        switch (Ask(ref run))
        {
            case GuardState.Fails:
                reasons.Add(reason);
                break;
            case GuardState.Error:
                foreach (var guard in guards)
                {
                    ExplainErrors(guard, ref run, reasons);
                }

                break;
            default:
                break;
        }
    }
}

/// <summary>Not a condition: one that threw stays one that threw.</summary>
internal sealed class CompiledNot(CompiledGuard guard, Reason reason) : CompiledGuard
{
    public override GuardState Ask(ref GuardRun run) =>
        guard.Ask(ref run) switch
        {
            GuardState.Holds => GuardState.Fails,
            GuardState.Fails => GuardState.Holds,
            _ => GuardState.Error,
        };

    public override void Explain(ref GuardRun run, List<Reason> reasons)
    {
        switch (guard.Ask(ref run))
        {
            case GuardState.Holds:
                reasons.Add(reason);
                break;
            case GuardState.Error:
                ExplainErrors(guard, ref run, reasons);
                break;
            default:
                break;
        }
    }
}
