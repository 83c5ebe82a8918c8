using NodaTime;
using Prospecting.Activities;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Texts;

namespace Prospecting.ScopeMatrix.Tests.Canaries;

// What is kept under the record, and what its company sets.
internal sealed partial class Canary
{
    public NewAttachment File => new() { FileName = $"devis-{Token}.txt" };

    public string Note => $"Noté à part : {Token}";

    public ReportForm Form =>
        new()
        {
            Key = $"form-{Token}",
            Label = LocalizedText.Same($"Compte rendu {Token}"),
            Fields =
            [
                new ReportField { Code = "needs", Label = LocalizedText.Same($"Besoins {Token}") },
            ],
        };

    public IReadOnlyDictionary<string, string?> Answers =>
        new Dictionary<string, string?> { ["needs"] = $"Trois fenêtres {Token}" };

    public static CatalogKind Kind => CatalogKind.Source;

    public CatalogItem Item =>
        new()
        {
            Code = Token,
            Label = LocalizedText.Same($"Salon {Token}"),
            Aliases = [$"Foire {Token}"],
            Attributes = [new CatalogAttribute("note", $"Stand {Token}")],
        };

    public string Choice => $"a-{Token}";

    public CustomFieldDefinition Field =>
        new()
        {
            Code = Token,
            Type = CustomFieldType.Choice,
            Label = LocalizedText.Same($"Champ {Token}"),
            Aliases = [$"Case {Token}"],
            Choices =
            [
                new CustomChoice
                {
                    Code = Choice,
                    Label = LocalizedText.Same($"Choix {Token}"),
                    Aliases = [$"Option {Token}"],
                },
            ],
        };

    public NewTask Task(LocalDate dueOn) =>
        new()
        {
            Type = new TaskType($"rappel-{Token}"),
            DueOn = dueOn,
            Assignee = Representative,
            Source = $"Appel de {Token}",
            Description = $"Rappeler {Token}",
        };

    public NewActivity Visit(Instant start, ContactId participant) =>
        new()
        {
            Type = $"{ActivityTypes.Visit}.{Token}",
            Start = start,
            End = start + Duration.FromHours(1),
            Subject = $"Chez {Token}",
            Details = $"Sonner à {Token}",
            Participants = [participant],
            Organiser = Representative,
        };
}
