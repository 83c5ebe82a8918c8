using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Prospecting.Addresses;
using Prospecting.Cli.Output;
using Prospecting.Geography;
using Prospecting.Prospects;
using Prospecting.Rights;

namespace Prospecting.Cli.Commands;

/// <summary><c>address</c>: where a prospect is, and what each address is for (SPEC ).</summary>
internal static class AddressCommand
{
    public static Command Create(Terminal terminal) =>
        new("address", "Addresses of a prospect.")
        {
            List(terminal),
            Add(terminal),
            Role(terminal),
        };

    private static Command List(Terminal terminal)
    {
        var id = IdArgument.Create();
        return Verb.Create(
            terminal,
            "list",
            "List the addresses of a prospect.",
            [id],
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                return Show(call, prospect);
            }
        );
    }

    private static Command Add(Terminal terminal)
    {
        var id = IdArgument.Create();
        Option<string?> Text(string name, string description) =>
            new(name) { Description = description };
        var street = Text("--street", "Number and street.");
        var line2 = Text("--line2", "Building, floor, post-office box.");
        var postalCode = Text("--postal-code", "Postal code.");
        var city = Text("--city", "Town.");
        var region = Text("--region", "Region or state.");
        var country = new Option<string>("--country")
        {
            Description = "ISO 3166-1 code of two letters.",
            DefaultValueFactory = _ => "FR",
        };
        var position = Text("--position", "Where it is: \"48.85 2.35\".");
        var label = Text("--label", "What people call it.");
        var roles = For();
        return Verb.Create(
            terminal,
            "add",
            "Add an address; the first one is the default.",
            [id, street, line2, postalCode, city, region, country, position, label, roles],
            async call =>
            {
                var prospect = await call.ProspectAsync(id, ActionCodes.Edit);
                var postal = new PostalAddress
                {
                    Street = call.Get(street),
                    Line2 = call.Get(line2),
                    PostalCode = call.Get(postalCode),
                    City = call.Get(city),
                    Region = call.Get(region),
                    Country = call.Get(country)!,
                    Position = call.Get(position) is { } place
                        ? GeoPosition.Parse(place).OrStop()
                        : null,
                };
                prospect
                    .AddAddress(postal, RolesOf(call.Get(roles)), call.Context, call.Get(label))
                    .OrStop();
                await call.CommitAsync();
                return Show(call, prospect);
            }
        );
    }

    private static Command Role(Terminal terminal)
    {
        var id = IdArgument.Create();
        var number = new Argument<int>("number") { Description = "The number of the address." };
        var roles = For();
        return Verb.Create(
            terminal,
            "role",
            "Say what an address is for; without --for, nothing in particular.",
            [id, number, roles],
            async call =>
            {
                var prospect = await call.ProspectAsync(id, ActionCodes.Edit);
                var address =
                    prospect.Addresses.FirstOrDefault(a => a.Ordinal == call.Get(number))
                    ?? throw new CliException(
                        $"The prospect has no address {call.Get(number)}; see: prospecting address list ID"
                    );
                prospect
                    .ChangeAddress(
                        address.Ordinal,
                        address.Postal,
                        RolesOf(call.Get(roles)),
                        call.Context,
                        address.Label
                    )
                    .OrStop();
                await call.CommitAsync();
                return Show(call, prospect);
            }
        );
    }

    private static Option<string[]> For()
    {
        var roles = new Option<string[]>("--for")
        {
            Description = "billing, delivery, default; several at once.",
            AllowMultipleArgumentsPerToken = true,
        };
        roles.AcceptOnlyFromAmong("billing", "delivery", "default");
        return roles;
    }

    private static AddressRoles RolesOf(string[]? words) =>
        (words ?? []).Aggregate(
            AddressRoles.None,
            (all, word) => all | Enum.Parse<AddressRoles>(word, ignoreCase: true)
        );

    private static int Show(VerbCall call, Prospect prospect) =>
        call.Print(
            new JsonObject
            {
                ["id"] = prospect.Id.ToString(),
                ["rows"] = new JsonArray([
                    .. prospect.Addresses.Select(a => new JsonObject
                    {
                        ["number"] = a.Ordinal,
                        ["label"] = a.Label,
                        ["address"] = a.Postal.ToSingleLine(),
                        ["position"] = a.Postal.Position?.ToGeoUri(),
                        ["roles"] = a.Roles.ToString(),
                    }),
                ]),
            },
            () =>
            {
                call.Terminal.Table(
                    ["Number", "For", "Label", "Address"],
                    prospect.Addresses.Select(a =>
                        (IReadOnlyList<string?>)
                            [
                                a.Ordinal.ToString(CultureInfo.InvariantCulture),
                                a.Roles.ToString(),
                                a.Label,
                                a.Postal.ToSingleLine(),
                            ]
                    )
                );
                if (prospect.Addresses.Count == 0)
                {
                    call.Terminal.Line("No address.");
                }
            }
        );
}
