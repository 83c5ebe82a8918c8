using System.Globalization;
using Prospecting.Collections;
using Prospecting.Json;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Work;

namespace Prospecting.Catalogs;

/// <summary>A stored entry of a catalogue: the tenant's, or a company's own, which stands in the place of the tenant's of the same code (SPEC P-15).</summary>
/// <remarks>
/// Mutable; belongs to the session that loaded it; every change is recorded for history. Retire what is in use rather than delete it: the
/// records keep the code, and a retired entry keeps its label for them.
/// </remarks>
public sealed class CatalogEntry : CompanySetting
{
    /// <summary>The subject kind of entries in history and outbox.</summary>
    public const string SubjectKindName = "catalog-entry";

    /// <summary>The most entries of one kind that a tenant has for all of its companies, and that a company has of its own.</summary>
    public const int MaxEntries = 1000;

    private CatalogEntry(
        TenantId tenant,
        CatalogEntryId id,
        CompanyId? company,
        CatalogKind kind,
        CatalogItem item
    )
        : base(tenant, id.Value, company) => (Kind, Item) = (kind, item);

    /// <summary>Its id.</summary>
    public CatalogEntryId Id => new(SubjectId);

    /// <summary>The catalogue it is in.</summary>
    public CatalogKind Kind { get; }

    /// <summary>What it says.</summary>
    public CatalogItem Item { get; private set; }

    /// <inheritdoc/>
    public override string SubjectKind => SubjectKindName;

    /// <summary>Makes an entry.</summary>
    /// <param name="kind">The catalogue.</param>
    /// <param name="item">What it says; an inactive one with the code of a tenant's entry switches that off for the company.</param>
    /// <param name="company">The company that it is for; <see langword="null"/> for every company of the tenant.</param>
    /// <param name="present">The entries of the kind that there are, as <see cref="ICatalogStore.ListAsync"/> gives them.</param>
    /// <param name="context">Who makes it.</param>
    /// <returns>The entry; or all faults, <c>catalog.code-taken</c> among them.</returns>
    /// <exception cref="ArgumentException"><paramref name="kind"/> or <paramref name="company"/> is <see langword="default"/>.</exception>
    public static Outcome<CatalogEntry> Create(
        CatalogKind kind,
        CatalogItem item,
        CompanyId? company,
        IReadOnlyCollection<CatalogEntry> present,
        WorkContext context
    )
    {
        ArgumentNullException.ThrowIfNull(item);
        if (WhyNotFor(kind, company, present, context) is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        var clean = CatalogItemRules.Clean(item, JsonPlace.Root, reasons);
        var codes = CodesOf(kind, company, present);
        if (codes.Contains(item.Code))
        {
            reasons.Add(Taken(item.Code, "/code"));
        }

        if (codes.Count >= MaxEntries)
        {
            reasons.Add(CatalogItemRules.TooLarge(JsonPlace.Root, MaxEntries));
        }

        return reasons.Count == 0
            ? Made(kind, clean, company, context)
            : Outcome<CatalogEntry>.Refused(reasons);
    }

    /// <summary>Makes an entry of each item of a definition whose code is not there yet, such as those of a preset.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="company">The company that they are for; <see langword="null"/> for every company of the tenant.</param>
    /// <param name="present">The entries of the kind that there are, as <see cref="ICatalogStore.ListAsync"/> gives them.</param>
    /// <param name="context">Who makes them.</param>
    /// <returns>The new entries; or why they cannot be made.</returns>
    /// <exception cref="ArgumentException"><paramref name="company"/> is <see langword="default"/>.</exception>
    public static Outcome<ValueList<CatalogEntry>> CreateAll(
        CatalogDefinition definition,
        CompanyId? company,
        IReadOnlyCollection<CatalogEntry> present,
        WorkContext context
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (WhyNotFor(definition.Kind, company, present, context) is { } reason)
        {
            return reason;
        }

        var codes = CodesOf(definition.Kind, company, present);
        var items = definition.Items.Where(i => !codes.Contains(i.Code)).ToList();
        return codes.Count + items.Count > MaxEntries
            ? CatalogItemRules.TooLarge(JsonPlace.Root, MaxEntries)
            : items.Select(i => Made(definition.Kind, i, company, context)).ToValueList();
    }

    /// <summary>Has it say something else.</summary>
    /// <param name="item">All of it, such as <c>entry.Item with { Order = 3 }</c>; its code must be the same.</param>
    /// <param name="context">Who changes it.</param>
    /// <returns>Done, or all faults and nothing changed.</returns>
    public Outcome Change(CatalogItem item, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        if (item.Code != Item.Code)
        {
            reasons.Add(new Reason(CatalogReasons.CodeFixed).At("/code").With("code", Item.Code));
        }

        var clean = CatalogItemRules.Clean(item with { Code = Item.Code }, JsonPlace.Root, reasons);
        if (reasons.Count > 0)
        {
            return Outcome.Of(reasons);
        }

        var before = PendingChanges.Count;
        RecordChanges(Item, clean);
        Item = clean;
        if (PendingChanges.Count > before)
        {
            Raise(
                new CatalogEntryChanged(
                    SubjectId,
                    Kind.Code,
                    Item.Code,
                    PendingChanges.Skip(before).Select(c => c.Field[1..]).ToValueList()
                )
            );
        }

        return Outcome.Success;
    }

    /// <summary>Has it offered no more; the records that have it keep it. Does nothing when it is retired.</summary>
    /// <param name="context">Who retires it.</param>
    public Outcome Retire(WorkContext context) => Change(Item with { IsActive = false }, context);

    /// <summary>Has it offered again. Does nothing when it is not retired.</summary>
    /// <param name="context">Who restores it.</param>
    public Outcome Restore(WorkContext context) => Change(Item with { IsActive = true }, context);

    /// <summary>Has the commit delete it; what it said stays in history. A company's own gives way to the tenant's of the same code.</summary>
    /// <param name="context">Who deletes it.</param>
    public Outcome Delete(WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        RecordChanges(Item, null);
        MarkRemoved();
        Raise(new CatalogEntryDeleted(SubjectId, Kind.Code, Item.Code));
        return Outcome.Success;
    }

    /// <summary>All it holds, for stores and exports.</summary>
    public CatalogEntrySnapshot ToSnapshot() =>
        new()
        {
            Tenant = Tenant.Value,
            Id = SubjectId,
            Version = Version,
            Company = Company?.Value,
            Kind = Kind.Code,
            Code = Item.Code,
            LabelFr = Item.Label.Fr,
            LabelEn = Item.Label.En,
            Order = Item.Order,
            IsActive = Item.IsActive,
            Aliases = Item.Aliases,
            Attributes = Item.Attributes,
        };

    /// <summary>Rebuilds an entry as it was stored.</summary>
    /// <param name="snapshot">What <see cref="ToSnapshot"/> gave.</param>
    public static CatalogEntry FromSnapshot(CatalogEntrySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var entry = new CatalogEntry(
            new TenantId(snapshot.Tenant),
            new CatalogEntryId(snapshot.Id),
            snapshot.Company is { } company ? new CompanyId(company) : null,
            new CatalogKind(snapshot.Kind),
            new CatalogItem
            {
                Code = snapshot.Code,
                Label = new(snapshot.LabelFr, snapshot.LabelEn),
                Order = snapshot.Order,
                IsActive = snapshot.IsActive,
                Aliases = snapshot.Aliases,
                Attributes = snapshot.Attributes,
            }
        );
        entry.RestoreVersion(snapshot.Version);
        return entry;
    }

    private static CatalogEntry Made(
        CatalogKind kind,
        CatalogItem item,
        CompanyId? company,
        WorkContext context
    )
    {
        var entry = new CatalogEntry(
            context.Scope.Tenant,
            new CatalogEntryId(context.Ids.Next()),
            company,
            kind,
            item
        );
        entry.RecordChanges(null, item);
        entry.Raise(new CatalogEntryAdded(entry.SubjectId, kind.Code, item.Code));
        return entry;
    }

    private static Reason? WhyNotFor(
        CatalogKind kind,
        CompanyId? company,
        IReadOnlyCollection<CatalogEntry> present,
        WorkContext context
    )
    {
        ArgumentNullException.ThrowIfNull(present);
        if (!kind.IsValid)
        {
            throw new ArgumentException("default(CatalogKind) names no kind.", nameof(kind));
        }

        return company is { IsValid: false }
            ? throw new ArgumentException("default(CompanyId) names no company.", nameof(company))
            : WhyNotFor(company, context);
    }

    private static HashSet<string> CodesOf(
        CatalogKind kind,
        CompanyId? company,
        IReadOnlyCollection<CatalogEntry> present
    ) =>
        present
            .Where(e => e.Kind == kind && e.Company == company && !e.IsRemoved)
            .Select(e => e.Item.Code)
            .ToHashSet(StringComparer.Ordinal);

    private static Reason Taken(string code, string pointer) =>
        new Reason(CatalogReasons.CodeTaken).At(pointer).With("code", code);

    // Settings of a company are no personal data: history keeps their values with what happened.
    private void RecordChanges(CatalogItem? old, CatalogItem? now)
    {
        Record("/kind", old is null ? null : Kind.Code, now is null ? null : Kind.Code, false);
        Record("/code", old?.Code, now?.Code, personal: false);
        Record("/label/fr", old?.Label.Fr, now?.Label.Fr, personal: false);
        Record("/label/en", old?.Label.En, now?.Label.En, personal: false);
        Record("/order", Text(old?.Order), Text(now?.Order), personal: false);
        Record("/active", Text(old?.IsActive), Text(now?.IsActive), personal: false);
        Record("/aliases", Text(old?.Aliases), Text(now?.Aliases), personal: false);
        Record("/attributes", Text(old?.Attributes), Text(now?.Attributes), personal: false);
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(bool? flag) =>
        flag is { } known ? (known ? "true" : "false") : null;

    private static string? Text(ValueList<string>? aliases) =>
        aliases is { Count: > 0 } ? string.Join("; ", aliases) : null;

    private static string? Text(ValueList<CatalogAttribute>? attributes) =>
        attributes is { Count: > 0 }
            ? string.Join("; ", attributes.Select(a => $"{a.Name}={a.Value}"))
            : null;
}
