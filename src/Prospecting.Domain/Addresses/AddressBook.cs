using Prospecting.Results;

namespace Prospecting.Addresses;

/// <summary>The rules that the addresses of one prospect keep together (SPEC A-2), over the list that its owner stores.</summary>
/// <remarks>
/// Always: at most one address carries the default role; as soon as there is an address, exactly one does.
/// Not thread-safe, like the aggregate it serves.
/// </remarks>
public sealed class AddressBook
{
    private readonly List<ProspectAddress> _addresses;

    /// <summary>Serves a list of addresses.</summary>
    /// <param name="addresses">The owner's list; changed in place.</param>
    public AddressBook(List<ProspectAddress> addresses) => _addresses = addresses;

    /// <summary>Adds an address; the first one is the default, whatever its roles say, and a later default takes the role over.</summary>
    /// <param name="postal">Where it is; valid.</param>
    /// <param name="roles">What it is for.</param>
    /// <param name="label">What people call it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A role that there is not.</exception>
    public ProspectAddress Add(PostalAddress postal, AddressRoles roles, string? label)
    {
        ThrowIfUnknown(roles);
        var added = new ProspectAddress
        {
            Ordinal = _addresses.Count == 0 ? 1 : _addresses.Max(a => a.Ordinal) + 1,
            Label = label,
            Postal = postal,
            Roles = _addresses.Count == 0 ? roles | AddressRoles.Default : roles,
        };
        _addresses.Add(added);
        if (added.Roles.HasFlag(AddressRoles.Default))
        {
            KeepDefaultOnlyAt(added.Ordinal);
        }

        return added;
    }

    /// <summary>Puts another address and other roles in the place of one.</summary>
    /// <param name="ordinal">Which address.</param>
    /// <param name="postal">Where it is now; valid.</param>
    /// <param name="roles">What it is for now.</param>
    /// <param name="label">What people call it now.</param>
    /// <returns>Done; or <c>address.unknown</c>, or <c>address.default-required</c> when it would leave no default.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A role that there is not.</exception>
    public Outcome Replace(int ordinal, PostalAddress postal, AddressRoles roles, string? label)
    {
        ThrowIfUnknown(roles);
        var index = IndexOf(ordinal);
        if (index < 0)
        {
            return Unknown(ordinal);
        }

        var old = _addresses[index];
        if (old.Roles.HasFlag(AddressRoles.Default) && !roles.HasFlag(AddressRoles.Default))
        {
            return new Reason(AddressReasons.DefaultCannotBeDropped).At(Pointer(ordinal));
        }

        _addresses[index] = new ProspectAddress
        {
            Ordinal = ordinal,
            Label = label,
            Postal = postal,
            Roles = roles,
        };
        if (roles.HasFlag(AddressRoles.Default))
        {
            KeepDefaultOnlyAt(ordinal);
        }

        return Outcome.Success;
    }

    /// <summary>Removes an address.</summary>
    /// <param name="ordinal">Which one.</param>
    /// <param name="successor">The address that becomes the default; needed when the default goes while several others remain.</param>
    /// <returns>Done; or <c>address.unknown</c>, or <c>address.successor-required</c>.</returns>
    public Outcome Remove(int ordinal, int? successor)
    {
        var index = IndexOf(ordinal);
        if (index < 0)
        {
            return Unknown(ordinal);
        }

        if (_addresses[index].Roles.HasFlag(AddressRoles.Default) && _addresses.Count > 1)
        {
            // A single address is the default: when only one stays, there is no choice to make.
            var heir = _addresses.Count == 2 ? _addresses[1 - index].Ordinal : successor;
            if (heir is null || heir == ordinal)
            {
                return new Reason(AddressReasons.SuccessorRequired).At(Pointer(ordinal));
            }

            var heirIndex = IndexOf(heir.Value);
            if (heirIndex < 0)
            {
                return Unknown(heir.Value);
            }

            _addresses[heirIndex] = _addresses[heirIndex] with
            {
                Roles = _addresses[heirIndex].Roles | AddressRoles.Default,
            };
        }

        _addresses.RemoveAt(index);
        return Outcome.Success;
    }

    /// <summary>Takes an address of another record over; two that differ by a position that one of them lacks are one (SPEC A-3, G-2).</summary>
    /// <param name="other">The other record's address.</param>
    /// <param name="roles">What it is for here.</param>
    /// <returns>Whether it was added; otherwise the book had it, and it has the roles of both.</returns>
    internal bool Absorb(ProspectAddress other, AddressRoles roles)
    {
        var own =
            _addresses.Find(a => a.Postal == other.Postal)
            ?? _addresses.Find(a => a.Postal.SaysNoMoreThan(other.Postal))
            ?? _addresses.Find(a => other.Postal.SaysNoMoreThan(a.Postal));
        if (own is null)
        {
            Add(other.Postal with { }, roles, other.Label);
            return true;
        }

        // One of the two, whole: the one that has a position.
        var kept = own.Postal.SaysNoMoreThan(other.Postal) ? other.Postal with { } : own.Postal;
        Replace(own.Ordinal, kept, own.Roles | roles, own.Label ?? other.Label).OrThrow();
        return false;
    }

    /// <summary>The address to use for a role: the default if it carries it, else the only one that does (SPEC A-2).</summary>
    /// <param name="role">One role.</param>
    /// <returns>The address; or <c>address.role-unfilled</c> or <c>address.role-ambiguous</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No role, or several.</exception>
    public Outcome<ProspectAddress> Resolve(AddressRoles role)
    {
        if (role is not (AddressRoles.Billing or AddressRoles.Delivery or AddressRoles.Default))
        {
            throw new ArgumentOutOfRangeException(
                nameof(role),
                role,
                "An address is found for one role: billing, delivery or default."
            );
        }

        var bearers = _addresses.FindAll(a => a.Roles.HasFlag(role));
        return bearers switch
        {
            [] => new Reason(AddressReasons.RoleUnfilled).With("role", role),
            [var only] => only,
            _ => bearers.Find(a => a.Roles.HasFlag(AddressRoles.Default)) is { } preferred
                ? preferred
                : new Reason(AddressReasons.RoleAmbiguous)
                    .With("role", role)
                    .With("count", bearers.Count),
        };
    }

    private static void ThrowIfUnknown(AddressRoles roles)
    {
        if (
            (roles & ~(AddressRoles.Billing | AddressRoles.Delivery | AddressRoles.Default))
            != AddressRoles.None
        )
        {
            throw new ArgumentOutOfRangeException(
                nameof(roles),
                roles,
                "The roles are billing, delivery and default, in any combination."
            );
        }
    }

    private static string Pointer(int ordinal) => $"/addresses/{ordinal}";

    private static Reason Unknown(int ordinal) =>
        new Reason(AddressReasons.Unknown).At(Pointer(ordinal)).With("ordinal", ordinal);

    private int IndexOf(int ordinal) => _addresses.FindIndex(a => a.Ordinal == ordinal);

    private void KeepDefaultOnlyAt(int ordinal)
    {
        for (var i = 0; i < _addresses.Count; i++)
        {
            if (
                _addresses[i].Ordinal != ordinal
                && _addresses[i].Roles.HasFlag(AddressRoles.Default)
            )
            {
                _addresses[i] = _addresses[i] with
                {
                    Roles = _addresses[i].Roles & ~AddressRoles.Default,
                };
            }
        }
    }
}
