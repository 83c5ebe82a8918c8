using NodaTime;
using NodaTime.Text;
using Prospecting.Collections;

namespace Prospecting.CustomFields;

/// <summary>What was typed into a custom field, or stands in a cell of a file.</summary>
/// <remarks>Prints the field alone: the rest may be personal data.</remarks>
public sealed record CustomInput
{
    /// <summary>Something for a field.</summary>
    /// <param name="field">The code of the field.</param>
    /// <param name="text">What was typed; blank clears the field. Several choices are apart by semicolons or line breaks, or by commas.</param>
    public CustomInput(string field, string? text)
        : this(field, (ValueList<string>)[text ?? string.Empty]) { }

    /// <summary>Several things for a field of several choices.</summary>
    /// <param name="field">The code of the field.</param>
    /// <param name="texts">A text for each choice; none clears the field.</param>
    public CustomInput(string field, ValueList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(texts);
        (Field, Texts) = (field, texts);
    }

    /// <summary>A number for a field.</summary>
    /// <param name="field">The code of the field.</param>
    /// <param name="number">The number.</param>
    public CustomInput(string field, decimal number)
        : this(field, CustomNumber.Text(number)) { }

    /// <summary>A date for a field.</summary>
    /// <param name="field">The code of the field.</param>
    /// <param name="date">The date.</param>
    public CustomInput(string field, LocalDate date)
        : this(field, LocalDatePattern.Iso.Format(date.WithCalendar(CalendarSystem.Iso))) { }

    /// <summary>Yes or no for a field.</summary>
    /// <param name="field">The code of the field.</param>
    /// <param name="flag">Whether it is so.</param>
    public CustomInput(string field, bool flag)
        : this(field, flag ? CustomValue.Yes : CustomValue.No) { }

    /// <summary>The code of the field.</summary>
    public string Field { get; }

    /// <summary>What was typed.</summary>
    public ValueList<string> Texts { get; }

    /// <summary>How numbers and dates are written in it.</summary>
    /// <value>As values are kept.</value>
    public ValueReading Reading { get; init; } = ValueReading.Canonical;

    /// <summary>Whether it clears the field.</summary>
    public bool IsBlank => Texts.All(string.IsNullOrWhiteSpace);

    /// <summary>The field alone.</summary>
    public override string ToString() => Field;
}
