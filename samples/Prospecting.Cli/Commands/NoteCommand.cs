using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Notes;
using Prospecting.Paging;

namespace Prospecting.Cli.Commands;

/// <summary><c>note</c>: what was written down about a prospect (SPEC T-8).</summary>
internal static class NoteCommand
{
    public static Command Create(Terminal terminal) =>
        new("note", "What was written down about a prospect.")
        {
            Add(terminal),
            List(terminal),
            Delete(terminal),
        };

    private static Command Add(Terminal terminal)
    {
        var id = IdArgument.Create();
        var text = new Argument<string>("text") { Description = "What to write down." };
        return Verb.Create(
            terminal,
            "add",
            "Write a note.",
            [id, text],
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                var note = Note.Create(prospect, call.Get(text), call.Context).OrStop();
                call.Session.Notes.Add(note);
                await call.CommitAsync();
                return call.Done("Noted:", note.Id);
            }
        );
    }

    private static Command List(Terminal terminal)
    {
        var id = IdArgument.Create();
        var page = new PageOptions();
        return Verb.Create(
            terminal,
            "list",
            "List the notes of a prospect, the latest first.",
            [id, .. page.All],
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                var notes = await PageOptions.ReadAsync(() =>
                    call.Session.Notes.OfProspectAsync(
                        prospect.Id,
                        page.Of(call),
                        call.CancellationToken
                    )
                );
                return call.Print(ToJson(notes), () => Print(call, notes));
            }
        );
    }

    private static Command Delete(Terminal terminal)
    {
        var id = new Argument<string>("note") { Description = "The id of the note." };
        return Verb.Create(
            terminal,
            "delete",
            "Delete a note; its history stays.",
            [id],
            async call =>
            {
                var wanted = new NoteId(Typed.Id("a note", call.Get(id)!));
                var note =
                    await call.Session.Notes.FindAsync(wanted, call.CancellationToken)
                    ?? throw new CliException(
                        $"There is no note {wanted}, or it belongs to another company."
                    );
                note.Delete(call.Context).OrStop();
                await call.CommitAsync();
                return call.Done("Deleted:", note.Id);
            }
        );
    }

    private static void Print(VerbCall call, Page<Note> notes)
    {
        call.Terminal.Table(
            ["Written", "Who", "Note", "Id"],
            notes.Rows.Select(n =>
                (IReadOnlyList<string?>)
                    [Moments.Text(n.CreatedAt), n.Author.Value, n.Text, n.Id.ToString()]
            )
        );
        PageOptions.PrintEnd(call, notes, "No note.");
    }

    private static JsonObject ToJson(Page<Note> notes) =>
        new()
        {
            ["rows"] = new JsonArray([
                .. notes.Rows.Select(n => new JsonObject
                {
                    ["id"] = n.Id.ToString(),
                    ["text"] = n.Text,
                    ["author"] = n.Author.Value,
                    ["createdAt"] = Moments.Iso(n.CreatedAt),
                    ["editedAt"] = n.EditedAt is { } at ? Moments.Iso(at) : null,
                    ["editedBy"] = n.EditedBy?.Value,
                }),
            ]),
            ["next"] = notes.Next,
        };
}
