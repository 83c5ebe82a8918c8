using Microsoft.Extensions.DependencyInjection;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Users;

namespace Prospecting.Cli;

/// <summary>A base that a command works on, with the session it works in.</summary>
internal sealed class OpenBase : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly string? _temporary;

    private OpenBase(ServiceProvider provider, IProspectingSession session, string? temporary) =>
        (_provider, Session, _temporary) = (provider, session, temporary);

    public IProspectingSession Session { get; }

    /// <summary>Opens the base that the options name; it must exist.</summary>
    public static async Task<OpenBase> OpenAsync(
        BaseOptions options,
        System.CommandLine.ParseResult parsed,
        CancellationToken cancellationToken,
        Action<ServiceCollection>? configure = null
    ) =>
        await OpenAsync(
            options,
            parsed,
            options.Scope(parsed),
            orEmpty: false,
            cancellationToken,
            configure
        );

    /// <summary>Opens the base that the options name with a certain scope; an empty one that is not kept when there is none and that will do.</summary>
    public static async Task<OpenBase> OpenAsync(
        BaseOptions options,
        System.CommandLine.ParseResult parsed,
        Scope scope,
        bool orEmpty,
        CancellationToken cancellationToken,
        Action<ServiceCollection>? configure = null
    )
    {
        var path = options.Database(parsed);
        var temporary =
            orEmpty && !options.IsDatabaseGiven(parsed) && !File.Exists(path)
                ? Directory.CreateTempSubdirectory("prospecting-").FullName
                : null;
        var provider = await Databases.OpenAsync(
            temporary is null ? path : Path.Combine(temporary, "empty.db"),
            create: temporary is not null,
            cancellationToken,
            services =>
            {
                services.AddSingleton<IUserDirectory>(new OneUser(scope, options.Roles(parsed)));
                configure?.Invoke(services);
            }
        );
        var sessions = provider.GetRequiredService<IProspectingSessionFactory>();
        return new OpenBase(
            provider,
            await sessions.OpenAsync(scope, cancellationToken),
            temporary
        );
    }

    /// <summary>A service of the library.</summary>
    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _provider.DisposeAsync();
        if (_temporary is not null)
        {
            Temporary.DeleteDatabase(Path.Combine(_temporary, "empty.db"));
            Directory.Delete(_temporary, recursive: true);
        }
    }
}
