using System.Reflection;
using Prospecting.Storage;

namespace Prospecting.Hosting.Tests;

/// <summary>A session that does something before it commits; all else it passes on, whatever members the port has.</summary>
public class BeforeCommit : DispatchProxy
{
    private IProspectingSession? _inner;
    private Func<Task>? _does;

    public static IProspectingSession Of(IProspectingSession inner, Func<Task> does)
    {
        var session = Create<IProspectingSession, BeforeCommit>();
        var proxy = (BeforeCommit)session;
        (proxy._inner, proxy._does) = (inner, does);
        return session;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IProspectingSession.CommitAsync)
            ? CommitAsync((CancellationToken)args![0]!)
            : targetMethod.Invoke(_inner, args);

    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        await _does!();
        await _inner!.CommitAsync(cancellationToken);
    }
}
