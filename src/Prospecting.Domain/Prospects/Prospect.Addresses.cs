using System.Globalization;
using Prospecting.Addresses;
using Prospecting.Results;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <content>Its addresses and their roles (SPEC ).</content>
public sealed partial class Prospect
{
    private readonly List<ProspectAddress> _addresses = [];

    /// <summary>Its addresses.</summary>
    public IReadOnlyList<ProspectAddress> Addresses => _addresses;

    /// <summary>Adds an address; the first one is the default (SPEC A-2).</summary>
    /// <param name="postal">Where it is.</param>
    /// <param name="roles">What it is for.</param>
    /// <param name="context">Who adds it.</param>
    /// <param name="label">What people call it.</param>
    /// <returns>The address, or all faults and nothing added.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A role that there is not.</exception>
    public Outcome<ProspectAddress> AddAddress(
        PostalAddress postal,
        AddressRoles roles,
        WorkContext context,
        string? label = null
    )
    {
        ArgumentNullException.ThrowIfNull(postal);
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        var validated = CleanAddress(postal, label, out var cleanLabel);
        if (!validated.TryGet(out var clean))
        {
            return validated.Reasons;
        }

        var before = _addresses.ToArray();
        var added = new AddressBook(_addresses).Add(clean, roles, cleanLabel);
        RecordAddresses(before);
        return added;
    }

    /// <summary>Puts another address, other roles or another label in the place of one; the address is taken whole (SPEC A-3).</summary>
    /// <param name="ordinal">Which address.</param>
    /// <param name="postal">Where it is now.</param>
    /// <param name="roles">What it is for now.</param>
    /// <param name="context">Who changes it.</param>
    /// <param name="label">What people call it now.</param>
    /// <exception cref="ArgumentOutOfRangeException">A role that there is not.</exception>
    public Outcome ChangeAddress(
        int ordinal,
        PostalAddress postal,
        AddressRoles roles,
        WorkContext context,
        string? label = null
    )
    {
        ArgumentNullException.ThrowIfNull(postal);
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        var validated = CleanAddress(postal, label, out var cleanLabel);
        if (!validated.TryGet(out var clean))
        {
            return Outcome.Of(validated.Reasons);
        }

        var before = _addresses.ToArray();
        var outcome = new AddressBook(_addresses).Replace(ordinal, clean, roles, cleanLabel);
        RecordAddresses(before);
        return outcome;
    }

    /// <summary>Removes an address (SPEC A-2).</summary>
    /// <param name="ordinal">Which address.</param>
    /// <param name="context">Who removes it.</param>
    /// <param name="successor">The address that becomes the default, when the default goes and several remain.</param>
    public Outcome RemoveAddress(int ordinal, WorkContext context, int? successor = null)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        var before = _addresses.ToArray();
        var outcome = new AddressBook(_addresses).Remove(ordinal, successor);
        RecordAddresses(before);
        return outcome;
    }

    /// <summary>The address to use for a role (SPEC A-2).</summary>
    /// <param name="role">One role.</param>
    /// <returns>The address, or why there is none to name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No role, or several.</exception>
    public Outcome<ProspectAddress> AddressFor(AddressRoles role) =>
        new AddressBook(_addresses).Resolve(role);

    private static Outcome<PostalAddress> CleanAddress(
        PostalAddress postal,
        string? label,
        out string? cleanLabel
    )
    {
        List<Reason> reasons = [];
        cleanLabel = new TextRule("/addresses/label", 100).Clean(label, reasons);
        var validated = postal.Validate("/addresses");
        return reasons.Count == 0
            ? validated
            : Outcome<PostalAddress>.Refused([.. reasons, .. validated.Reasons]);
    }

    // The position comes last and only where there is one: lines of addresses without it stay as they always were.
    private static string Described(ProspectAddress address) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{address.Label} | {address.Postal.Street} | {address.Postal.Line2} | {address.Postal.PostalCode} | {address.Postal.City} | {address.Postal.Region} | {address.Postal.Country} | {address.Roles}"
        ) + (address.Postal.Position is { } position ? $" | {position.ToGeoUri()}" : string.Empty);

    private void RecordAddresses(ProspectAddress[] before)
    {
        foreach (var ordinal in before.Concat(_addresses).Select(a => a.Ordinal).Distinct().Order())
        {
            var old = Array.Find(before, a => a.Ordinal == ordinal);
            var now = _addresses.Find(a => a.Ordinal == ordinal);
            if (old != now)
            {
                Record(
                    $"/addresses/{ordinal}",
                    old is null ? null : Described(old),
                    now is null ? null : Described(now)
                );
            }
        }
    }
}
