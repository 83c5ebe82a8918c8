using System.Globalization;
using Prospecting.Collections;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Work;

namespace Prospecting.CustomFields;

/// <summary>A field that a tenant or a company has declared for its prospects (SPEC P-10).</summary>
/// <remarks>
/// Mutable; belongs to the session that loaded it; every change is recorded for history. Neither its code nor what it holds ever changes,
/// and a choice is never taken away: the values that records have keep their meaning. A company's own field stands in the place of the
/// tenant's of the same code, and holds the same.
/// </remarks>
public sealed class CustomField : CompanySetting
{
    /// <summary>The subject kind of custom fields in history and outbox.</summary>
    public const string SubjectKindName = "custom-field";

    /// <summary>The most fields that a company sees, its own and the tenant's.</summary>
    public const int MaxFields = 200;

    private CustomField(
        TenantId tenant,
        CustomFieldId id,
        CompanyId? company,
        CustomFieldDefinition definition
    )
        : base(tenant, id.Value, company) => Definition = definition;

    /// <summary>Its id.</summary>
    public CustomFieldId Id => new(SubjectId);

    /// <summary>What it is.</summary>
    public CustomFieldDefinition Definition { get; private set; }

    /// <inheritdoc/>
    public override string SubjectKind => SubjectKindName;

    /// <summary>Declares a field.</summary>
    /// <param name="definition">What it is.</param>
    /// <param name="company">The company that it is for; <see langword="null"/> for every company of the tenant.</param>
    /// <param name="present">The fields that there are, as <see cref="ICustomFieldStore.ListAsync"/> gives them.</param>
    /// <param name="context">Who declares it.</param>
    /// <returns>The field, or all faults.</returns>
    /// <exception cref="ArgumentException"><paramref name="company"/> is <see langword="default"/>, or there is no such type.</exception>
    public static Outcome<CustomField> Create(
        CustomFieldDefinition definition,
        CompanyId? company,
        IReadOnlyCollection<CustomField> present,
        WorkContext context
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(present);
        _ = CustomFieldTypes.CodeOf(definition.Type);
        if (company is { IsValid: false })
        {
            throw new ArgumentException("default(CompanyId) names no company.", nameof(company));
        }

        if (WhyNotFor(company, context) is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        var clean = CustomFieldRules.Clean(definition, reasons);
        CheckAgainst([.. present.Where(f => !f.IsRemoved)], clean, company, reasons);
        if (reasons.Count > 0)
        {
            return Outcome<CustomField>.Refused(reasons);
        }

        var field = new CustomField(
            context.Scope.Tenant,
            new CustomFieldId(context.Ids.Next()),
            company,
            clean
        );
        field.RecordChanges(null, clean);
        field.Raise(
            new CustomFieldAdded(field.SubjectId, CustomFieldTypes.CodeOf(clean.Type), clean.Code)
        );
        return field;
    }

    /// <summary>Has it be something else.</summary>
    /// <param name="definition">
    /// All of it, such as <c>field.Definition with { IsRequired = true }</c>; code and type must be the same, and every choice must be there
    /// still, active or not.
    /// </param>
    /// <param name="context">Who changes it.</param>
    /// <returns>Done, or all faults and nothing changed.</returns>
    public Outcome Change(CustomFieldDefinition definition, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        CheckFixed(definition, reasons);
        var clean = CustomFieldRules.Clean(
            definition with
            {
                Code = Definition.Code,
                Type = Definition.Type,
            },
            reasons
        );
        if (reasons.Count > 0)
        {
            return Outcome.Of(reasons);
        }

        var before = PendingChanges.Count;
        RecordChanges(Definition, clean);
        Definition = clean;
        if (PendingChanges.Count > before)
        {
            Raise(
                new CustomFieldChanged(
                    SubjectId,
                    clean.Code,
                    PendingChanges.Skip(before).Select(c => c.Field[1..]).ToValueList()
                )
            );
        }

        return Outcome.Success;
    }

    /// <summary>Has it asked for no more; the records that have values keep them. Does nothing when it is retired.</summary>
    /// <param name="context">Who retires it.</param>
    public Outcome Retire(WorkContext context) =>
        Change(Definition with { IsActive = false }, context);

    /// <summary>Has it asked for again. Does nothing when it is not retired.</summary>
    /// <param name="context">Who restores it.</param>
    public Outcome Restore(WorkContext context) =>
        Change(Definition with { IsActive = true }, context);

    /// <summary>Has a choice offered no more; the records that have it keep it. Does nothing when it is retired.</summary>
    /// <param name="choice">The code of the choice.</param>
    /// <param name="context">Who retires it.</param>
    /// <returns>Done, or why not; <c>custom.choice-unknown</c> when there is no such choice.</returns>
    public Outcome RetireChoice(string choice, WorkContext context) =>
        SetChoice(choice, isActive: false, context);

    /// <summary>Has a choice offered again. Does nothing when it is not retired.</summary>
    /// <param name="choice">The code of the choice.</param>
    /// <param name="context">Who restores it.</param>
    /// <returns>Done, or why not; <c>custom.choice-unknown</c> when there is no such choice.</returns>
    public Outcome RestoreChoice(string choice, WorkContext context) =>
        SetChoice(choice, isActive: true, context);

    /// <summary>
    /// Has the commit delete it; what it was stays in history. The values that records have stay with them, seen by nobody until there is
    /// a field of that code again: prefer to retire it.
    /// </summary>
    /// <param name="context">Who deletes it.</param>
    public Outcome Delete(WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        RecordChanges(Definition, null);
        MarkRemoved();
        Raise(new CustomFieldDeleted(SubjectId, Definition.Code));
        return Outcome.Success;
    }

    /// <summary>All it is, for stores and exports.</summary>
    public CustomFieldSnapshot ToSnapshot() =>
        new()
        {
            Tenant = Tenant.Value,
            Id = SubjectId,
            Version = Version,
            Company = Company?.Value,
            Code = Definition.Code,
            Type = CustomFieldTypes.CodeOf(Definition.Type),
            LabelFr = Definition.Label.Fr,
            LabelEn = Definition.Label.En,
            Aliases = Definition.Aliases,
            IsRequired = Definition.IsRequired,
            Choices = Definition.Choices.Select(CustomChoiceSnapshot.Of).ToValueList(),
            Order = Definition.Order,
            IsActive = Definition.IsActive,
        };

    /// <summary>Rebuilds a field as it was stored.</summary>
    /// <param name="snapshot">What <see cref="ToSnapshot"/> gave.</param>
    public static CustomField FromSnapshot(CustomFieldSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var field = new CustomField(
            new TenantId(snapshot.Tenant),
            new CustomFieldId(snapshot.Id),
            snapshot.Company is { } company ? new CompanyId(company) : null,
            new CustomFieldDefinition
            {
                Code = snapshot.Code,
                Type = CustomFieldTypes.Of(snapshot.Type),
                Label = new(snapshot.LabelFr, snapshot.LabelEn),
                Aliases = snapshot.Aliases,
                IsRequired = snapshot.IsRequired,
                Choices = snapshot.Choices.Select(c => c.ToChoice()).ToValueList(),
                Order = snapshot.Order,
                IsActive = snapshot.IsActive,
            }
        );
        field.RestoreVersion(snapshot.Version);
        return field;
    }

    private static void CheckAgainst(
        List<CustomField> present,
        CustomFieldDefinition definition,
        CompanyId? company,
        List<Reason> reasons
    )
    {
        var namesakes = present.Where(f => f.Definition.Code == definition.Code).ToList();
        if (namesakes.Exists(f => f.Company == company))
        {
            reasons.Add(
                new Reason(CustomFieldReasons.CodeTaken).At("/code").With("code", definition.Code)
            );
        }

        // A record may be shared between companies, and a search goes over all of them: one code means one type in a tenant.
        if (namesakes.Find(f => f.Definition.Type != definition.Type) is { } other)
        {
            reasons.Add(
                new Reason(CustomFieldReasons.TypeDiffers)
                    .At("/type")
                    .With("code", definition.Code)
                    .With("type", CustomFieldTypes.CodeOf(other.Definition.Type))
            );
        }

        var companies = company is null ? present.Select(f => f.Company).Append(null) : [company];
        if (
            companies
                .Distinct()
                .Select(Seen)
                .Any(codes => codes.Count >= MaxFields && !codes.Contains(definition.Code))
        )
        {
            reasons.Add(new Reason(CustomFieldReasons.TooMany).With("max", MaxFields));
        }

        HashSet<string> Seen(CompanyId? by) =>
            present
                .Where(f => f.Company is null || f.Company == by)
                .Select(f => f.Definition.Code)
                .ToHashSet(StringComparer.Ordinal);
    }

    private void CheckFixed(CustomFieldDefinition definition, List<Reason> reasons)
    {
        if (definition.Code != Definition.Code)
        {
            reasons.Add(
                new Reason(CustomFieldReasons.CodeFixed).At("/code").With("code", Definition.Code)
            );
        }

        if (definition.Type != Definition.Type)
        {
            reasons.Add(
                new Reason(CustomFieldReasons.TypeFixed)
                    .At("/type")
                    .With("type", CustomFieldTypes.CodeOf(Definition.Type))
            );
        }

        reasons.AddRange(
            Definition
                .Choices.Where(c => definition.Choices.All(d => d.Code != c.Code))
                .Select(c =>
                    new Reason(CustomFieldReasons.ChoiceRemoved)
                        .At("/choices")
                        .With("code", c.Code)
                        .FixedBy("retire")
                )
        );
    }

    private Outcome SetChoice(string choice, bool isActive, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return Definition.Choices.Any(c => c.Code == choice)
            ? Change(
                Definition with
                {
                    Choices = Definition
                        .Choices.Select(c => c.Code == choice ? c with { IsActive = isActive } : c)
                        .ToValueList(),
                },
                context
            )
            : new Reason(CustomFieldReasons.ChoiceUnknown)
                .At("/choices")
                .With("text", choice)
                .FixedBy(DidYouMean.Among(choice, Definition.Choices.Select(c => c.Code)));
    }

    // Settings of a company are no personal data: history keeps their values with what happened.
    private void RecordChanges(CustomFieldDefinition? old, CustomFieldDefinition? now)
    {
        Note("/code", d => d.Code);
        Note("/type", d => CustomFieldTypes.CodeOf(d.Type));
        Note("/label/fr", d => d.Label.Fr);
        Note("/label/en", d => d.Label.En);
        Note("/aliases", d => Joined(d.Aliases));
        Note("/required", d => d.IsRequired ? "true" : "false");
        Note("/choices", d => Joined(d.Choices.Select(c => c.Code)));
        var choices = (old?.Choices ?? []).Concat(now?.Choices ?? []).Select(c => c.Code);
        foreach (var code in choices.Distinct(StringComparer.Ordinal))
        {
            Note(
                $"/choices/{code}",
                d =>
                    d.Choices.FirstOrDefault(c => c.Code == code) is { } choice
                        ? Told(choice)
                        : null
            );
        }

        Note("/order", d => d.Order.ToString(CultureInfo.InvariantCulture));
        Note("/active", d => d.IsActive ? "true" : "false");

        void Note(string field, Func<CustomFieldDefinition, string?> read) =>
            Record(
                field,
                old is null ? null : read(old),
                now is null ? null : read(now),
                personal: false
            );
    }

    private static string Told(CustomChoice choice) =>
        Joined([choice.Label.Fr, choice.Label.En, .. choice.Aliases])
        + (choice.IsActive ? string.Empty : " (-)");

    private static string? Joined(IEnumerable<string> texts) =>
        string.Join("; ", texts) is { Length: > 0 } joined ? joined : null;
}
