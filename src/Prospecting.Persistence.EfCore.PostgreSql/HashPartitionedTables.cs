using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace Prospecting.Persistence.EfCore.PostgreSql;

/// <summary>Creates each table of tenants parted by the hash of the tenant, with its partitions (SPEC M-0). Model and migrations stay as they are.</summary>
#pragma warning disable EF1001 // The constructor of the base class asks for it.
internal sealed class HashPartitionedTables(
    MigrationsSqlGeneratorDependencies dependencies,
    INpgsqlSingletonOptions npgsqlOptions
) : NpgsqlMigrationsSqlGenerator(dependencies, npgsqlOptions)
#pragma warning restore EF1001
{
    private const string Tenant = "tenant_id";

    private int Partitions =>
        Dependencies
            .CurrentContext.Context.GetService<IDbContextOptions>()
            .FindExtension<PartitionsExtension>()
            ?.Partitions
        ?? 0;

    protected override void Generate(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true
    )
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(builder);
        var partitions = Partitions;
        if (!terminate || partitions == 0 || operation.PrimaryKey?.Columns[0] != Tenant)
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        var helper = Dependencies.SqlGenerationHelper;
        base.Generate(operation, model, builder, terminate: false);
        builder
            .Append($" PARTITION BY HASH ({Tenant})")
            .AppendLine(helper.StatementTerminator)
            .EndCommand();
        var parent = helper.DelimitIdentifier(operation.Name, operation.Schema);
        for (var i = 0; i < partitions; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{operation.Name}_p{i}");
            builder
                .Append(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"CREATE TABLE {helper.DelimitIdentifier(name, operation.Schema)} PARTITION OF {parent} FOR VALUES WITH (MODULUS {partitions}, REMAINDER {i})"
                    )
                )
                .AppendLine(helper.StatementTerminator)
                .EndCommand();
        }
    }
}
