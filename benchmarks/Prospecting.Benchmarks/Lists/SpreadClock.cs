using NodaTime;

namespace Prospecting.Benchmarks.Lists;

/// <summary>Lets records be made over three years, one after the other.</summary>
internal sealed class SpreadClock : IClock
{
    private static readonly Instant Today = Instant.FromUtc(2026, 11, 29, 8, 0);
    private Instant _now = Today;

    public Instant GetCurrentInstant() => _now;

    /// <summary>Sets the instant of a record.</summary>
    public void GoTo(int number, int count) =>
        _now = Today - Duration.FromMinutes(3L * 365 * 24 * 60 * (count - number) / count);

    /// <summary>Sets today.</summary>
    public void Return() => _now = Today;
}
