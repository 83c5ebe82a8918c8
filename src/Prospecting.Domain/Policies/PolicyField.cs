using Prospecting.Contacts;
using Prospecting.Prospects;

namespace Prospecting.Policies;

/// <summary>A field that policies may name.</summary>
/// <param name="Pointer">Its pointer; <c>*</c> stands for every item of a collection.</param>
/// <param name="Places">Where it stands in a prospect: once, or once for each item, in the order of the items.</param>
/// <param name="Collection">The pointer of the collection it lies in, if it does.</param>
internal sealed record PolicyField(
    string Pointer,
    Func<EntryContent, IEnumerable<FieldPlace>> Places,
    string? Collection = null
);

/// <summary>A field in one prospect.</summary>
/// <param name="Pointer">Its pointer there, without <c>*</c>.</param>
/// <param name="IsFilled">Whether anything is in it.</param>
internal readonly record struct FieldPlace(string Pointer, bool IsFilled);

/// <summary>A prospect that comes in, with its contacts in the order of its links.</summary>
internal sealed record EntryContent(
    Prospect Prospect,
    ProspectDetails Details,
    IReadOnlyList<(ContactLink Link, Contact Person)> Contacts
)
{
    /// <summary>Redacted: it is personal data.</summary>
    public override string ToString() => Prospect.ToString();
}
