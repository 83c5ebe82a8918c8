using Prospecting.CustomFields;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Testing.Contracts;

/// <summary>Custom fields (SPEC P-10).</summary>
internal sealed class CustomFieldKind : SettingKind
{
    public override string Name => CustomField.SubjectKindName;

    public override (string Made, string Deleted) Events =>
        ("custom-field.added", "custom-field.deleted");

    public override Task<CompanySetting> AddAsync(
        IProspectingSession session,
        CompanyId? company,
        string code,
        WorkContext context
    ) =>
        Task.FromResult<CompanySetting>(
            Add(
                session,
                company,
                new CustomFieldDefinition
                {
                    Code = code,
                    Type = CustomFieldType.Text,
                    Label = LocalizedText.Same("Effectif"),
                },
                context
            )
        );

    public override Task<CompanySetting> AddFullAsync(
        IProspectingSession session,
        CompanyId? company,
        string code
    ) =>
        Task.FromResult<CompanySetting>(
            Add(
                session,
                company,
                new CustomFieldDefinition
                {
                    Code = code,
                    Type = CustomFieldType.Choices,
                    Label = new LocalizedText("Couleurs d'été", "Summer colours"),
                    Aliases = ["teintes", "Œuvre « du lac »"],
                    IsRequired = true,
                    Choices =
                    [
                        new CustomChoice
                        {
                            Code = "red",
                            Label = new LocalizedText("Rouge", "Red"),
                            Aliases = ["vermillon", "écarlate"],
                        },
                        new CustomChoice
                        {
                            Code = "blue",
                            Label = new LocalizedText("Bleu", "Blue"),
                            IsActive = false,
                        },
                    ],
                    Order = 7,
                    IsActive = false,
                },
                session.Context
            )
        );

    public override async Task<CompanySetting?> FindAsync(
        IProspectingSession session,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await session
            .CustomFields.FindAsync(new CustomFieldId(id), cancellationToken)
            .ConfigureAwait(false);

    public override async Task<IReadOnlyList<CompanySetting>> ListAsync(
        IProspectingSession session,
        CompanyId company,
        CancellationToken cancellationToken
    ) => await session.CustomFields.ListAsync(cancellationToken).ConfigureAwait(false);

    public override void Change(CompanySetting setting, string label, WorkContext context)
    {
        var field = (CustomField)setting;
        field
            .Change(
                field.Definition with
                {
                    Label = LocalizedText.Same(label),
                    IsRequired = true,
                },
                context
            )
            .OrThrow();
    }

    public override Task DeleteAsync(CompanySetting setting, WorkContext context)
    {
        ((CustomField)setting).Delete(context).OrThrow();
        return Task.CompletedTask;
    }

    public override object Snapshot(CompanySetting setting, int version) =>
        ((CustomField)setting).ToSnapshot() with
        {
            Version = version,
        };

    private static CustomField Add(
        IProspectingSession session,
        CompanyId? company,
        CustomFieldDefinition definition,
        WorkContext context
    )
    {
        var field = CustomField.Create(definition, company, [], context).OrThrow();
        session.CustomFields.Add(field);
        return field;
    }
}
