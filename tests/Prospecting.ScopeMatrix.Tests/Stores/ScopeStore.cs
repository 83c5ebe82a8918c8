using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Attachments;
using Prospecting.DependencyInjection;
using Prospecting.Notifications;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Attachments;
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
        Storage = new InMemoryAttachmentStorage(Clock);
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
            foreach (var scope in (Scope[])[Cast.Owner, Cast.Neighbour, Cast.Third])
            {
                // Whoever calls administers everything: what he is refused, his scope refuses.
                users.Appoint(tenant, scope.User, DirectoryRoles.Administrator);
            }
        }

        var services = new ServiceCollection();
        services.AddSingleton<IClock>(Clock);
        services.AddSingleton<IUserDirectory>(users);
        services.AddSingleton<INotificationChannel>(Channel);
        services.AddSingleton<IAttachmentStorage>(Storage);
        var builder = services.AddProspecting();
        use(builder);
        builder.AddCsvImport();
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeClock Clock { get; } = new();

    public RecordingChannel Channel { get; } = new();

    /// <summary>The bytes of attachments.</summary>
    public InMemoryAttachmentStorage Storage { get; }

    public IServiceProvider Services => _provider;

    public IProspectingSessionFactory Sessions => Service<IProspectingSessionFactory>();

    public T Service<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    /// <summary>Whether <see cref="DumpAsync"/> has everything, not only what a system scope may see.</summary>
    public virtual bool ShowsEveryRow => true;

    /// <summary>Every row that there is, as text, in an order of its own, and what there are bytes of.</summary>
    public async Task<IReadOnlyList<string>> DumpAsync() =>
        [
            .. await RowsAsync(),
            .. Storage
                .Keys.Select(k => $"bytes: |tenant_id={k.Tenant}| {k}")
                .Order(StringComparer.Ordinal),
        ];

    protected abstract Task<IReadOnlyList<string>> RowsAsync();

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
