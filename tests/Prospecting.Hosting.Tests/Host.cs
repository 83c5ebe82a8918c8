using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.DependencyInjection;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.InMemory;
using Prospecting.Work;

namespace Prospecting.Hosting.Tests;

/// <summary>A line that was logged.</summary>
internal sealed record LogLine(int EventId, LogLevel Level, string Text, Exception? Exception);

/// <summary>Keeps what is logged: the sentence, every value in it, the exception.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<LogLine> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose() { }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs
            ? string.Join(' ', pairs.Select(p => $"{p.Key}={p.Value}"))
            : string.Empty;
        Lines.Enqueue(
            new LogLine(eventId.Id, logLevel, formatter(state, exception) + " " + values, exception)
        );
    }
}

/// <summary>Opens sessions of the store in memory, or throws what it is told to throw.</summary>
internal sealed class BreakableSessions(InMemoryProspecting inner) : IProspectingSessionFactory
{
    public Exception? Fault { get; set; }

    /// <summary>What is thrown for one tenant.</summary>
    public Func<TenantId, Exception?> FaultOf { get; set; } = _ => null;

    /// <summary>What becomes of a session before it is given out.</summary>
    public Func<IProspectingSession, IProspectingSession> Wrap { get; set; } = s => s;

    public async ValueTask<IProspectingSession> OpenAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    ) =>
        (FaultOf(scope.Tenant) ?? Fault) is { } fault
            ? throw fault
            : Wrap(await inner.OpenAsync(scope, cancellationToken));
}

internal static class Hosts
{
    public static readonly CompanyId Paris = new("paris");

    /// <summary>A host with a store that can break, an import, health checks and a log.</summary>
    public static ServiceProvider Build(
        LogLines log,
        Action<IServiceCollection, ProspectingBuilder>? configure = null
    )
    {
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        var builder = services.AddProspecting().UseInMemory().AddCsvImport();
        configure?.Invoke(services, builder);
        services.RemoveAll<IProspectingSessionFactory>();
        services.AddSingleton(p => new InMemoryProspecting(
            p.GetRequiredService<IClock>(),
            p.GetRequiredService<IIdSource>(),
            p.GetRequiredService<IWorkflowCatalog>()
        )
        {
            Capabilities = p.GetRequiredService<HostCapabilities>(),
        });
        services.AddSingleton<BreakableSessions>();
        services.AddSingleton<IProspectingSessionFactory>(p =>
            p.GetRequiredService<BreakableSessions>()
        );
        services.AddHealthChecks().AddProspecting();
        return services.BuildServiceProvider(validateScopes: true);
    }
}
