using NodaTime;

namespace Prospecting.Benchmarks.Lists;

/// <summary>Lets records be made over three years, each at an instant of its own that its number gives.</summary>
internal sealed class SpreadClock : IClock
{
    private const int Minutes = 3 * 365 * 24 * 60;
    private readonly Instant _today = Instant.FromUtc(2026, 11, 29, 8, 0);
    private Instant _now = Instant.FromUtc(2026, 11, 29, 8, 0);

    public Instant GetCurrentInstant() => _now;

    /// <summary>Sets the instant of a record; those of neighbours lie far apart.</summary>
    public void GoTo(int number) =>
        _now = _today - Duration.FromMinutes((number * 2_654_435_761L % Minutes) + 1);

    /// <summary>Sets today.</summary>
    public void Return() => _now = _today;
}
