using System.Collections.Frozen;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;

namespace Prospecting.Policies;

/// <summary>The field policies known when the program starts: one default, and overrides by company; tells what a prospect lacks (SPEC P-2).</summary>
/// <remarks>
/// Immutable, thread-safe, answers from memory. It is asked when a prospect comes in, before the commit: what is stored already, or comes
/// in through a channel that asks for less, may lack fields.
/// </remarks>
public sealed class FieldPolicies
{
    private readonly CompiledFieldPolicy _default;
    private readonly FrozenDictionary<TenantCompany, CompiledFieldPolicy> _overrides;

    /// <summary>Makes the catalogue.</summary>
    /// <param name="default">For every company without its own.</param>
    /// <param name="overrides">Companies with their own.</param>
    /// <exception cref="RefusedException">A policy is faulty: it holds all faults of it.</exception>
    public FieldPolicies(
        FieldPolicy @default,
        IReadOnlyDictionary<TenantCompany, FieldPolicy>? overrides = null
    )
    {
        ArgumentNullException.ThrowIfNull(@default);
        _default = CompiledFieldPolicy.Compile(@default).OrThrow();
        _overrides = (overrides ?? new Dictionary<TenantCompany, FieldPolicy>()).ToFrozenDictionary(
            pair => pair.Key,
            pair => CompiledFieldPolicy.Compile(pair.Value).OrThrow()
        );
    }

    /// <summary>The policy of a company: its own, else the default.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="company">The company that owns, or would own, the prospect.</param>
    public FieldPolicy For(TenantId tenant, CompanyId company) => Of(tenant, company).Policy;

    /// <summary>Tells what a prospect lacks that comes in, by the policy of the company that owns it.</summary>
    /// <param name="channel">The channel it comes in through.</param>
    /// <param name="prospect">The prospect, with its addresses and contact links.</param>
    /// <param name="contacts">The contacts it is linked to, in any order; others are passed over.</param>
    /// <returns>
    /// Done; or every missing field at once, as <c>policy.field-required</c> and <c>policy.any-field-required</c>, each with the pointer of
    /// its place: <c>/source</c>, <c>/contacts/{id}/phone</c>, <c>/addresses/{number}/city</c>.
    /// </returns>
    /// <exception cref="ArgumentException">A contact that the prospect is linked to is not among <paramref name="contacts"/>.</exception>
    public Outcome Check(
        EntryChannel channel,
        Prospect prospect,
        IReadOnlyCollection<Contact> contacts
    )
    {
        ArgumentNullException.ThrowIfNull(prospect);
        ArgumentNullException.ThrowIfNull(contacts);
        if (!Enum.IsDefined(channel))
        {
            throw new ArgumentOutOfRangeException(
                nameof(channel),
                channel,
                "There is no such channel."
            );
        }

        var persons = contacts.DistinctBy(c => c.Id).ToDictionary(c => c.Id);
        var content = new EntryContent(
            prospect,
            prospect.Details,
            [.. prospect.Contacts.Select(l => (l, PersonOf(l)))]
        );
        return Outcome.Of(Of(prospect.Tenant, prospect.OwnerCompany).Missing(channel, content));

        Contact PersonOf(ContactLink link) =>
            persons.GetValueOrDefault(link.Contact)
            ?? throw new ArgumentException(
                $"{prospect} is linked to contact {link.Contact}, which was not given along; load all contacts of its links.",
                nameof(contacts)
            );
    }

    private CompiledFieldPolicy Of(TenantId tenant, CompanyId company) =>
        _overrides.GetValueOrDefault(new TenantCompany(tenant, company), _default);
}
