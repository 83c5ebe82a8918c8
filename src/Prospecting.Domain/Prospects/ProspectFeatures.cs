namespace Prospecting.Prospects;

/// <summary>Codes of what customers can do and prospects cannot yet (SPEC P-8).</summary>
public static class ProspectFeatures
{
    /// <summary>The history of sales.</summary>
    public const string SalesHistory = "sales-history";

    /// <summary>Analytics over all sales.</summary>
    public const string Analytics = "analytics-360";

    /// <summary>Orders.</summary>
    public const string Orders = "orders";

    /// <summary>Invoices.</summary>
    public const string Invoices = "invoices";

    /// <summary>Documents that wait for payment or signature.</summary>
    public const string PendingDocuments = "pending-documents";

    /// <summary>Segments that are filled by themselves.</summary>
    public const string Segments = "segments";

    /// <summary>Synchronisation with the system that keeps the customers.</summary>
    public const string Synchronisation = "synchronisation";

    /// <summary>The dashboard.</summary>
    public const string Dashboard = "dashboard";
}
