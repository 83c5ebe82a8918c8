using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Prospects;

namespace Prospecting.Intake;

/// <summary>A new prospect with the new contacts that it links.</summary>
/// <param name="Prospect">The prospect.</param>
/// <param name="Contacts">The contacts, none of them stored yet.</param>
public sealed record NewRecord(Prospect Prospect, ValueList<Contact> Contacts)
{
    /// <summary>A prospect alone, or with contacts that are stored.</summary>
    /// <param name="prospect">The prospect.</param>
    public NewRecord(Prospect prospect)
        : this(prospect, []) { }

    /// <summary>The prospect's id.</summary>
    public override string ToString() => $"new {Prospect}";
}
