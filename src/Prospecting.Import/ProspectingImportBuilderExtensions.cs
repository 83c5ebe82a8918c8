using Microsoft.Extensions.DependencyInjection.Extensions;
using Prospecting.DependencyInjection;
using Prospecting.Import.Analysis;
using Prospecting.Import.Execution;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the import.</summary>
public static class ProspectingImportBuilderExtensions
{
    /// <summary>Registers <see cref="ProspectImport"/> and <see cref="ImportAnalyzer"/>, as singletons.</summary>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    public static ProspectingBuilder AddCsvImport(this ProspectingBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<ImportAnalyzer>();
        builder.Services.TryAddSingleton<ProspectImport>();
        return builder;
    }
}
