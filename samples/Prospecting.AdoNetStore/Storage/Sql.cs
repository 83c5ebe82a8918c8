using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;
using Prospecting.Scopes;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>
/// A statement, or a part of one, written as an interpolated string. A hole is a parameter and never text, so that a value cannot become
/// part of the statement; a hole with another <see cref="Sql"/> takes that one in.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Sql
{
    private readonly List<object> _parts = [];

    public Sql(int literalLength, int formattedCount) =>
        _parts.Capacity = literalLength == 0 ? formattedCount : (2 * formattedCount) + 1;

    /// <summary>What leaves all in.</summary>
    public static Sql True => $"1 = 1";

    /// <summary>What leaves nobody in.</summary>
    public static Sql False => $"1 = 0";

    /// <summary>A list for the right side of an <c>IN</c>.</summary>
    public static Sql Any<T>(IEnumerable<T> values)
        where T : notnull
    {
        var list = new Sql(0, 1);
        list._parts.Add(new ListPart([.. values.Select(v => Plain(v))]));
        return list;
    }

    /// <summary>Conditions of which each must hold, or at least one.</summary>
    public static Sql Join(IReadOnlyList<Sql> conditions, string connective)
    {
        var all = new Sql(0, 2 * conditions.Count);
        for (var i = 0; i < conditions.Count; i++)
        {
            all._parts.Add(new TextPart(i == 0 ? "(" : $" {connective} ("));
            all._parts.AddRange(conditions[i]._parts);
            all._parts.Add(new TextPart(")"));
        }

        return all;
    }

    public void AppendLiteral(string value) => _parts.Add(new TextPart(value));

    public void AppendFormatted(Sql part) => _parts.AddRange(part._parts);

    public void AppendFormatted<T>(T value) => _parts.Add(new ValuePart(Plain(value)));

    /// <summary>Makes text and parameters of a command.</summary>
    public void WriteTo(DbCommand command, Engine engine)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            if (part is TextPart literal)
            {
                text.Append(literal.Text);
                continue;
            }

            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{command.Parameters.Count}";
            if (part is ListPart list)
            {
                parameter.Value = engine.ListValue(list.Values);
                text.Append(engine.InList(parameter.ParameterName));
            }
            else
            {
                parameter.Value = ((ValuePart)part).Value;
                text.Append(parameter.ParameterName);
            }

            command.Parameters.Add(parameter);
        }

        command.CommandText = text.ToString();
    }

    /// <summary>The text with a question mark for each value: values may be personal data.</summary>
    public override string ToString() =>
        string.Concat(_parts.Select(p => p is TextPart literal ? literal.Text : "?"));

    // What every provider takes: text, whole numbers, truth values and ids.
    private static object Plain(object? value) =>
        value switch
        {
            null => DBNull.Value,
            string or int or long or bool or Guid => value,
            Instant instant => instant.ToUnixTimeTicks(),
            TenantId tenant => tenant.Value,
            CompanyId company => company.Value,
            UserId user => user.Value,
            Enum code => Convert.ToInt32(code, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"No column holds a {value.GetType().Name}."),
        };

    private sealed record TextPart(string Text);

    private sealed record ValuePart(object Value);

    private sealed record ListPart(IReadOnlyCollection<object> Values);
}
