using System.Globalization;
using Prospecting.Reliability.Victim.Bases;

namespace Prospecting.Reliability.Victim;

/// <summary>What the process was started with: pairs of a name and a value.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];

    public Arguments(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i + 1 < arguments.Count; i += 2)
        {
            _values[arguments[i].TrimStart('-')] = arguments[i + 1];
        }
    }

    public Engine Engine => Enum.Parse<Engine>(Text("engine"));

    public string Text(string name) =>
        _values.TryGetValue(name, out var value)
            ? value
            : throw new ArgumentException($"--{name} is missing.");

    public int Number(string name) => int.Parse(Text(name), CultureInfo.InvariantCulture);
}
