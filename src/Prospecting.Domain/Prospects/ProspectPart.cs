using Prospecting.Aggregates;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <summary>A record of its own that is kept under a prospect, such as a task, an activity, a note or an attachment.</summary>
/// <remarks>
/// Seen by whoever sees the prospect and changed by whoever may change it, which the commit checks; it has a version and a history of its
/// own, moves along when the prospect is merged, and goes when the prospect is deleted. Mutable; belongs to the session that loaded it.
/// </remarks>
public abstract class ProspectPart : Aggregate
{
    private protected ProspectPart(TenantId tenant, Guid id, ProspectId prospect) =>
        (Tenant, SubjectId, Prospect) = (tenant, id, prospect);

    /// <summary>The tenant it belongs to.</summary>
    public TenantId Tenant { get; }

    /// <summary>The prospect it is kept under.</summary>
    public ProspectId Prospect { get; private set; }

    /// <inheritdoc/>
    public sealed override Guid SubjectId { get; }

    /// <summary>Its kind and id: the rest may be personal data.</summary>
    public override string ToString() => $"{SubjectKind} {SubjectId}";

    /// <summary>Why nothing can be kept under a prospect, if so.</summary>
    private protected static Reason? WhyNotUnder(Prospect prospect, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(prospect);
        return prospect.WhyUnchangeable(context);
    }

    /// <summary>Why it cannot be changed any more, if so.</summary>
    private protected Reason? WhyGone() =>
        IsRemoved ? new Reason(ProspectReasons.PartRemoved).With("kind", SubjectKind) : null;

    /// <summary>Moves along to the prospect that another one was merged into (SPEC G-2).</summary>
    internal void MoveTo(ProspectId survivor)
    {
        Record("/prospect", Prospect.ToString(), survivor.ToString(), personal: false);
        Prospect = survivor;
    }

    /// <summary>Has the commit delete it, because its prospect is deleted (SPEC Y-1).</summary>
    internal abstract void RemoveWithProspect();
}
