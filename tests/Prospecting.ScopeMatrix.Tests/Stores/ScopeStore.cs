using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.DependencyInjection;
using Prospecting.Notifications;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Testing.Users;
using Prospecting.Users;

namespace Prospecting.ScopeMatrix.Tests.Stores;

/// <summary>A store with all use cases on it, whose rows can be looked at past every check.</summary>
internal abstract class ScopeStore : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    protected ScopeStore(Action<ProspectingBuilder> use)
    {
        var users = new KnownUsers();
        foreach (var tenant in Cast.Tenants)
        {
            users
                .Add(
                    tenant,
                    new DirectoryUser
                    {
                        Id = Cast.Chef,
                        DisplayName = "Chef",
                        IsActive = true,
                    }
                )
                .Supervise(tenant, Cast.Anne, Cast.Chef);
        }

        var services = new ServiceCollection();
        services.AddSingleton<IClock>(Clock);
        services.AddSingleton<IUserDirectory>(users);
        services.AddSingleton<INotificationChannel>(Channel);
        var builder = services.AddProspecting();
        use(builder);
        builder.AddCsvImport();
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeClock Clock { get; } = new();

    public RecordingChannel Channel { get; } = new();

    public IServiceProvider Services => _provider;

    public IProspectingSessionFactory Sessions => Service<IProspectingSessionFactory>();

    public T Service<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    /// <summary>Whether <see cref="DumpAsync"/> has everything, not only what a system scope may see.</summary>
    public virtual bool ShowsEveryRow => true;

    /// <summary>Every row that there is, as text, in an order of its own.</summary>
    public abstract Task<IReadOnlyList<string>> DumpAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Takes every message, and remembers it.</summary>
internal sealed class RecordingChannel : INotificationChannel
{
    private readonly List<OutboxMessage> _taken = [];

    public IReadOnlyList<OutboxMessage> Take()
    {
        lock (_taken)
        {
            OutboxMessage[] taken = [.. _taken];
            _taken.Clear();
            return taken;
        }
    }

    public Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken = default)
    {
        lock (_taken)
        {
            _taken.Add(message);
        }

        return Task.CompletedTask;
    }
}
