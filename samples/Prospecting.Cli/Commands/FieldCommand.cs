using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.CustomFields;
using Prospecting.Prospects;
using Prospecting.Rights;

namespace Prospecting.Cli.Commands;

/// <summary><c>field</c>: the fields of a prospect (SPEC P-14).</summary>
internal static class FieldCommand
{
    private const string CustomPrefix = "custom.";

    public static Command Create(Terminal terminal) =>
        new("field", "Fields of a prospect.") { Set(terminal), List(terminal) };

    private static Command Set(Terminal terminal)
    {
        var id = IdArgument.Create();
        var pairs = new Argument<string[]>("field")
        {
            Description =
                "NAME=VALUE, several at once; NAME= clears. custom.CODE=VALUE is a custom field.",
            Arity = ArgumentArity.OneOrMore,
        };
        return Verb.Create(
            terminal,
            "set",
            "Change fields of a prospect; what is not named stays.",
            [id, pairs],
            async call =>
            {
                var prospect = await call.ProspectAsync(id, ActionCodes.Edit);
                var typed = call.Get(pairs)!.Select(p => Typed.Pair("field set", p)).ToList();
                if (typed.Any(p => FieldInput.IsOwnership(p.Name)))
                {
                    await call.RequireAsync(RightQuestion.On(ActionCodes.Assign, prospect));
                }

                var before = prospect.Details;
                var details = before;
                foreach (var (name, value) in typed.Where(p => !IsCustom(p.Name)))
                {
                    details = await FieldInput.TakeAsync(call, prospect, details, name, value);
                }

                details = await TakeCustomAsync(
                    call,
                    prospect,
                    details,
                    [.. typed.Where(p => IsCustom(p.Name))]
                );
                prospect.Change(details, call.Context).OrStop();
                await call.CommitAsync();
                return call.Print(ToJson(prospect, before), () => Print(call, prospect, before));
            }
        );
    }

    private static Command List(Terminal terminal)
    {
        var command = new Command("list", "List the names of the fields that can be set.");
        command.SetAction(_ =>
        {
            foreach (var name in FieldInput.Names)
            {
                terminal.Line(name);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static bool IsCustom(string name) =>
        name.StartsWith(CustomPrefix, StringComparison.Ordinal);

    private static async Task<ProspectDetails> TakeCustomAsync(
        VerbCall call,
        Prospect prospect,
        ProspectDetails details,
        (string Name, string Value)[] typed
    )
    {
        if (typed.Length == 0)
        {
            return details;
        }

        var fields = await call.Session.CustomFields.LoadAsync(
            prospect.OwnerCompany,
            call.CancellationToken
        );
        var inputs = typed.Select(p => new CustomInput(
            fields.Match(p.Name[CustomPrefix.Length..]).OrStop().Code,
            p.Value
        ));
        return details with { Custom = fields.Check(inputs, details.Custom).OrStop() };
    }

    private static IEnumerable<ProspectField> Changed(Prospect prospect, ProspectDetails before) =>
        ProspectField.All.Where(f => f.Read(before) != f.Read(prospect.Details));

    private static JsonObject ToJson(Prospect prospect, ProspectDetails before)
    {
        var changed = new JsonObject();
        foreach (var field in Changed(prospect, before))
        {
            changed[field.Name] = field.Read(prospect.Details);
        }

        return new JsonObject { ["id"] = prospect.Id.ToString(), ["changed"] = changed };
    }

    private static void Print(VerbCall call, Prospect prospect, ProspectDetails before)
    {
        var changed = Changed(prospect, before).ToList();
        if (changed.Count == 0)
        {
            call.Terminal.Line("Nothing changed.");
        }

        foreach (var field in changed)
        {
            call.Terminal.Line(
                $"{field.Name}: {field.Read(before) ?? "-"} -> {field.Read(prospect.Details) ?? "-"}"
            );
        }
    }
}
