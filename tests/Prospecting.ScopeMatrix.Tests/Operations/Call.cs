using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.ScopeMatrix.Tests.Stores;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>One call of one operation in one situation: who calls, and for which record.</summary>
internal sealed partial class Call(
    ScopeStore store,
    Situation situation,
    Scope? scope,
    Target target,
    Func<Task> meanwhile
) : IAsyncDisposable
{
    private IProspectingSession? _session;
    private IProspectingSession? _owners;
    private bool _hasHappened;

    public ScopeStore Store => store;

    public Situation Situation => situation;

    /// <summary>The scope that is called with; none at all in the situation without.</summary>
    public Scope Scope => scope!;

    /// <summary>The record; whoever asks for it names its ids himself.</summary>
    public Target Target
    {
        get
        {
            HasNamedTarget = true;
            return target;
        }
    }

    /// <summary>The record's values, for a caller who looks for something like it.</summary>
    public Canary Canary
    {
        get
        {
            HasNamedValues = true;
            return target.Canary;
        }
    }

    public bool HasNamedValues { get; private set; }

    public bool HasNamedTarget { get; private set; }

    /// <summary>The caller's session, with what happens after he opened it.</summary>
    public async Task<IProspectingSession> OpenAsync()
    {
        if (_session is null)
        {
            _session = await store.Sessions.OpenAsync(scope!);
            await HappenAsync();
        }

        return _session;
    }

    /// <summary>The session that a use case gets; none where there is no scope to open one with.</summary>
    public async Task<IProspectingSession> ForUseCaseAsync() =>
        scope is null ? null! : await OpenAsync();

    /// <summary>A session of the owner's.</summary>
    public async Task<IProspectingSession> OwnersAsync() =>
        _owners ??= await store.Sessions.OpenAsync(Cast.Owner);

    /// <summary>What the owner would be allowed: an intruder in his clothes.</summary>
    public async Task<WorkContext> DisguiseAsync() => (await OwnersAsync()).Context;

    /// <summary>Lets happen what happens meanwhile: once.</summary>
    public async Task HappenAsync()
    {
        if (!_hasHappened)
        {
            _hasHappened = true;
            await meanwhile();
        }
    }

    public async Task CommitAsync() => await (await OpenAsync()).CommitAsync();

    /// <summary>Loads the record, has it changed - by honest means, then in disguise, then forged - and commits.</summary>
    public async Task<object?> ChangeAsync(
        Func<Prospect, WorkContext, Contact, object> verb,
        bool isAboutSecond = false
    )
    {
        var id = isAboutSecond ? Target.Second : Target.First;
        if (scope is null)
        {
            var owners = await OwnersAsync();
            return verb(
                (await owners.Prospects.FindAsync(id)).ShouldNotBeNull(),
                null!,
                (await owners.Contacts.FindAsync(Target.OfSecond)).ShouldNotBeNull()
            );
        }

        _session = await store.Sessions.OpenAsync(scope);
        var prospect = await _session.Prospects.FindAsync(id);
        var contact =
            await _session.Contacts.FindAsync(Target.OfSecond)
            ?? await (await OwnersAsync()).Contacts.FindAsync(Target.OfSecond);
        await HappenAsync();
        if (prospect is not null && situation != Situation.SharedForReading)
        {
            var outcome = verb(prospect, _session.Context, contact!);
            IsRefusal(outcome).ShouldBeFalse(Deep.Text(outcome));
            await _session.CommitAsync();
            return outcome;
        }

        await RefusedToHonestCallersAsync(verb, prospect, id, contact!);
        // Past the verbs: what the session holds says that it was changed, by somebody who may.
        var disguise = await DisguiseAsync();
        if (prospect is null)
        {
            var stored = await (await OwnersAsync()).Prospects.FindAsync(id);
            prospect = Prospect.FromSnapshot(stored!.ToSnapshot() with { Version = 0 });
            _session.Prospects.Add(prospect);
        }

        IsRefusal(verb(prospect, disguise, contact!)).ShouldBeFalse();
        prospect.HasPendingChanges.ShouldBeTrue();
        await _session.CommitAsync();
        return "committed";
    }

    /// <summary>Whether an answer says no.</summary>
    public static bool IsRefusal(object? answer) =>
        answer switch
        {
            Outcome outcome => !outcome.Succeeded,
            StatusDecision decision => decision is not StatusDecision.Allowed,
            bool done => !done,
            null => true,
            _ => answer.GetType().GetProperty(nameof(Outcome.Succeeded))?.GetValue(answer) is false,
        };

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
        {
            await _session.DisposeAsync();
        }

        if (_owners is not null)
        {
            await _owners.DisposeAsync();
        }
    }

    private async Task RefusedToHonestCallersAsync(
        Func<Prospect, WorkContext, Contact, object> verb,
        Prospect? found,
        ProspectId id,
        Contact contact
    )
    {
        await using var session = await store.Sessions.OpenAsync(Cast.Owner);
        var prospect = found ?? await session.Prospects.FindAsync(id);
        var outcome = verb(prospect.ShouldNotBeNull(), _session!.Context, contact);
        IsRefusal(outcome).ShouldBeTrue("the verb itself refuses");
        prospect.HasPendingChanges.ShouldBeFalse();
    }
}
