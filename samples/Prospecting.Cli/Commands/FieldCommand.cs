using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Prospects;
using Prospecting.Rights;

namespace Prospecting.Cli.Commands;

/// <summary><c>field</c>: the fields of a prospect (SPEC P-14).</summary>
internal static class FieldCommand
{
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
                var details = await FieldInput.TakeAllAsync(
                    call,
                    prospect.OwnerCompany,
                    before,
                    typed,
                    mayLack: true
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
