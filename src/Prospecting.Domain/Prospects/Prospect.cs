using NodaTime;
using NodaTime.Text;
using Prospecting.Aggregates;
using Prospecting.Channels;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <summary>A company or a person that may become a customer (SPEC P-1). A lead is a prospect early in its workflow.</summary>
/// <remarks>
/// The root of its addresses, shares, contact links, external references and history of statuses. Mutable; belongs to the session that
/// loaded it; every change is recorded for history. Its verbs refuse with values and then change nothing.
/// </remarks>
public sealed partial class Prospect : Aggregate
{
    /// <summary>The subject kind of prospects in history and outbox.</summary>
    public const string SubjectKindName = "prospect";

    private readonly List<StatusChange> _pendingStatusChanges = [];

    private Prospect(TenantId tenant, ProspectId id) => (Tenant, Id) = (tenant, id);

    /// <summary>The tenant it belongs to.</summary>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id.</summary>
    public ProspectId Id { get; private set; }

    /// <summary>The company that owns it: the first of those it belongs to, whose workflow governs it.</summary>
    public CompanyId OwnerCompany { get; private set; }

    /// <summary>The display name as lists sort and search it: folded.</summary>
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>What text search looks through: folded display name, legal name and e-mail address.</summary>
    public string SearchKey { get; private set; } = string.Empty;

    /// <summary>When the record was first created, in whatever system that was.</summary>
    public Instant CreatedAt { get; private set; }

    /// <summary>Who created it here.</summary>
    public UserId CreatedBy { get; private set; }

    /// <summary>Whether somebody should look at it: an import flagged it (SPEC I-4).</summary>
    public bool NeedsReview { get; private set; }

    /// <summary>The prospect that this one was merged into; <see langword="null"/> while it stands for itself (SPEC G-3).</summary>
    public ProspectId? MergedInto { get; private set; }

    /// <inheritdoc/>
    public override Guid SubjectId => Id.Value;

    /// <inheritdoc/>
    public override string SubjectKind => SubjectKindName;

    /// <summary>Makes a prospect.</summary>
    /// <param name="details">What is known; a name is all it must have.</param>
    /// <param name="context">Who makes it, and when.</param>
    /// <param name="origin">How it came in, when it was not entered here and now.</param>
    /// <returns>The prospect, owned by the active company and in its workflow's initial status; or all faults.</returns>
    public static Outcome<Prospect> Create(
        ProspectDetails details,
        WorkContext context,
        ProspectOrigin? origin = null
    )
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(context);
        origin ??= ProspectOrigin.Entered;
        if ((origin.Company ?? context.Scope.ActiveCompany) is not { } company)
        {
            return new Reason(ScopeReasons.CompanyMissing);
        }

        if (!context.Scope.CanWrite(company))
        {
            return new Reason(ScopeReasons.CompanyForeign).With("company", company);
        }

        var cleaned = ProspectDetailsRules.Clean(details, new ProspectDetails(), context);
        var known = origin.Clean();
        var entered = EnteredStatus(context, company, origin);
        if (
            !cleaned.TryGet(out var clean)
            || !known.TryGet(out var from)
            || !entered.TryGet(out var status)
        )
        {
            return Outcome<Prospect>.Refused([
                .. cleaned.Reasons,
                .. known.Reasons,
                .. entered.Reasons,
            ]);
        }

        var prospect = new Prospect(context.Scope.Tenant, new ProspectId(context.Ids.Next()))
        {
            OwnerCompany = company,
            CreatedAt = WorkContext.Cut(origin.CreatedAt ?? context.Now),
            CreatedBy = context.Scope.User,
            NeedsReview = origin.NeedsReview,
        };
        prospect.Take(clean);
        prospect.StartStatus(status, context, from);
        prospect._shares.Add(new ProspectShare(company, AccessLevel.Write));
        prospect.Raise(new ProspectCreated(prospect.Id.Value, prospect.StatusCode));
        return prospect;
    }

    /// <summary>Whether a scope may see it.</summary>
    /// <param name="scope">Who asks.</param>
    public bool CanBeReadBy(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Tenant == Tenant
            && (scope.ReachesWholeTenant || _shares.Exists(s => scope.CanRead(s.Company)));
    }

    /// <summary>Whether a scope may change it: through a company that has it for writing.</summary>
    /// <param name="scope">Who asks.</param>
    public bool CanBeChangedBy(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Tenant == Tenant
            && (
                scope.ReachesWholeTenant
                || _shares.Exists(s => s.Level == AccessLevel.Write && scope.CanWrite(s.Company))
            );
    }

    /// <summary>Puts other fields in the place of the present ones.</summary>
    /// <param name="details">All fields; what is left out is cleared.</param>
    /// <param name="context">Who changes it, and when.</param>
    /// <returns>Done, or all faults and nothing changed.</returns>
    public Outcome Change(ProspectDetails details, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        var cleaned = ProspectDetailsRules.Clean(details, Details, context);
        if (!cleaned.TryGet(out var clean))
        {
            return Outcome.Of(cleaned.Reasons);
        }

        var before = PendingChanges.Count;
        Take(clean);
        if (PendingChanges.Count > before)
        {
            Raise(
                new ProspectChanged(
                    Id.Value,
                    [.. PendingChanges.Skip(before).Select(c => c.Field[1..])]
                )
            );
        }

        return Outcome.Success;
    }

    /// <summary>Says that somebody should look at it, or that somebody did.</summary>
    /// <param name="needed">Whether a look is needed.</param>
    /// <param name="context">Who says so.</param>
    public Outcome MarkForReview(bool needed, WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        Record("/needsReview", Text(NeedsReview), Text(needed), personal: false);
        NeedsReview = needed;
        return Outcome.Success;
    }

    /// <summary>Its id: names are personal data.</summary>
    public override string ToString() => $"prospect {Id}";

    private static string SearchKeyOf(
        string? displayName,
        string? legalName,
        EmailAddress? email
    ) =>
        TextFolding.Fold(
            $"{displayName} {(legalName == displayName ? null : legalName)} {email?.Typed}"
        );

    private static string Text(bool value) => value ? "true" : "false";

    private static string Text(Instant value) => InstantPattern.ExtendedIso.Format(value);

    /// <summary>Why nothing of it can be changed, if so.</summary>
    internal Reason? WhyUnchangeable(WorkContext context) =>
        WhyForbidden(context)
        ?? (
            IsArchived
                ? new Reason(ProspectReasons.Archived) { Fix = "restore" }.With("prospect", Id)
                : null
        );

    /// <summary>The same but for the archive, which does not stop it from being restored, deleted, or following a workflow.</summary>
    internal Reason? WhyForbidden(WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return IsRemoved ? new Reason(ProspectReasons.Deleted).With("prospect", Id)
            : MergedInto is { } survivor
                ? new Reason(ProspectReasons.Merged).With("survivor", survivor)
            : CanBeChangedBy(context.Scope) ? null
            : new Reason(ScopeReasons.ReadOnly);
    }

    private void Take(ProspectDetails d)
    {
        var before = _details;
        foreach (var field in ProspectField.All)
        {
            if (field.Number is { } number)
            {
                Record(field.Pointer, number(before), number(d));
            }
            else if (field.Changes is { } changes)
            {
                foreach (var change in changes(before, d))
                {
                    Record(change.Field, change.Old, change.New, change.IsPersonal);
                }
            }
            else
            {
                Record(field.Pointer, field.Read(before), field.Read(d), field.IsPersonal);
            }
        }

        Keep(d);
    }

    private void Keep(ProspectDetails d)
    {
        _details = d;
        NameKey = TextFolding.Fold(d.DisplayName);
        SearchKey = SearchKeyOf(d.DisplayName, d.LegalName, d.Email);
    }
}
