using System.Text.Json;
using NodaTime;
using Prospecting.Activities;
using Prospecting.Addresses;
using Prospecting.Attachments;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Geography;
using Prospecting.History;
using Prospecting.Identifiers;
using Prospecting.Notes;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Tags;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>Every kind of input that is refused, with a canary in it: too long, malformed, unknown, or misuse.</summary>
internal static class CanaryRefusals
{
    private const string Word = Canaries.Word;
    private const string Controls = Word + "\u0007";

    private static readonly string TooLong = Word + new string('x', 20_000);

    /// <summary>What is refused with reasons.</summary>
    public static IEnumerable<ValueList<Reason>> Reasons(IProspectingSession session)
    {
        var context = session.Context;
        var prospect = CanaryRecords.Add(session);
        foreach (var bad in (string[])[TooLong, Controls])
        {
            yield return Prospect.Create(Details(bad), context).Reasons;
            yield return prospect.Change(Details(bad), context).Reasons;
            yield return Contact.Create(Person(bad), context).Reasons;
            yield return prospect
                .AddAddress(Address(bad), AddressRoles.Billing, context, bad)
                .Reasons;
            yield return prospect.AddReference(bad, bad, context).Reasons;
            yield return FollowUpTask
                .Create(prospect, Task(bad, context.Now), DateTimeZone.Utc, context)
                .Reasons;
            yield return Activity.Create(prospect, Visit(bad, context.Now), context).Reasons;
            yield return Note.Create(prospect, bad, context).Reasons;
            yield return AttachmentRules.Default.Check(File(bad)).Reasons;
            yield return TagSet.Parse(bad).Reasons;
        }

        foreach (var refused in Parsed(Word).Concat(Parsed(TooLong)).Concat(Parsed(Controls)))
        {
            yield return refused;
        }

        yield return Contact
            .Create(
                CanaryRecords.Person with
                {
                    BirthDate = context.Now.InUtc().Date.PlusDays(400),
                },
                context
            )
            .Reasons;
        yield return prospect
            .MoveStatus(
                new ProspectFacts(prospect, [], context.Now),
                new StatusRequest(Word) { Reasons = [TooLong], Note = Controls },
                StatusRights.All,
                context
            )
            .Reasons;
        yield return Prospect
            .Create(
                CanaryRecords.Details,
                context,
                new ProspectOrigin { Action = Controls, UnknownStatusText = TooLong }
            )
            .Reasons;
        yield return Reported(prospect, context).Reasons;
        foreach (var refused in Custom(context))
        {
            yield return refused;
        }
    }

    /// <summary>What is misuse, and throws.</summary>
    public static IEnumerable<Func<Task>> Misuse(IProspectingSession session)
    {
        yield return () => Sync(() => new UserId($"{Word} {Word}"));
        yield return () => Sync(() => new CompanyId($"{Word} {Word}"));
        yield return () => Sync(() => new TaskType($"{Word} {Word}"));
        yield return () => Sync(() => JsonSerializer.Deserialize<EmailAddress>($"\"{Word}\""));
        yield return () => Sync(() => JsonSerializer.Deserialize<PhoneNumber>($"\"{Word}\""));
        yield return () => Sync(() => JsonSerializer.Deserialize<GeoPosition>($"\"{Word}\""));
        yield return () => Sync(() => JsonSerializer.Deserialize<TagSet>($"[\"{Word}\\u0007\"]"));
        yield return () => Sync(() => PageCursor.Parse(Word));
        yield return () => session.Prospects.QueryAsync(new ProspectQuery { After = Word });
        yield return () => session.Tasks.QueryAsync(new TaskQuery { After = Word });
        yield return () =>
            session.Notes.OfProspectAsync(
                new ProspectId(session.Context.Ids.Next()),
                new TimePage { After = Word }
            );
        yield return () =>
            session.History.QueryAsync(
                new HistoryQuery(new ProspectId(session.Context.Ids.Next())) { After = Word }
            );

        static Task Sync<T>(Func<T> misuse)
        {
            misuse();
            return System.Threading.Tasks.Task.CompletedTask;
        }
    }

    // Every text of a prospect at once, whatever fields there will be.
    private static ProspectDetails Details(string bad)
    {
        var details = CanaryRecords.Details with { };
        foreach (
            var property in typeof(ProspectDetails)
                .GetProperties()
                .Where(p => p.PropertyType == typeof(string))
        )
        {
            property.SetValue(details, bad);
        }

        return details with
        {
            CompanyCreatedOn = new LocalDate(1, 1, 1),
        };
    }

    private static NewContact Person(string bad) =>
        CanaryRecords.Person with
        {
            Title = bad,
            FirstName = bad,
            LastName = bad,
            Function = bad,
        };

    private static PostalAddress Address(string bad) =>
        new()
        {
            Street = bad,
            Line2 = bad,
            PostalCode = bad,
            City = bad,
            Region = bad,
            Country = bad,
        };

    private static NewTask Task(string bad, Instant now) =>
        CanaryRecords.Task(now) with
        {
            Source = bad,
            Description = bad,
        };

    private static NewActivity Visit(string bad, Instant now) =>
        CanaryRecords.Visit(now) with
        {
            Type = bad,
            Subject = bad,
            Details = bad,
            End = now - Duration.FromDays(1),
        };

    private static NewAttachment File(string bad) =>
        new() { FileName = $"{bad}/..\\{bad}.{bad}", MediaType = bad };

    private static IEnumerable<ValueList<Reason>> Parsed(string bad) =>
        [
            EmailAddress.Parse(bad).Reasons,
            PhoneNumber.Parse(bad).Reasons,
            Website.Parse($"{bad} {bad}").Reasons,
            Siren.Parse(bad).Reasons,
            Siret.Parse(bad).Reasons,
            VatNumber.Parse(bad).Reasons,
            GeoPosition.Parse(bad).Reasons,
            GeoPosition.Parse(bad, bad).Reasons,
            NafCode.Parse(bad).Reasons,
        ];

    private static Outcome Reported(Prospect prospect, WorkContext context) =>
        Activity
            .Create(prospect, CanaryRecords.Visit(context.Now), context)
            .OrThrow()
            .Report(
                CanaryRecords.Form,
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["summary"] = TooLong,
                    [Word] = Word,
                },
                context
            );

    private static IEnumerable<ValueList<Reason>> Custom(WorkContext context)
    {
        var fields = Enum.GetValues<CustomFieldType>()
            .Select(type =>
                CustomField
                    .Create(
                        new CustomFieldDefinition
                        {
                            Code = $"field-{(int)type}",
                            Type = type,
                            Label = LocalizedText.Same("Field"),
                            Choices = type is CustomFieldType.Choice or CustomFieldType.Choices
                                ? [new CustomChoice { Code = "blue", Label = Blue }]
                                : [],
                        },
                        Hosts.Paris,
                        [],
                        context
                    )
                    .OrThrow()
            )
            .ToList();
        var set = CustomFieldSet.Of(Hosts.Paris, fields);
        foreach (var bad in (string[])[Word, TooLong, Controls])
        {
            yield return set.Match(bad).Reasons;
            yield return set.Check([
                .. set.Fields.Select(f => new CustomInput(f.Code, bad)),
                new CustomInput("nowhere", bad),
            ]).Reasons;
        }
    }

    private static LocalizedText Blue => LocalizedText.Same("Blue");
}
