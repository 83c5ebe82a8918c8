using System.Net.Sockets;
using Npgsql;

namespace Prospecting.Persistence.EfCore.PostgreSql;

/// <summary>Faults after which the same transaction may well succeed (postgresql.org/docs/current/errcodes-appendix.html).</summary>
internal static class PassingFaults
{
    public static bool Include(Exception exception) =>
        exception switch
        {
            PostgresException answer => answer.SqlState
                is PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.AdminShutdown
                    or PostgresErrorCodes.CrashShutdown
                    or PostgresErrorCodes.CannotConnectNow
                    or PostgresErrorCodes.TooManyConnections,
            NpgsqlException fault => IsBrokenConnection(fault),
            _ => false,
        };

    /// <summary>Refused, dropped, or no host of several that would do: what a restart and a failover look like. A slow server is not among them.</summary>
    public static bool IsBrokenConnection(NpgsqlException fault) =>
        fault.InnerException is SocketException or IOException
        || (fault.InnerException is NpgsqlException inner && IsBrokenConnection(inner))
        || (
            fault.InnerException is AggregateException all
            && all.InnerExceptions.OfType<NpgsqlException>().Any(IsBrokenConnection)
        )
        || fault.Message.StartsWith("No suitable host was found", StringComparison.Ordinal);
}
