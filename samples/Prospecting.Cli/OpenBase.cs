using Microsoft.Extensions.DependencyInjection;
using Prospecting.Storage;

namespace Prospecting.Cli;

/// <summary>A base that a command works on, with the session it works in.</summary>
internal sealed class OpenBase : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private OpenBase(ServiceProvider provider, IProspectingSession session) =>
        (_provider, Session) = (provider, session);

    public IProspectingSession Session { get; }

    /// <summary>Opens the base that the options name; it must exist.</summary>
    public static async Task<OpenBase> OpenAsync(
        BaseOptions options,
        System.CommandLine.ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        var provider = await Databases.OpenAsync(
            options.Database(parsed),
            create: false,
            cancellationToken
        );
        var sessions = provider.GetRequiredService<IProspectingSessionFactory>();
        return new OpenBase(
            provider,
            await sessions.OpenAsync(options.Scope(parsed), cancellationToken)
        );
    }

    /// <summary>A service of the library.</summary>
    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _provider.DisposeAsync();
    }
}
