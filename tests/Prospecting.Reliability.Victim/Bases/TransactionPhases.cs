using System.IO.MemoryMappedFiles;

namespace Prospecting.Reliability.Victim.Bases;

/// <summary>Where a worker's transaction is.</summary>
public enum Phase
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It was begun, and the database was not told to commit yet.</summary>
    Open,

    /// <summary>The database was told to commit and has not answered.</summary>
    Committing,

    /// <summary>A message has reached its receiver, and the outbox does not know yet.</summary>
    Sent,
}

/// <summary>The phases of the workers of one process, in a file mapped into memory: another process sees them at once, and after a kill they are what they were at that moment.</summary>
public sealed class TransactionPhases : IDisposable
{
    /// <summary>How many workers a process may have.</summary>
    public const int Slots = 16;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public TransactionPhases(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(
            path,
            FileMode.OpenOrCreate,
            mapName: null,
            Slots * sizeof(int)
        );
        _view = _file.CreateViewAccessor();
    }

    public Phase this[int slot]
    {
        get => (Phase)_view.ReadInt32(slot * sizeof(int));
        set => _view.Write(slot * sizeof(int), (int)value);
    }

    /// <summary>Whether a worker is in a phase now.</summary>
    public bool Any(Phase phase)
    {
        for (var slot = 0; slot < Slots; slot++)
        {
            if (this[slot] == phase)
            {
                return true;
            }
        }

        return false;
    }

    public void Clear()
    {
        for (var slot = 0; slot < Slots; slot++)
        {
            this[slot] = Phase.None;
        }
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
