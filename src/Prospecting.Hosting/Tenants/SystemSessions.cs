using System.Diagnostics;
using Prospecting.Diagnostics;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Hosting.Tenants;

/// <summary>Does background work in sessions of its own, each an activity that listeners see.</summary>
internal sealed class SystemSessions(IProspectingSessionFactory sessions, Signal signal)
{
    /// <summary>Opens a session, does something in it and closes it.</summary>
    /// <param name="scope">The scope of the session: a system's.</param>
    /// <param name="work">What to do; it may tag the activity, which is there while somebody listens.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<T> InAsync<T>(
        Scope scope,
        Func<IProspectingSession, Activity?, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        using var activity = HostingDiagnostics.Source.Start(signal);
        activity?.SetTag(SignalTags.Tenant, scope.Tenant.Value);
        try
        {
            var session = await sessions.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                return await work(session, activity, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (activity.Failed(exception))
        {
            throw;
        }
    }
}
