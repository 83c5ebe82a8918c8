using System.Globalization;

namespace Prospecting.Statuses;

/// <summary>A place in a definition, as a JSON pointer that is only written out when something is wrong there.</summary>
/// <param name="Root">Such as <c>/statuses</c>.</param>
/// <param name="Index">The number of the item below it; -1 for the root itself.</param>
/// <param name="Member">A member of the item, if that is meant.</param>
/// <param name="Item">The number of the item of a member that is a list; -1 for the member itself.</param>
internal readonly record struct FaultPlace(
    string Root,
    int Index = -1,
    string? Member = null,
    int Item = -1
)
{
    public FaultPlace At(string member, int item = -1) =>
        this with
        {
            Member = Member is null ? member : $"{Member}/{member}",
            Item = item,
        };

    /// <summary>A place inside this one, however deep it is.</summary>
    public FaultPlace Below(string member, int item = -1) => new(ToString(), -1, member, item);

    public override string ToString()
    {
        var text =
            Index < 0 ? Root : string.Create(CultureInfo.InvariantCulture, $"{Root}/{Index}");
        text = Member is null ? text : $"{text}/{Member}";
        return Item < 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}/{Item}");
    }
}
