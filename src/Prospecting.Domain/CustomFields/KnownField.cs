using Prospecting.Catalogs;

namespace Prospecting.CustomFields;

/// <summary>A field, with its choices by their names. Immutable, thread-safe.</summary>
internal sealed class KnownField
{
    private readonly Lazy<NameIndex<CustomChoice>> _choices;

    public KnownField(CustomFieldDefinition definition)
    {
        Definition = definition;
        _choices = new(() => new NameIndex<CustomChoice>(definition.Choices));
    }

    public CustomFieldDefinition Definition { get; }

    /// <summary>The choices that a text names.</summary>
    public NameMatch<CustomChoice> Find(string text) => _choices.Value.Find(text.Trim());
}
