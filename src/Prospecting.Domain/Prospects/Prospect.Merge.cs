using Prospecting.Addresses;
using Prospecting.Contacts;
using Prospecting.Results;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <content>What a merge does to the two records (SPEC G-1, G-2).</content>
public sealed partial class Prospect
{
    /// <summary>Takes the parts of another record over: addresses and contacts it lacks and what it does not say of those that both have, shares, external references; the earlier creation date wins.</summary>
    /// <param name="loser">The record that goes; it keeps its own values, so that nothing is lost, but gives its external references away.</param>
    /// <param name="details">The fields as the merge plan chose them.</param>
    /// <param name="context">Who merges.</param>
    internal Outcome Absorb(Prospect loser, ProspectDetails details, WorkContext context)
    {
        var changed = Change(details, context);
        if (!changed.Succeeded)
        {
            return changed;
        }

        AbsorbAddresses(loser);
        AbsorbContacts(loser);
        foreach (var share in loser._shares)
        {
            AbsorbShare(share);
        }

        foreach (var reference in loser._references)
        {
            AddReference(reference with { });
        }

        if (loser.CreatedAt < CreatedAt)
        {
            Record("/createdAt", Text(CreatedAt), Text(loser.CreatedAt), personal: false);
            CreatedAt = loser.CreatedAt;
        }

        Raise(new ProspectMerged(Id.Value, loser.Id.Value));
        loser.GiveWay(this);
        return Outcome.Success;
    }

    // The survivor's default stays the default (SPEC A-2); a survivor without any takes the loser's whole book.
    private void AbsorbAddresses(Prospect loser)
    {
        var hadNone = _addresses.Count == 0;
        foreach (var address in loser._addresses)
        {
            var before = _addresses.ToArray();
            var roles = hadNone ? address.Roles : address.Roles & ~AddressRoles.Default;
            new AddressBook(_addresses).Absorb(address, roles);
            RecordAddresses(before);
        }
    }

    private void AbsorbContacts(Prospect loser)
    {
        var hadNone = _contacts.Count == 0;
        foreach (var link in loser._contacts)
        {
            var index = _contacts.FindIndex(own => own.Contact == link.Contact);
            if (index < 0)
            {
                AddLink(link with { IsPrimary = hadNone && link.IsPrimary });
            }
            else
            {
                AbsorbLink(index, link);
            }
        }
    }

    // Who is a contact of both is as preferred as either says, and keeps the only role that is said.
    private void AbsorbLink(int index, ContactLink link)
    {
        var own = _contacts[index];
        var kept = own with
        {
            Role = own.Role ?? link.Role,
            IsPreferred = own.IsPreferred || link.IsPreferred,
        };
        var field = $"/contacts/{own.Contact}";
        Record($"{field}/role", own.Role, kept.Role);
        Record(
            $"{field}/preferred",
            Text(own.IsPreferred),
            Text(kept.IsPreferred),
            personal: false
        );
        _contacts[index] = kept;
    }

    private void AbsorbShare(ProspectShare share)
    {
        var index = _shares.FindIndex(s => s.Company == share.Company);
        if (index < 0)
        {
            AddShare(share with { });
        }
        else if (share.Level > _shares[index].Level)
        {
            Record(
                $"/shares/{share.Company}",
                _shares[index].Level.ToString(),
                share.Level.ToString(),
                personal: false
            );
            _shares[index] = share with { };
        }
    }

    private void GiveWay(Prospect survivor)
    {
        foreach (var reference in _references)
        {
            Record($"/references/{reference.System}", reference.Id, null, personal: false);
        }

        _references.Clear();
        Record("/mergedInto", null, survivor.Id.ToString(), personal: false);
        MergedInto = survivor.Id;
    }
}
