using Prospecting.Activities;
using Prospecting.Aggregates;
using Prospecting.Attachments;
using Prospecting.Domain.Tests.Activities;
using Prospecting.Domain.Tests.Attachments;
using Prospecting.Geography;
using Prospecting.Notes;
using Prospecting.Results;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Results;

/// <summary>Activities, notes and attachments print, throw and tell others without what people wrote and where they were.</summary>
public sealed class PartsHoldNoPersonalData
{
    private const string Canary = "canary";
    private static readonly GeoPosition Nest = GeoPosition.Of(12.3456789, 65.4321).OrThrow();

    private static readonly Dictionary<string, object> Specimens = Objects();

    public static TheoryData<string> Names => [.. Specimens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_without_what_people_wrote(string name) =>
        ShouldBeSilent(Specimens[name].ToString());

    [Theory]
    [InlineData(
        typeof(Activity),
        "activity.created activity.reported activity.changed activity.deleted"
    )]
    [InlineData(typeof(Note), "note.created note.changed note.deleted")]
    [InlineData(typeof(Attachment), "attachment.created attachment.deleted")]
    [Rule("N-1")]
    public void Messages_hold_ids_and_codes_only(Type type, string events)
    {
        var record = CommitRecord.Of(Lived(type), World.Context(), World.Start);
        string.Join(' ', record.Messages.Select(m => m.EventType)).ShouldBe(events);
        foreach (var message in record.Messages)
        {
            ShouldBeSilent(message.Payload);
            message.Payload.ShouldContain($"\"{Lived(type).SubjectKind}\":\"");
        }

        ShouldBeSilent(record.History.ToString());
    }

    [Theory]
    [InlineData(typeof(Activity))]
    [InlineData(typeof(Note))]
    [InlineData(typeof(Attachment))]
    [Rule("H-1")]
    public void Whatever_people_wrote_is_recorded_as_personal(Type type)
    {
        var changes = Lived(type).PendingChanges;
        changes.ShouldContain(c => c.IsPersonal && $"{c.Old}{c.New}".Contains(Canary));
        foreach (var change in changes.Where(c => !c.IsPersonal))
        {
            ShouldBeSilent($"{change.Field}{change.Old}{change.New}");
        }
    }

    [Fact]
    public async Task Refusals_as_exceptions_repeat_nothing()
    {
        List<Outcome> refused =
        [
            Planned
                .New()
                .Report(
                    Planned.Form,
                    Planned.Given(
                        ("interest", Canary),
                        ("summary", Canary + "\0"),
                        ("budget", Canary),
                        (Canary, Canary)
                    ),
                    World.Context()
                ),
            Outcome.Of(
                Activity
                    .Create(
                        World.NewProspect("Forge"),
                        Planned.Visit with
                        {
                            Type = $"{Canary}!",
                            Subject = $"{Canary}\n",
                            Details = Canary + "\0",
                        },
                        World.Context()
                    )
                    .Reasons
            ),
            Outcome.Of(
                Note.Create(World.NewProspect("Forge"), Canary + "\0", World.Context()).Reasons
            ),
            AttachmentRules.Default.Check(
                new NewAttachment
                {
                    FileName = $"../{Canary}?.{Canary}",
                    MediaType = $"{Canary}/{Canary}",
                }
            ),
            Outcome.Of((await new Files().UploadAsync(Named(".pdf"), Files.Bytes("MZ"))).Reasons),
        ];
        foreach (var outcome in refused)
        {
            outcome.Succeeded.ShouldBeFalse();
            ShouldBeSilent(Should.Throw<RefusedException>(outcome.OrThrow).ToString());
        }
    }

    [Fact]
    public async Task Faults_of_a_storage_repeat_nothing()
    {
        foreach (var fault in Enum.GetValues<AttachmentStorageFault>())
        {
            var files = new Files();
            files.Storage.Fault = fault;
            var thrown = await Should.ThrowAsync<AttachmentStorageException>(() =>
                files.UploadAsync(Named(".pdf"))
            );
            ShouldBeSilent(thrown.ToString());
        }

        var attachment = (Attachment)Lived(typeof(Attachment));
        ShouldBeSilent(
            Should
                .Throw<ArgumentException>(() =>
                    Attachment.FromSnapshot(attachment.ToSnapshot() with { StorageKey = Canary })
                )
                .ToString()
        );
    }

    private static void ShouldBeSilent(string? text)
    {
        text.ShouldNotBeNullOrEmpty();
        text.ShouldNotContain(Canary, Case.Insensitive);
        text.ShouldNotContain("12.34");
        text.ShouldNotContain("123456789");
    }

    private static Dictionary<string, object> Objects()
    {
        var activity = (Activity)Lived(typeof(Activity));
        var note = (Note)Lived(typeof(Note));
        var attachment = (Attachment)Lived(typeof(Attachment));
        object[] objects =
        [
            activity,
            activity.ToSnapshot(),
            activity.ToSnapshot().Report!,
            activity.ToSnapshot().VisitCheck!,
            activity.LastReport!,
            activity.LastReport!.Answers[0],
            activity.VisitCheck!,
            new NewActivity
            {
                Type = ActivityTypes.Call,
                Start = World.Start,
                Subject = Canary,
            },
            new ActivityQuery(),
            note,
            note.ToSnapshot(),
            attachment,
            attachment.ToSnapshot(),
            Named(".pdf"),
            AttachmentRules.Default.Accept(Named(".pdf")).OrThrow(),
            new AttachmentContent(attachment, Stream.Null),
        ];
        return objects.ToDictionary(o => o.GetType().Name, StringComparer.Ordinal);
    }

    /// <summary>One to which everything happened, the deletion last.</summary>
    private static Aggregate Lived(Type type)
    {
        var (prospect, context) = (World.NewProspect("Forge"), World.Context());
        if (type == typeof(Note))
        {
            var note = Note.Create(prospect, Canary, context).OrThrow();
            note.Edit($"{Canary} again", context).OrThrow();
            note.Delete(context).OrThrow();
            return note;
        }

        if (type == typeof(Attachment))
        {
            // The storage is in memory: its tasks are complete when they are given out.
            var attachment = new Files()
                .UploadAsync(Named(".pdf"))
                .GetAwaiter()
                .GetResult()
                .OrThrow();
            attachment.Delete(context).OrThrow();
            return attachment;
        }

        var activity = Planned.New(
            Planned.Visit with
            {
                Subject = Canary,
                Details = Canary,
            },
            prospect
        );
        activity
            .Report(Planned.Form, Planned.Given(("summary", Canary), ("interest", "high")), context)
            .OrThrow();
        activity.CheckIn(Nest, 5, Nest, context).OrThrow();
        activity.Delete(context).OrThrow();
        return activity;
    }

    private static NewAttachment Named(string extension) =>
        Files.Named($"Devis de Mme {Canary}{extension}");
}
