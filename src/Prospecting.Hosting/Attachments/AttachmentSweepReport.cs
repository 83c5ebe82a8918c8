using Prospecting.Attachments;
using Prospecting.Collections;
using Prospecting.Hosting.Tenants;

namespace Prospecting.Hosting.Attachments;

/// <summary>What one run of the sweep did for all tenants.</summary>
/// <param name="Deleted">What was deleted.</param>
/// <param name="Failures">The tenants whose run an exception ended, by number; what is left is deleted by the next run.</param>
/// <param name="IsStoreDown">Whether the store was down for every tenant that was tried; the others were not tried then.</param>
public sealed record AttachmentSweepReport(
    SweepReport Deleted,
    ValueList<TenantFailure> Failures,
    bool IsStoreDown
);
