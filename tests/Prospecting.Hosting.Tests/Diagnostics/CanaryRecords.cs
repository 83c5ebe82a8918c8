using NodaTime;
using Prospecting.Activities;
using Prospecting.Addresses;
using Prospecting.Attachments;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Geography;
using Prospecting.Identifiers;
using Prospecting.Notes;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tags;
using Prospecting.Texts;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>A prospect with a canary in every field that can hold one, and all that can be kept under it.</summary>
internal static class CanaryRecords
{
    private static readonly byte[] Pdf = "%PDF-1.7\ncanary"u8.ToArray();

    public static ProspectDetails Details { get; } =
        new()
        {
            DisplayName = $"{Canaries.Word} SARL",
            LegalName = $"{Canaries.Word} SARL",
            LegalForm = Canaries.Word,
            Siret = Siret.Parse(Canaries.Siret).OrThrow(),
            VatNumber = VatNumber.Parse("FR44732829320").OrThrow(),
            ActivityCode = Canaries.Word,
            Industry = Canaries.Word,
            Title = Canaries.Word,
            FirstName = Canaries.Word,
            LastName = Canaries.Word,
            Email = EmailAddress.Parse($"{Canaries.Word}@{Canaries.Word}.fr").OrThrow(),
            Phone = PhoneNumber.Parse(Canaries.Phone).OrThrow(),
            Mobile = PhoneNumber.Parse(Canaries.Mobile).OrThrow(),
            Website = Website.Parse($"www.{Canaries.Word}.fr").OrThrow(),
            Source = Canaries.Word,
            Owner = Canaries.Word,
            AnnualTurnover = new Turnover(Money.Of(Canaries.Turnover, "EUR"), 2026),
            TaxRegime = Canaries.Word,
            CurrentProvider = Canaries.Word,
            CompanyCreatedOn = new LocalDate(2011, 5, 9),
            ForeignPhone = PhoneNumber.Parse(Canaries.ForeignPhone).OrThrow(),
            Fax = PhoneNumber.Parse(Canaries.Fax).OrThrow(),
            SourceDetail = Canaries.Word,
            ClientType = Canaries.Word,
            Rating = Canaries.Word,
            BusinessTakenOver = true,
            ForecastTurnover = new Turnover(Money.Of(Canaries.Turnover, "EUR"), 2027),
            RecommendationActivity = Canaries.Word,
            RecommendationNeeds = Canaries.Word,
            RecommendationInvoices = Canaries.Word,
            Position = Position,
            Campaign = Canaries.Word,
            BroughtBy = Canaries.Word,
            Team = Canaries.Word,
            SourceRepresentative = new UserId(Canaries.Word),
            OperationalRepresentative = new UserId(Canaries.Word),
            RankedRepresentatives = [new UserId(Canaries.Word)],
            Tags = TagSet.Parse(Canaries.Word).OrThrow(),
            Custom = CustomValues.FromSnapshot([
                new CustomValueSnapshot
                {
                    Field = "hobby",
                    Type = "text",
                    Texts = [Canaries.Word],
                },
            ]),
            Comment = Canaries.Word,
        };

    public static GeoPosition Position =>
        GeoPosition.Of(Canaries.Latitude, Canaries.Longitude).OrThrow();

    public static NewContact Person { get; } =
        new()
        {
            Title = Canaries.Word,
            FirstName = Canaries.Word,
            LastName = Canaries.Word,
            Email = EmailAddress.Parse($"{Canaries.Word}.person@{Canaries.Word}.fr").OrThrow(),
            Phone = PhoneNumber.Parse(Canaries.Phone).OrThrow(),
            Mobile = PhoneNumber.Parse(Canaries.Mobile).OrThrow(),
            HomePhone = PhoneNumber.Parse(Canaries.HomePhone).OrThrow(),
            Function = Canaries.Word,
            BirthDate = new LocalDate(1984, 2, 29),
        };

    public static PostalAddress Address { get; } =
        new()
        {
            Street = $"12 rue {Canaries.Word}",
            Line2 = Canaries.Word,
            PostalCode = Canaries.Word,
            City = Canaries.Word,
            Region = Canaries.Word,
            Country = "FR",
            Position = Position,
        };

    public static ReportForm Form { get; } =
        new()
        {
            Key = "visit-report",
            Label = LocalizedText.Same("Report"),
            Fields =
            [
                new ReportField
                {
                    Code = "summary",
                    Label = LocalizedText.Same("Summary"),
                    Type = ReportFieldType.Text,
                },
            ],
        };

    /// <summary>Adds a prospect with a contact, an address and a reference to a session.</summary>
    public static Prospect Add(IProspectingSession session)
    {
        var context = session.Context;
        var prospect = Prospect.Create(Details, context).OrThrow();
        session.Prospects.Add(prospect);
        var contact = Contact.Create(Person, context).OrThrow();
        contact
            .SetConsent(ConsentChannels.Mailings, ConsentState.OptedIn, "form", context)
            .OrThrow();
        session.Contacts.Add(contact);
        prospect.LinkContact(contact, context, Canaries.Word).OrThrow();
        prospect.AddAddress(Address, AddressRoles.Billing, context, Canaries.Word).OrThrow();
        prospect
            .AddReference(Canaries.Word, $"{Canaries.Word}-{context.Ids.Next()}", context)
            .OrThrow();
        return prospect;
    }

    /// <summary>Adds a task, an activity with its report, a note and an attachment, each of them edited once where it can be.</summary>
    public static async Task AddPartsAsync(
        IProspectingSession session,
        Prospect prospect,
        AttachmentUpload upload
    )
    {
        var context = session.Context;
        var task = FollowUpTask.Create(prospect, Task(context.Now), Zone, context).OrThrow();
        task.Edit(Task(context.Now) with { Source = $"{Canaries.Word} 2" }, Zone, context)
            .OrThrow();
        session.Tasks.Add(task);
        var activity = Activity.Create(prospect, Visit(context.Now), context).OrThrow();
        activity
            .Report(
                Form,
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["summary"] = Canaries.Word,
                },
                context
            )
            .OrThrow();
        activity.CheckIn(Position, 10, Position, context).OrThrow();
        session.Activities.Add(activity);
        var note = Note.Create(prospect, Canaries.Word, context).OrThrow();
        note.Edit($"{Canaries.Word} 2", context).OrThrow();
        session.Notes.Add(note);
        (
            await upload.UploadAsync(
                session.Attachments,
                prospect,
                File,
                new MemoryStream(Pdf),
                context
            )
        ).OrThrow();
    }

    public static NewAttachment File { get; } = new() { FileName = $"{Canaries.Word}.pdf" };

    private static DateTimeZone Zone => DateTimeZone.Utc;

    public static NewTask Task(Instant now) =>
        new()
        {
            Type = new TaskType(StandardTaskTypes.Reminder),
            DueOn = now.InUtc().Date,
            Assignee = new UserId(Canaries.Word),
            Source = Canaries.Word,
            Description = Canaries.Word,
        };

    public static NewActivity Visit(Instant now) =>
        new()
        {
            Type = ActivityTypes.Visit,
            Start = now - Duration.FromHours(1),
            Subject = Canaries.Word,
            Details = Canaries.Word,
        };
}
