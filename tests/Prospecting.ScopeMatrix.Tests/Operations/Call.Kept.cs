using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.Settings;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.ScopeMatrix.Tests.Operations;

// What is kept under records, and what companies set: by honest means first, then in disguise or forged.
internal sealed partial class Call
{
    private bool MayOnlyRead => situation == Situation.SharedForReading;

    /// <summary>Loads the record, has something made for it, and commits.</summary>
    /// <param name="make">Makes it; what it needs of a session it takes from the one that is committed.</param>
    /// <param name="add">Gives it to the session, unless that is done already.</param>
    public async Task<object?> MakePartAsync<T>(
        Func<IProspectingSession, Prospect, WorkContext, Task<Outcome<T>>> make,
        Action<IProspectingSession, T>? add = null
    )
    {
        if (scope is null)
        {
            return await make(await OwnersAsync(), await OwnersRecordAsync(), null!);
        }

        var session = _session = await store.Sessions.OpenAsync(scope);
        var found = await session.Prospects.FindAsync(Target.First);
        await HappenAsync();
        var prospect = found ?? await OwnersRecordAsync();
        var made = await make(session, prospect, session.Context);
        made.Succeeded.ShouldBe(found is not null && !MayOnlyRead, Deep.Text(made));
        if (!made.Succeeded)
        {
            made = await make(session, prospect, await DisguiseAsync());
        }

        add?.Invoke(session, made.OrThrow());
        await session.CommitAsync();
        return made;
    }

    /// <summary>Loads something that is kept under the record, has it changed, and commits.</summary>
    public async Task<object?> ChangePartAsync<T>(
        Kind<T> kind,
        Func<T, Prospect, WorkContext, object> verb
    )
        where T : ProspectPart
    {
        if (scope is null)
        {
            return verb(await OwnersAsync(kind), await OwnersRecordAsync(), null!);
        }

        var session = _session = await store.Sessions.OpenAsync(scope);
        var found = await session.Prospects.FindAsync(Target.First);
        var part = await kind.FindAsync(session, Target);
        (part is null).ShouldBe(found is null, "it is seen by whoever sees the record");
        await HappenAsync();
        var context = part is null || MayOnlyRead ? await DisguiseAsync() : session.Context;
        if (part is null)
        {
            part = kind.AsNew(await OwnersAsync(kind));
            kind.Add(session, part);
        }

        var outcome = verb(part, found ?? await OwnersRecordAsync(), context);
        IsRefusal(outcome).ShouldBeFalse(Deep.Text(outcome));
        part.HasPendingChanges.ShouldBeTrue();
        await session.CommitAsync();
        return "committed";
    }

    /// <summary>Has something set for the record's company, and commits.</summary>
    /// <inheritdoc cref="MakePartAsync" path="/param"/>
    public async Task<object?> MakeSettingAsync<T>(
        Func<IProspectingSession, WorkContext, Task<Outcome<T>>> make,
        Action<IProspectingSession, T>? add = null
    )
    {
        if (scope is null)
        {
            return await make(await OwnersAsync(), null!);
        }

        var session = await OpenAsync();
        var made = await make(session, session.Context);
        made.Succeeded.ShouldBe(scope.CanWrite(Cast.Paris), Deep.Text(made));
        if (!made.Succeeded)
        {
            made = await make(session, await DisguiseAsync());
        }

        add?.Invoke(session, made.OrThrow());
        await session.CommitAsync();
        return made;
    }

    /// <summary>Loads something that the record's company has set, has it changed, and commits.</summary>
    public async Task<object?> ChangeSettingAsync<T>(
        Kind<T> kind,
        Func<T, WorkContext, Task<object>> verb
    )
        where T : CompanySetting
    {
        if (scope is null)
        {
            return await verb(await OwnersAsync(kind), null!);
        }

        var session = _session = await store.Sessions.OpenAsync(scope);
        var setting = await kind.FindAsync(session, Target);
        await HappenAsync();
        var context = session.Context;
        if (setting is null)
        {
            var stored = await OwnersAsync(kind);
            IsRefusal(await verb(stored, context)).ShouldBeTrue("the verb itself refuses");
            stored.HasPendingChanges.ShouldBeFalse();
            setting = kind.AsNew(stored);
            kind.Add(session, setting);
            context = await DisguiseAsync();
        }

        var outcome = await verb(setting, context);
        IsRefusal(outcome).ShouldBeFalse(Deep.Text(outcome));
        setting.HasPendingChanges.ShouldBeTrue();
        await session.CommitAsync();
        return "committed";
    }

    /// <summary>The owner's record, as his session has it.</summary>
    public async Task<Prospect> OwnersRecordAsync() =>
        (await (await OwnersAsync()).Prospects.FindAsync(Target.First)).ShouldNotBeNull();

    /// <summary>What the owner's session has of a kind.</summary>
    public async Task<T> OwnersAsync<T>(Kind<T> kind)
        where T : Aggregates.Aggregate =>
        (await kind.FindAsync(await OwnersAsync(), Target)).ShouldNotBeNull();
}
