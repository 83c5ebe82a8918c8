using Prospecting.Aggregates;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Settings;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>What the cases of things that are kept under prospects, and of those that companies set, have in common.</summary>
internal static class KeptCases
{
    /// <summary>What is read of a prospect.</summary>
    public static OperationCase Read(
        string operation,
        Func<IProspectingSession, Call, Task<object?>> read
    ) =>
        new(
            operation,
            Belongs.ToProspect,
            Effect.Reads,
            async call => await read(await call.OpenAsync(), call)
        );

    /// <summary>A change of what is kept under a prospect.</summary>
    public static OperationCase Verb<T>(
        string operation,
        Kind<T> kind,
        Func<T, Prospect, WorkContext, object> verb
    )
        where T : ProspectPart =>
        new(operation, Belongs.ToProspect, Effect.Writes, call => call.ChangePartAsync(kind, verb))
        {
            Loads = true,
        };

    /// <summary>The beginning of what is kept under a prospect.</summary>
    public static OperationCase Create<T>(
        string operation,
        Kind<T> kind,
        Func<Prospect, WorkContext, Outcome<T>> create
    )
        where T : ProspectPart =>
        new(
            operation,
            Belongs.ToProspect,
            Effect.Writes,
            call =>
                call.MakePartAsync(
                    (_, prospect, context) => Task.FromResult(create(prospect, context)),
                    kind.Add
                )
        )
        {
            Loads = true,
        };

    /// <summary>Something of the owner's making, given to a session of whoever calls.</summary>
    public static OperationCase Add<T>(
        string operation,
        Belongs belongs,
        Kind<T> kind,
        Func<Call, WorkContext, Task<T>> make
    )
        where T : Aggregate =>
        new(
            operation,
            belongs,
            Effect.Writes,
            async call =>
            {
                var session = await call.OpenAsync();
                kind.Add(session, await make(call, await call.DisguiseAsync()));
                await session.CommitAsync();
                return "committed";
            }
        );

    /// <summary>What is read of the settings of a company.</summary>
    public static OperationCase ReadSetting(
        string operation,
        Func<IProspectingSession, Call, Task<object?>> read
    ) => Read(operation, read) with { Belongs = Belongs.ToCompany };

    /// <summary>A change of a setting.</summary>
    public static OperationCase SettingVerb<T>(
        string operation,
        Kind<T> kind,
        Func<Call, T, WorkContext, Task<object>> verb
    )
        where T : CompanySetting =>
        new(
            operation,
            Belongs.ToCompany,
            Effect.Writes,
            call =>
                call.ChangeSettingAsync(kind, (setting, context) => verb(call, setting, context))
        );

    /// <inheritdoc cref="SettingVerb{T}(string, Kind{T}, Func{Call, T, WorkContext, Task{object}})"/>
    public static OperationCase SettingVerb<T>(
        string operation,
        Kind<T> kind,
        Func<T, WorkContext, Outcome> verb
    )
        where T : CompanySetting =>
        SettingVerb(
            operation,
            kind,
            (_, setting, context) => Task.FromResult<object>(verb(setting, context))
        );

    /// <summary>The beginning of a setting; for his own company of that code a stranger may well make one.</summary>
    public static OperationCase CreateSetting<T>(
        string operation,
        Func<WorkContext, Outcome<T>> create,
        Action<IProspectingSession, T> add
    ) =>
        new(
            operation,
            Belongs.ToCompany,
            Effect.WritesOwn,
            call => call.MakeSettingAsync((_, context) => Task.FromResult(create(context)), add)
        );
}
