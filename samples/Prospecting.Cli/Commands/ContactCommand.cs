using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Channels;
using Prospecting.Cli.Output;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Rights;

namespace Prospecting.Cli.Commands;

/// <summary><c>contact</c>: the people of a prospect (SPEC C-1, C-2).</summary>
internal static class ContactCommand
{
    public static Command Create(Terminal terminal) =>
        new("contact", "The people of a prospect.")
        {
            List(terminal),
            Add(terminal),
            Link(terminal),
            OfLink(
                terminal,
                "primary",
                "Make a contact the one to write to.",
                (p, c, w) => p.MakePrimary(c, w)
            ),
            OfLink(
                terminal,
                "prefer",
                "Mark a contact as preferred.",
                (p, c, w) => p.MarkPreferred(c, preferred: true, w)
            ),
            OfLink(
                terminal,
                "unlink",
                "Take a contact away; the person stays.",
                (p, c, w) => p.UnlinkContact(c, w)
            ),
        };

    /// <summary>The contact of an id, or the program's end.</summary>
    public static async Task<Contact> FindAsync(VerbCall call, string word)
    {
        var id = new ContactId(Typed.Id("a contact", word));
        var found = await call.Session.Contacts.FindAsync([id], call.CancellationToken);
        return found.Count == 1
            ? found[0]
            : throw new CliException(
                $"There is no contact {id}, or it belongs to another company; see: prospecting contact list ID"
            );
    }

    private static Command List(Terminal terminal)
    {
        var id = IdArgument.Create();
        return Verb.Create(
            terminal,
            "list",
            "List the contacts of a prospect.",
            [id],
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                var people = (
                    await call.Session.Contacts.FindAsync(
                        [.. prospect.Contacts.Select(l => l.Contact)],
                        call.CancellationToken
                    )
                ).ToDictionary(c => c.Id);
                var rows = prospect
                    .Contacts.Select(l => (Link: l, Person: people[l.Contact]))
                    .ToList();
                return call.Print(ToJson(rows), () => Print(call, rows));
            }
        );
    }

    private static Command Add(Terminal terminal)
    {
        var id = IdArgument.Create();
        Option<string?> Text(string name, string description) =>
            new(name) { Description = description };
        var title = Text("--title", "Form of address.");
        var first = Text("--first-name", "First name.");
        var last = Text("--last-name", "Last name.");
        var email = Text("--email", "E-mail address.");
        var phone = Text("--phone", "Landline.");
        var mobile = Text("--mobile", "Mobile phone.");
        var function = Text("--function", "What he is in the company.");
        var linkRole = Text("--as", "What he does there for you, such as decision maker.");
        return Verb.Create(
            terminal,
            "add",
            "Enter a person and link him; the first contact is the primary one.",
            [id, title, first, last, email, phone, mobile, function, linkRole],
            async call =>
            {
                var prospect = await call.ProspectAsync(id, ActionCodes.Edit);
                var person = new NewContact
                {
                    Title = call.Get(title),
                    FirstName = call.Get(first),
                    LastName = call.Get(last),
                    Email = call.Get(email) is { } mail ? EmailAddress.Parse(mail).OrStop() : null,
                    Phone = Phone(call.Get(phone)),
                    Mobile = Phone(call.Get(mobile)),
                    Function = call.Get(function),
                };
                var contact = Contact.Create(person, call.Context).OrStop();
                prospect.LinkContact(contact, call.Context, call.Get(linkRole)).OrStop();
                call.Session.Contacts.Add(contact);
                await call.CommitAsync();
                return call.Done("Linked:", contact.Id);
            }
        );
    }

    private static Command Link(Terminal terminal)
    {
        var id = IdArgument.Create();
        var contact = PersonArgument();
        var linkRole = new Option<string?>("--as") { Description = "What he does there." };
        return Verb.Create(
            terminal,
            "link",
            "Link a contact that another prospect has already.",
            [id, contact, linkRole],
            async call =>
            {
                var prospect = await call.ProspectAsync(id, ActionCodes.Edit);
                var person = await FindAsync(call, call.Get(contact)!);
                prospect.LinkContact(person, call.Context, call.Get(linkRole)).OrStop();
                await call.CommitAsync();
                return call.Done("Linked:", person.Id);
            }
        );
    }

    private static Command OfLink(
        Terminal terminal,
        string name,
        string description,
        Func<Prospect, ContactId, Work.WorkContext, Outcome> change
    )
    {
        var id = IdArgument.Create();
        var contact = PersonArgument();
        return Verb.Create(
            terminal,
            name,
            description,
            [id, contact],
            async call =>
            {
                var prospect = await call.ProspectAsync(id, ActionCodes.Edit);
                var person = new ContactId(Typed.Id("a contact", call.Get(contact)!));
                change(prospect, person, call.Context).OrStop();
                await call.CommitAsync();
                return call.Done("Done:", person);
            }
        );
    }

    private static Argument<string> PersonArgument() =>
        new("contact") { Description = "The id of the contact." };

    private static PhoneNumber? Phone(string? text) =>
        text is null ? null : PhoneNumber.Parse(text).OrStop();

    private static void Print(VerbCall call, List<(ContactLink Link, Contact Person)> rows)
    {
        call.Terminal.Table(
            ["Name", "Function", "Role", "E-mail", "Phone", "Mobile", "", "Id"],
            rows.Select(r =>
                (IReadOnlyList<string?>)
                    [
                        r.Person.FullName,
                        r.Person.Function,
                        r.Link.Role,
                        r.Person.Email?.Typed,
                        r.Person.Phone?.Typed,
                        r.Person.Mobile?.Typed,
                        r.Link.IsPrimary ? "primary"
                        : r.Link.IsPreferred ? "preferred"
                        : null,
                        r.Person.Id.ToString(),
                    ]
            )
        );
        if (rows.Count == 0)
        {
            call.Terminal.Line("No contact.");
        }
    }

    private static JsonObject ToJson(List<(ContactLink Link, Contact Person)> rows) =>
        new()
        {
            ["rows"] = new JsonArray([
                .. rows.Select(r => new JsonObject
                {
                    ["id"] = r.Person.Id.ToString(),
                    ["name"] = r.Person.FullName,
                    ["function"] = r.Person.Function,
                    ["role"] = r.Link.Role,
                    ["email"] = r.Person.Email?.Typed,
                    ["phone"] = r.Person.Phone?.Typed,
                    ["mobile"] = r.Person.Mobile?.Typed,
                    ["primary"] = r.Link.IsPrimary,
                    ["preferred"] = r.Link.IsPreferred,
                }),
            ]),
        };
}
