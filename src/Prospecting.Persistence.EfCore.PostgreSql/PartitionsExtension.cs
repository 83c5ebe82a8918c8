using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Prospecting.Persistence.EfCore.PostgreSql;

/// <summary>Carries the number of hash partitions in a context's options to where tables are created.</summary>
internal sealed class PartitionsExtension(int partitions) : IDbContextOptionsExtension
{
    private DbContextOptionsExtensionInfo? _info;

    public int Partitions { get; } = partitions;

    public DbContextOptionsExtensionInfo Info => _info ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services)
    {
        // The generator that reads it is put in place with ReplaceService.
    }

    public void Validate(IDbContextOptions options)
    {
        // Checked when the option was set.
    }

    private sealed class ExtensionInfo(PartitionsExtension extension)
        : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"HashPartitions={((PartitionsExtension)Extension).Partitions} "
            );

        // The generator asks the context's own options, so contexts that differ in this alone share their services.
        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["Prospecting:HashPartitions"] = (
                (PartitionsExtension)Extension
            ).Partitions.ToString(CultureInfo.InvariantCulture);
    }
}
