using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Prospecting.Catalogs;
using Prospecting.Cli.Output;
using Prospecting.Collections;

namespace Prospecting.Cli.Commands;

/// <summary><c>catalog</c>: the lists that a company chooses from (SPEC P-15).</summary>
internal static class CatalogCommand
{
    public static Command Create(Terminal terminal) =>
        new("catalog", "The lists that your company chooses from.")
        {
            List(terminal),
            Add(terminal),
        };

    private static Command List(Terminal terminal)
    {
        var kind = Kind();
        return Verb.Create(
            terminal,
            "list",
            "List the entries of a catalogue as your company sees it.",
            [kind],
            async call =>
            {
                var catalog = await call.Session.Catalogs.LoadAsync(
                    KindOf(call.Get(kind)!),
                    call.Company,
                    call.CancellationToken
                );
                return call.Print(ToJson(catalog), () => Print(call, catalog));
            }
        );
    }

    private static Command Add(Terminal terminal)
    {
        var kind = Kind();
        var code = new Argument<string?>("code")
        {
            Description = "The stable code of a new entry.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var preset = new Option<bool>("--preset")
        {
            Description = "Add the entries that ship, those that are not there yet.",
        };
        var french = new Option<string?>("--fr") { Description = "Its French label." };
        var english = new Option<string?>("--en") { Description = "Its English label." };
        var order = new Option<int>("--order") { Description = "Its place among the others." };
        var aliases = new Option<string[]>("--alias")
        {
            Description = "Another word that files use for it; may be given several times.",
        };
        return Verb.Create(
            terminal,
            "add",
            "Add an entry to a catalogue of your company, or all that ship.",
            [kind, code, preset, french, english, order, aliases],
            async call =>
            {
                var listed = KindOf(call.Get(kind)!);
                var present = await call.Session.Catalogs.ListAsync(listed, call.CancellationToken);
                ValueList<CatalogEntry> made = (call.Get(code), call.Get(preset)) switch
                {
                    (null, true) => CatalogEntry
                        .CreateAll(CatalogPresets.For(listed), call.Company, present, call.Context)
                        .OrStop(),
                    ({ } word, false) =>
                    [
                        CatalogEntry
                            .Create(
                                listed,
                                new CatalogItem
                                {
                                    Code = word,
                                    Label = Labels.Of(word, call.Get(french), call.Get(english)),
                                    Order = call.Get(order),
                                    Aliases = (call.Get(aliases) ?? []).ToValueList(),
                                },
                                call.Company,
                                present,
                                call.Context
                            )
                            .OrStop(),
                    ],
                    _ => throw new CliException("Give a code, or --preset.", ExitCode.Usage),
                };
                foreach (var entry in made)
                {
                    call.Session.Catalogs.Add(entry);
                }

                await call.CommitAsync();
                return call.Print(
                    new JsonObject { ["kind"] = listed.Code, ["added"] = made.Count },
                    () => terminal.Line($"{listed}: {made.Count} added.")
                );
            }
        );
    }

    private static Argument<string> Kind() =>
        new("kind") { Description = $"{string.Join(", ", CatalogKind.Known)}, or your own code." };

    private static CatalogKind KindOf(string code)
    {
        try
        {
            return new CatalogKind(code);
        }
        catch (ArgumentException exception)
        {
            throw new CliException(exception.Message, ExitCode.Usage);
        }
    }

    private static void Print(VerbCall call, Catalog catalog)
    {
        call.Terminal.Table(
            ["Order", "Code", "French", "English", "Also", ""],
            catalog.Items.Select(i =>
                (IReadOnlyList<string?>)
                    [
                        i.Order.ToString(CultureInfo.InvariantCulture),
                        i.Code,
                        i.Label.Fr,
                        i.Label.En,
                        string.Join(", ", i.Aliases),
                        i.IsActive ? null : "retired",
                    ]
            )
        );
        if (catalog.Items.Count == 0)
        {
            call.Terminal.Line(
                $"No entry: {catalog.Kind} is taken as it is written. Fill it with: prospecting catalog add {catalog.Kind} --preset"
            );
        }
    }

    private static JsonObject ToJson(Catalog catalog) =>
        new()
        {
            ["kind"] = catalog.Kind.Code,
            ["rows"] = new JsonArray([
                .. catalog.Items.Select(i => new JsonObject
                {
                    ["code"] = i.Code,
                    ["fr"] = i.Label.Fr,
                    ["en"] = i.Label.En,
                    ["order"] = i.Order,
                    ["active"] = i.IsActive,
                    ["aliases"] = new JsonArray([.. i.Aliases.Select(a => JsonValue.Create(a))]),
                }),
            ]),
        };
}
