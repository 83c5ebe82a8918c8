using System.Reflection;
using Prospecting.Addresses;
using Prospecting.Contacts;
using Prospecting.Policies;
using Prospecting.Prospects;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Policies;

/// <summary>No field without a name that a policy may use.</summary>
[Rule("P-2")]
public sealed class PolicyVocabularyTests
{
    [Fact]
    public void Every_editable_field_of_a_prospect_has_its_pointer() =>
        ProspectField.All.Select(f => f.Pointer).ShouldBeSubsetOf(PolicyVocabulary.Pointers);

    [Fact]
    public void Every_field_of_a_contact_has_its_pointer() =>
        NamesOf<NewContact>()
            .Select(n => $"/contacts/*/{n}")
            .ShouldBeSubsetOf(PolicyVocabulary.Pointers);

    [Fact]
    public void Every_field_of_an_address_has_its_pointer() =>
        NamesOf<PostalAddress>()
            .Select(n => $"/addresses/*/{n}")
            .ShouldBeSubsetOf(PolicyVocabulary.Pointers);

    [Fact]
    public void No_pointer_is_there_twice() => PolicyVocabulary.Pointers.ShouldBeUnique();

    private static IEnumerable<string> NamesOf<T>() =>
        typeof(T)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is not null)
            .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
}
