using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Prospecting.Tests;

/// <summary>Reads the part of Mermaid's stateDiagram-v2 that we draw in, and is stricter: it refuses what Mermaid repairs or misreads.</summary>
/// <remarks>
/// Checked against Mermaid 11: an empty composite state cannot be rendered; a line with <c>direction LR</c> anywhere in it is a command;
/// a state that is named again inside other braces moves there; <c>;</c> ends a label; an empty label between quotes is no label.
/// <code>
/// diagram   = "stateDiagram-v2" newline { line }
/// line      = blanks statement newline
/// statement = "state " quote label quote " as " id " {" newline line { line } blanks "}"
///           | id ": " label
///           | "[*]"                                    inside braces
///           | end " --> " end [ ": " label ]           outside braces
///           | "classDef " id " " style { "," style }   outside braces
///           | "class " id { "," id } " " id            outside braces
/// end       = "[*]" | id
/// label     = { letter | digit | mark | "#" digits ";" }
/// </code>
/// </remarks>
internal sealed partial class StateDiagramParser(string text)
{
    private const string PlainMarks = " -'.,()/";
    private const string Point = "[*]";

    private static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "as",
        "class",
        "classDef",
        "click",
        "default",
        "direction",
        "end",
        "hide",
        "href",
        "note",
        "scale",
        "state",
        "stateDiagram",
        "style",
    };

    private readonly List<StateDiagram.State> _states = [];
    private readonly List<StateDiagram.Group> _groups = [];
    private readonly List<StateDiagram.Arrow> _arrows = [];
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _classNames = new(StringComparer.Ordinal);
    private int _at;

    public StateDiagram Parse()
    {
        Expect("stateDiagram-v2\n");
        while (_at < text.Length)
        {
            Line(null);
        }

        foreach (
            var id in _arrows
                .SelectMany(a => new[] { a.From, a.To })
                .OfType<string>()
                .Concat(_classes.Keys)
                .Where(id => !_states.Exists(s => s.Id == id))
        )
        {
            throw Fault($"no state {id} is declared");
        }

        foreach (var name in _classes.Values.Where(name => !_classNames.Contains(name)))
        {
            throw Fault($"no class {name} is defined");
        }

        return new StateDiagram(_states, _groups, _arrows, _classes);
    }

    private void Line(string? group)
    {
        while (Take(" ")) { }

        var line = text[_at..Math.Max(_at, text.IndexOf('\n', _at))];
        if (Command().IsMatch(line))
        {
            throw Fault("Mermaid takes this line for a command");
        }

        if (Take("state \""))
        {
            Composite(group);
        }
        else if (group is null && Take("classDef "))
        {
            ClassDefinition();
        }
        else if (group is null && Take("class "))
        {
            Class();
        }
        else if (Take(Point))
        {
            if (group is null)
            {
                Arrow(null);
            }
        }
        else
        {
            var id = Id();
            if (Take(": "))
            {
                _states.Add(new StateDiagram.State(Declare(id), Label('\n'), group));
            }
            else if (group is null)
            {
                Arrow(id);
            }
        }

        Expect("\n");
    }

    private void Composite(string? parent)
    {
        var label = Label('"');
        Expect("\" as ");
        var id = Declare(Id());
        _groups.Add(new StateDiagram.Group(id, label, parent));
        Expect(" {\n");
        do
        {
            Line(id);
        } while (!TakeClosing());
    }

    private bool TakeClosing()
    {
        var start = _at;
        while (Take(" ")) { }

        if (Take("}"))
        {
            return true;
        }

        _at = start;
        return false;
    }

    private void Arrow(string? from)
    {
        Expect(" --> ");
        var to = Take(Point) ? null : Id();
        if (from is null && to is null)
        {
            throw Fault("an arrow from nowhere to nowhere");
        }

        _arrows.Add(new StateDiagram.Arrow(from, to, Take(": ") ? Label('\n') : null));
    }

    private void ClassDefinition()
    {
        var name = Id();
        Expect(" ");
        do
        {
            var style = Style().Match(text, _at);
            if (!style.Success)
            {
                throw Fault("a style is expected");
            }

            _at += style.Length;
        } while (Take(","));

        if (!_classNames.Add(name))
        {
            throw Fault($"class {name} is defined twice");
        }
    }

    private void Class()
    {
        List<string> ids = [];
        do
        {
            ids.Add(Id());
        } while (Take(","));

        Expect(" ");
        var name = Id();
        foreach (var id in ids.Where(id => !_classes.TryAdd(id, name)))
        {
            throw Fault($"{id} has two classes");
        }
    }

    private string Id()
    {
        var match = Identifier().Match(text, _at);
        if (!match.Success || Keywords.Contains(match.Value))
        {
            throw Fault("an id is expected");
        }

        _at += match.Length;
        return match.Value;
    }

    private string Declare(string id) => _ids.Add(id) ? id : throw Fault($"{id} is declared twice");

    private string Label(char end)
    {
        var label = new StringBuilder();
        while (_at < text.Length && text[_at] != end)
        {
            if (Take("#"))
            {
                label.Append(Entity());
                continue;
            }

            if (
                !Rune.TryGetRuneAt(text, _at, out var rune)
                || !(
                    Rune.IsLetterOrDigit(rune)
                    || PlainMarks.Contains(rune.ToString(), StringComparison.Ordinal)
                )
            )
            {
                throw Fault("a label has a character that must be escaped");
            }

            label.Append(rune);
            _at += rune.Utf16SequenceLength;
        }

        // Mermaid drops the blanks around a label.
        var read = label.ToString().Trim(' ');
        return read.Length > 0 ? read : throw Fault("a label is empty");
    }

    private string Entity()
    {
        var digits = Digits().Match(text, _at);
        if (
            !digits.Success
            || !int.TryParse(digits.ValueSpan, CultureInfo.InvariantCulture, out var value)
            || !Rune.IsValid(value)
        )
        {
            throw Fault("# begins no character");
        }

        _at += digits.Length;
        Expect(";");
        return new Rune(value).ToString();
    }

    private bool Take(string token)
    {
        if (string.CompareOrdinal(text, _at, token, 0, token.Length) != 0)
        {
            return false;
        }

        _at += token.Length;
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token))
        {
            throw Fault($"\"{token.ReplaceLineEndings("\\n")}\" is expected");
        }
    }

    private FormatException Fault(string message)
    {
        var line = text.AsSpan(0, Math.Min(_at, text.Length)).Count('\n') + 1;
        return new FormatException(
            string.Create(CultureInfo.InvariantCulture, $"Line {line}: {message}.\n{text}")
        );
    }

    [GeneratedRegex(@"direction\s+(TB|BT|RL|LR)", RegexOptions.IgnoreCase)]
    private static partial Regex Command();

    [GeneratedRegex(@"\G[A-Za-z][A-Za-z0-9_]*")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\G[a-z-]+:[#\w. -]+")]
    private static partial Regex Style();

    [GeneratedRegex(@"\G[0-9]{1,7}")]
    private static partial Regex Digits();
}
