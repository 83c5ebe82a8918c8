using Prospecting.Aggregates;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>A commit that is about to be made, with all that the session has loaded and made: what a sabotage of commits looks at.</summary>
internal sealed class Commit(
    IProspectingSessionFactory truth,
    IProspectingSession session,
    IReadOnlyList<Prospect> prospects,
    IReadOnlyList<Contact> contacts,
    IReadOnlyList<WorkflowRelease> releases,
    IReadOnlyList<Aggregate> kept,
    CancellationToken cancellationToken
)
{
    /// <summary>The store without the fault.</summary>
    public IProspectingSessionFactory Truth => truth;

    public WorkContext Context => session.Context;

    public Scope Scope => session.Context.Scope;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>All prospects of the session, changed or not.</summary>
    public IReadOnlyList<Prospect> Prospects => prospects;

    /// <summary>The prospects that the commit writes, as they are at its beginning.</summary>
    public IReadOnlyList<Prospect> Changed { get; } =
    [.. prospects.Where(p => p.HasPendingChanges)];

    /// <summary>The contacts that the commit writes.</summary>
    public IReadOnlyList<Contact> ChangedContacts { get; } =
    [.. contacts.Where(c => c.HasPendingChanges)];

    /// <summary>What is kept under prospects, made or loaded one by one, that the commit writes.</summary>
    public IReadOnlyList<ProspectPart> ChangedParts { get; } =
    [.. kept.OfType<ProspectPart>().Where(p => p.HasPendingChanges)];

    /// <summary>What companies set, made or loaded one by one, that the commit writes.</summary>
    public IReadOnlyList<CompanySetting> ChangedSettings { get; } =
    [.. kept.OfType<CompanySetting>().Where(s => s.HasPendingChanges)];

    /// <summary>The releases that the commit writes.</summary>
    public IReadOnlyList<WorkflowRelease> Releases => releases;

    /// <summary>Makes the commit.</summary>
    public Task WriteAsync() => session.CommitAsync(cancellationToken);
}
