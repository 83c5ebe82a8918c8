using System.Diagnostics;
using System.Globalization;
using Prospecting.Notifications;

namespace Prospecting.Reliability.Victim.Deliveries;

/// <summary>What a receiver got, in a file that is only added to; each line has the time of a clock that all processes of the machine share.</summary>
internal sealed class ReceiptLog : IDisposable
{
    private readonly Lock _lock = new();
    private readonly StreamWriter _file;

    public ReceiptLog(string path) =>
        _file = new StreamWriter(path, append: true) { AutoFlush = true, NewLine = "\n" };

    public void Received(OutboxMessage message) =>
        Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"received {Stopwatch.GetTimestamp()} {message.Id} {message.SubjectId} {message.Sequence} {message.Ordinal} {(message.IsLate ? "late" : "on-time")}"
            )
        );

    public void Failed(OutboxMessage message, Mishap mishap) =>
        Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"failed {Stopwatch.GetTimestamp()} {message.Id} {mishap}"
            )
        );

    private void Write(string line)
    {
        lock (_lock)
        {
            _file.WriteLine(line);
        }
    }

    public void Dispose() => _file.Dispose();
}
