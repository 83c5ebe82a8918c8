using System.Collections.Concurrent;
using System.Diagnostics;
using Prospecting.Reliability.Victim.Bases;

namespace Prospecting.Reliability.Tests.Setup;

/// <summary>A process of ours that may be killed at any moment; it begins its work when told.</summary>
internal sealed class VictimProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Task _output;
    private readonly Task<string> _errors;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource _ready = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private bool _isDisposed;

    private VictimProcess(Process process, string phases)
    {
        _process = process;
        _output = Task.Run(ReadAsync);
        _errors = process.StandardError.ReadToEndAsync();
        PhasesFile = phases;
        Phases = new TransactionPhases(phases);
    }

    /// <summary>Where its workers are; after a kill, where they were.</summary>
    public TransactionPhases Phases { get; }

    /// <summary>The whole lines it wrote.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public bool HasEnded => _process.HasExited;

    private string PhasesFile { get; }

    /// <summary>Starts it; it makes itself ready and waits.</summary>
    public static VictimProcess Start(string work, TestBase on, params string[] arguments)
    {
        var phases = Path.GetTempFileName();
        var command = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It does not live long enough for the compiler's second thoughts to pay.
        command.Environment["DOTNET_TieredPGO"] = "0";
        string[] all =
        [
            Path.Combine(AppContext.BaseDirectory, "Prospecting.Reliability.Victim.dll"),
            work,
            "--engine",
            on.Engine.ToString(),
            "--connection",
            on.ConnectionString,
            "--phases",
            phases,
            .. arguments,
        ];
        foreach (var argument in all)
        {
            command.ArgumentList.Add(argument);
        }

        return new VictimProcess(Process.Start(command)!, phases);
    }

    /// <summary>Waits until it is ready and has it begin.</summary>
    public async Task BeginAsync()
    {
        await Task.WhenAny(_ready.Task, _output).WaitAsync(Patience);
        if (!_ready.Task.IsCompleted)
        {
            throw new InvalidOperationException($"It ended before it began: {await _errors}");
        }

        Phases.Clear();
        await TellAsync();
    }

    /// <summary>Writes a line to its input.</summary>
    public async Task TellAsync()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"It ended by itself: {await _errors}");
        }

        await _process.StandardInput.WriteLineAsync("go");
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Sends SIGKILL to it, and to nothing else, and waits until it is gone and all it had written is read.</summary>
    public async Task KillAsync()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"It ended by itself: {await _errors}");
        }

        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _output.WaitAsync(Patience);
    }

    /// <summary>Waits until it ends by itself, without a fault.</summary>
    public async Task EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _output.WaitAsync(Patience);
        if (_process.ExitCode != 0)
        {
            throw new InvalidOperationException($"It failed: {await _errors}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        Phases.Dispose();
        File.Delete(PhasesFile);
    }

    private async Task ReadAsync()
    {
        // Only lines that end: what was being written when the process died is nothing it had said.
        var text = new System.Text.StringBuilder();
        var buffer = new char[4096];
        int read;
        while ((read = await _process.StandardOutput.ReadAsync(buffer)) > 0)
        {
            foreach (var character in buffer.AsSpan(0, read))
            {
                if (character != '\n')
                {
                    text.Append(character);
                    continue;
                }

                Take(text.ToString());
                text.Clear();
            }
        }
    }

    private void Take(string line)
    {
        if (line == "ready")
        {
            _ready.TrySetResult();
        }
        else
        {
            _lines.Enqueue(line);
        }
    }
}
