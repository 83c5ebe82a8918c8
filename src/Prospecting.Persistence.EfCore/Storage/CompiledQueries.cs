using Microsoft.EntityFrameworkCore;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Queries of which every call counts, translated once for each model instead of being looked up at each call.</summary>
/// <remarks>A compiled query belongs to one model, and a process may have several: of owned and of hosts' contexts, of tests.</remarks>
internal static class CompiledQueries
{
    /// <summary>The queries of one kind for the model of a context.</summary>
    public static TQueries Of<TQueries>(DbContext context)
        where TQueries : class, new() =>
        // Kept with the model, so that they live as long as the model does.
        context.Model.GetOrAddRuntimeAnnotationValue<TQueries, object?>(
            $"Prospecting:Queries:{typeof(TQueries)}",
            static _ => new TQueries(),
            null
        );
}
