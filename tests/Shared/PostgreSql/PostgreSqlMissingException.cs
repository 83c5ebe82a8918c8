namespace Prospecting.Tests.PostgreSql;

/// <summary>No PostgreSQL is installed here: a visible skip on a workstation (<c>[SkippableFact(typeof(PostgreSqlMissingException))]</c>), never in CI.</summary>
public sealed class PostgreSqlMissingException(string message) : Exception(message);
