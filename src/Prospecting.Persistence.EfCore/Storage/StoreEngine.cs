using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>What one database engine can do, and how it says that it cannot; each part is a service of its own that an engine's package registers.</summary>
/// <param name="Errors">Reads the engine's errors.</param>
/// <param name="Search">Finds prospects by words.</param>
/// <param name="Locking">Keeps dispatchers of messages apart.</param>
/// <param name="Bulk">Writes many rows; all rows are written through the change tracker when there is none.</param>
public sealed record StoreEngine(
    IStoreErrors Errors,
    ITextSearch Search,
    IOutboxLocking Locking,
    IBulkRows? Bulk = null
);
