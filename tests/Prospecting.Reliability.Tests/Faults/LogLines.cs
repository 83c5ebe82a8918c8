using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Prospecting.Reliability.Tests.Faults;

/// <summary>Every line that is logged, by whatever part of the process, from information upwards.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(int Id, LogLevel Level, string Text)> _lines = new();

    /// <summary>The lines that somebody who is on call would see: warnings and above, and the store's own.</summary>
    public IReadOnlyList<int> Seen =>
        [
            .. _lines
                .Where(l => l.Level >= LogLevel.Warning || l.Id is 3001 or 3002)
                .Select(l => l.Id),
        ];

    public ILogger CreateLogger(string categoryName) => new Log(this);

    public void Dispose()
    {
        // Nothing to let go of.
    }

    private sealed class Log(LogLines lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        void ILogger.Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
            {
                lines._lines.Enqueue((eventId.Id, logLevel, formatter(state, exception)));
            }
        }
    }
}
