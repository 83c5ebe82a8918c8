namespace Prospecting.ScopeMatrix.Tests.Situations;

/// <summary>How the one who calls stands to the record that he calls for.</summary>
public enum Situation
{
    /// <summary>His company owns it.</summary>
    Own,

    /// <summary>It is shared with his company for reading.</summary>
    SharedForReading,

    /// <summary>It is shared with his company for writing.</summary>
    SharedForWriting,

    /// <summary>It belongs to another company of his tenant.</summary>
    ForeignCompany,

    /// <summary>It belongs to another tenant, to a company with the same code as his.</summary>
    ForeignTenant,

    /// <summary>It belongs to another tenant, and his own has records with the same ids.</summary>
    ForeignTenantWithSameIds,

    /// <summary>It was shared with his company for writing; the share was taken away.</summary>
    Revoked,

    /// <summary>The share is taken away while he works: after he opened his session and loaded the record.</summary>
    RevokedMeanwhile,

    /// <summary>It is his, and is merged away while he works.</summary>
    Deleted,

    /// <summary>He brings no scope at all.</summary>
    NoScope,
}
