using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Prospecting.Cli.Output;
using Prospecting.Contacts;
using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Statuses;

namespace Prospecting.Cli.Commands;

/// <summary><c>show</c>: one prospect with all its parts.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("id")
        {
            Description = "Its id, or its reference in another system.",
        };
        var command = new Command("show", "Show one prospect.") { id };
        var options = new BaseOptions();
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var opened = await OpenBase.OpenAsync(
                    options,
                    parsed,
                    cancellationToken
                );
                var session = opened.Session;
                var prospect = await Lookup.FindAsync(
                    session,
                    parsed.GetValue(id)!,
                    cancellationToken
                );
                var contacts = await session.Contacts.FindAsync(
                    [.. prospect.Contacts.Select(l => l.Contact)],
                    cancellationToken
                );
                var statuses = await session.History.ReadStatusesAsync(
                    prospect.Id,
                    cancellationToken
                );
                var actions = await ActionsOfProspect.FindAsync(
                    session,
                    prospect,
                    cancellationToken
                );
                var history = await session.History.ReadAsync(prospect.Id, cancellationToken);
                if (options.Json(parsed))
                {
                    terminal.WriteJson(ToJson(prospect, contacts, statuses, actions));
                }
                else
                {
                    Print(terminal, prospect, contacts, statuses, history, actions);
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static void Print(
        Terminal terminal,
        Prospect prospect,
        IReadOnlyList<Contact> contacts,
        IReadOnlyList<StatusChange> statuses,
        IReadOnlyList<HistoryEntry> history,
        LastAndNextAction actions
    )
    {
        terminal.Heading(prospect.DisplayName);
        terminal.Line($"id             {prospect.Id}");
        foreach (var field in ProspectField.All.Where(f => f.Name != "displayName"))
        {
            if (field.Read(prospect.Details) is { } value)
            {
                terminal.Line($"{field.Name, -14} {value.ReplaceLineEndings("\n               ")}");
            }
        }

        terminal.Line($"{"created", -14} {At(prospect.CreatedAt)} by {prospect.CreatedBy}");
        terminal.Line($"{"status", -14} {prospect.StatusCode} since {At(prospect.StatusSince)}");
        terminal.Line(
            $"{"companies", -14} {string.Join(", ", prospect.Shares.Select(s => $"{s.Company} ({s.Level})"))}"
        );
        if (prospect.ArchivedAt is { } archived)
        {
            terminal.Line($"{"archived", -14} {At(archived)} by {prospect.ArchivedBy}");
        }

        if (actions.Last is { } last)
        {
            terminal.Line($"{"last action", -14} {ActionsOfProspect.Text(last)}");
        }

        if (actions.Next is { } next)
        {
            terminal.Line($"{"next action", -14} {ActionsOfProspect.Text(next)}");
        }

        if (prospect.NeedsReview)
        {
            terminal.Line($"{"to review", -14} yes");
        }

        foreach (var reference in prospect.References)
        {
            terminal.Line($"{"reference", -14} {reference.System}: {reference.Id}");
        }

        foreach (var address in prospect.Addresses)
        {
            var where = address.Postal.Position is { } position ? $" {position.ToGeoUri()}" : "";
            terminal.Line(
                $"{"address", -14} {address.Postal.ToSingleLine()}{where} [{address.Roles}]"
            );
        }

        foreach (var link in prospect.Contacts)
        {
            var contact = contacts.First(c => c.Id == link.Contact);
            terminal.Line($"{"contact", -14} {Named(contact, link)}: {Reach(contact)}");
            if (contact.BirthDate is { } born)
            {
                terminal.Line($"{string.Empty, -14} born {LocalDatePattern.Iso.Format(born)}");
            }

            foreach (var consent in contact.Consents)
            {
                terminal.Line(
                    $"{string.Empty, -14} {consent.Channel}: {consent.State} since {At(consent.At!.Value)} ({consent.Origin})"
                );
            }
        }

        PrintHistory(terminal, statuses, history);
    }

    private static string Reach(Contact contact) =>
        string.Join(
            ", ",
            new[]
            {
                contact.Email?.Typed,
                contact.Phone?.Typed,
                contact.Mobile?.Typed,
                contact.HomePhone is { } home ? $"{home.Typed} (home)" : null,
            }.Where(c => c is not null)
        );

    private static string Named(Contact contact, ContactLink link) =>
        string.Join(' ', new[] { contact.Title, contact.FullName }.Where(n => n is not null))
        + (contact.Function is null ? string.Empty : $", {contact.Function}")
        + (link.Role is null ? string.Empty : $", {link.Role}")
        + (link.IsPrimary ? " (primary)" : string.Empty);

    private static void PrintHistory(
        Terminal terminal,
        IReadOnlyList<StatusChange> statuses,
        IReadOnlyList<HistoryEntry> history
    )
    {
        terminal.Line();
        terminal.Table(
            ["Status history", "Who", "Action", "From", "To", "Reasons and note"],
            statuses.Select(s =>
                (IReadOnlyList<string?>)
                    [
                        At(s.At),
                        s.User.Value,
                        s.Action,
                        s.From,
                        s.To,
                        string.Join("; ", s.Reasons.Append(s.Note).Where(t => t is not null)),
                    ]
            )
        );
        terminal.Line();
        terminal.Table(
            ["Changes", "Who", "Version", "Fields"],
            history.Select(h =>
                (IReadOnlyList<string?>)
                    [
                        At(h.At),
                        h.User.Value,
                        h.Sequence.ToString(CultureInfo.InvariantCulture),
                        string.Join(", ", h.Changes.Select(ChangedField.NameOf)),
                    ]
            )
        );
    }

    private static string At(Instant instant) =>
        InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss'Z'").Format(instant);

    private static JsonObject ToJson(
        Prospect prospect,
        IReadOnlyList<Contact> contacts,
        IReadOnlyList<StatusChange> statuses,
        LastAndNextAction actions
    )
    {
        var json = new JsonObject
        {
            ["id"] = prospect.Id.ToString(),
            ["version"] = prospect.Version,
        };
        foreach (var field in ProspectField.All)
        {
            json[field.Name] = field.Read(prospect.Details);
        }

        json["status"] = prospect.StatusCode;
        json["createdAt"] = InstantPattern.ExtendedIso.Format(prospect.CreatedAt);
        json["needsReview"] = prospect.NeedsReview;
        json["archivedAt"] = prospect.ArchivedAt is { } archived ? Moments.Iso(archived) : null;
        json["lastAction"] = actions.Last is { } last ? ActionsOfProspect.Text(last) : null;
        json["nextAction"] = actions.Next is { } next ? ActionsOfProspect.Text(next) : null;
        json["companies"] = new JsonArray([
            .. prospect.Shares.Select(s => new JsonObject
            {
                ["company"] = s.Company.Value,
                ["level"] = s.Level.ToString(),
            }),
        ]);
        json["references"] = new JsonArray([
            .. prospect.References.Select(r => new JsonObject
            {
                ["system"] = r.System,
                ["id"] = r.Id,
            }),
        ]);
        json["addresses"] = new JsonArray([
            .. prospect.Addresses.Select(a => new JsonObject
            {
                ["label"] = a.Label,
                ["street"] = a.Postal.Street,
                ["line2"] = a.Postal.Line2,
                ["postalCode"] = a.Postal.PostalCode,
                ["city"] = a.Postal.City,
                ["country"] = a.Postal.Country,
                ["position"] = a.Postal.Position?.ToGeoUri(),
                ["roles"] = a.Roles.ToString(),
            }),
        ]);
        json["contacts"] = new JsonArray([
            .. prospect.Contacts.Select(l => ToJson(l, contacts.First(c => c.Id == l.Contact))),
        ]);
        json["statusHistory"] = new JsonArray([
            .. statuses.Select(s => new JsonObject
            {
                ["at"] = InstantPattern.ExtendedIso.Format(s.At),
                ["user"] = s.User.Value,
                ["action"] = s.Action,
                ["from"] = s.From,
                ["to"] = s.To,
                ["reasons"] = new JsonArray([.. s.Reasons.Select(r => JsonValue.Create(r))]),
                ["note"] = s.Note,
            }),
        ]);
        return json;
    }

    private static JsonObject ToJson(ContactLink link, Contact contact) =>
        new()
        {
            ["id"] = contact.Id.ToString(),
            ["title"] = contact.Title,
            ["firstName"] = contact.FirstName,
            ["lastName"] = contact.LastName,
            ["role"] = link.Role,
            ["email"] = contact.Email?.Typed,
            ["phone"] = contact.Phone?.Typed,
            ["mobile"] = contact.Mobile?.Typed,
            ["homePhone"] = contact.HomePhone?.Typed,
            ["function"] = contact.Function,
            ["birthDate"] = contact.BirthDate is { } born
                ? LocalDatePattern.Iso.Format(born)
                : null,
            ["consents"] = new JsonArray([
                .. contact.Consents.Select(c => new JsonObject
                {
                    ["channel"] = c.Channel,
                    ["state"] = c.State.ToString(),
                    ["at"] = InstantPattern.ExtendedIso.Format(c.At!.Value),
                    ["origin"] = c.Origin,
                }),
            ]),
            ["primary"] = link.IsPrimary,
        };
}
