using System.Reflection;
using Prospecting.Storage;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>A session whose commit throws; all else it passes on, whatever members the port has.</summary>
public class CommitFails : DispatchProxy
{
    private IProspectingSession? _inner;
    private Exception? _fault;

    public static IProspectingSession Of(IProspectingSession inner, Exception fault)
    {
        var session = Create<IProspectingSession, CommitFails>();
        var proxy = (CommitFails)session;
        (proxy._inner, proxy._fault) = (inner, fault);
        return session;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IProspectingSession.CommitAsync)
            ? Task.FromException(_fault!)
            : targetMethod.Invoke(_inner, args);
}
