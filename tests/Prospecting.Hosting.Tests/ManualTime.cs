using NodaTime;
using Prospecting.Testing.Clock;

namespace Prospecting.Hosting.Tests;

/// <summary>Time that stands still until a test lets a pause end; it remembers how long the pauses were to be.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly Queue<Pause> _pending = [];
    private readonly SemaphoreSlim _begun = new(0);

    public List<Duration> Pauses { get; } = [];

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var pause = new Pause(() => callback(state));
        lock (_gate)
        {
            Pauses.Add(Duration.FromTimeSpan(dueTime));
            _pending.Enqueue(pause);
        }

        _begun.Release();
        return pause;
    }

    /// <summary>Waits until a pause has begun.</summary>
    public async Task UntilPauseAsync() =>
        (await _begun.WaitAsync(TimeSpan.FromSeconds(60))).ShouldBeTrue("no pause began");

    /// <summary>Ends the pause that began, letting as much time pass on the clock.</summary>
    public void EndPause(FakeClock clock)
    {
        Pause pause;
        lock (_gate)
        {
            pause = _pending.Dequeue();
            clock.Advance(Pauses[^1]);
        }

        pause.End();
    }

    private sealed class Pause(Action end) : ITimer
    {
        private int _isOver;

        public void End()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                end();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => Interlocked.Exchange(ref _isOver, 1);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
