using Microsoft.Data.Sqlite;

namespace Prospecting.Cli;

/// <summary>Bases that are not kept.</summary>
internal static class Temporary
{
    public static void DeleteDatabase(string path)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in (string[])[path, path + "-wal", path + "-shm"])
        {
            File.Delete(file);
        }
    }
}
