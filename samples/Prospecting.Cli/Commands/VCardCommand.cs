using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Contacts;
using Prospecting.Rights;
using Prospecting.VCards;

namespace Prospecting.Cli.Commands;

/// <summary><c>vcard</c>: the contacts of a prospect for an address book (SPEC C-3).</summary>
internal static class VCardCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = IdArgument.Create();
        var contact = new Option<string?>("--contact")
        {
            Description = "The id of one contact; left out, all of them.",
        };
        var version = new Option<string>("--format")
        {
            Description = "3.0 or 4.0.",
            DefaultValueFactory = _ => "4.0",
        };
        version.AcceptOnlyFromAmong("3.0", "4.0");
        var file = new Option<string?>("--out") { Description = "Write to this file." };
        return Verb.Create(
            terminal,
            "vcard",
            "Write the contacts of a prospect as vCards.",
            [id, contact, version, file],
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                await call.RequireAsync(RightQuestion.In(ActionCodes.Export, call.Company));
                var people = call.Get(contact) is { } word
                    ? [await ContactCommand.FindAsync(call, word)]
                    : await call.Session.Contacts.FindAsync(
                        [.. prospect.Contacts.Select(l => l.Contact)],
                        call.CancellationToken
                    );
                if (
                    people.FirstOrDefault(p => !prospect.Contacts.Any(l => l.Contact == p.Id)) is
                    { } foreign
                )
                {
                    throw new CliException($"The prospect has no contact {foreign.Id}.");
                }

                var format = call.Get(version) == "3.0" ? VCardVersion.V30 : VCardVersion.V40;
                var text = string.Concat(people.Select(p => VCard.Of(p, prospect).ToText(format)));
                return await WriteAsync(call, text, people, call.Get(file));
            }
        );
    }

    private static async Task<int> WriteAsync(
        VerbCall call,
        string text,
        IReadOnlyList<Contact> people,
        string? path
    )
    {
        if (path is not null)
        {
            await Files.WriteNewAsync(path, Encoding.UTF8.GetBytes(text), call.CancellationToken);
        }

        return call.Print(
            new JsonObject
            {
                ["contacts"] = people.Count,
                ["file"] = path,
                ["text"] = path is null ? text : null,
            },
            () =>
            {
                if (path is null)
                {
                    call.Terminal.Output.Write(text);
                }
                else
                {
                    call.Terminal.Line($"Wrote {path}: {people.Count}.");
                }
            }
        );
    }
}
