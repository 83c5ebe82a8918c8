using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Storage;
using Prospecting.Testing.Contracts;
using Prospecting.Testing.Tests.Sabotages;

namespace Prospecting.Testing.Tests.Contracts;

/// <summary>A store that loses any one field is found out: a field that is added and that the contract does not write fails the build.</summary>
public sealed class EveryFieldIsKept
{
    private static readonly StoreContract RoundTrip = StoreContracts.Named(
        "A committed prospect is found in a new session, equal to what was written"
    );

    // Only a merge writes it: the contracts on merges are about it.
    private static readonly string[] ByMergesAlone = [nameof(ProspectSnapshot.MergedInto)];

    public static TheoryData<string> FieldsOfProspects =>
        [.. LostField.Of(typeof(ProspectSnapshot)).Select(f => f.ToString()).Except(ByMergesAlone)];

    public static TheoryData<string> FieldsOfContacts =>
        [.. LostField.Of(typeof(ContactSnapshot)).Select(f => f.ToString())];

    [Theory]
    [MemberData(nameof(FieldsOfProspects))]
    public Task Is_caught_a_store_that_loses_of_a_prospect(string field)
    {
        var lost = LostField.Of(typeof(ProspectSnapshot)).Single(f => f.ToString() == field);
        return IsCaught(Broken.Loaded(lost.In));
    }

    [Theory]
    [MemberData(nameof(FieldsOfContacts))]
    public Task Is_caught_a_store_that_loses_of_a_contact(string field)
    {
        var lost = LostField.Of(typeof(ContactSnapshot)).Single(f => f.ToString() == field);
        return IsCaught(Broken.LoadedContact(lost.In));
    }

    private static async Task IsCaught(
        Func<IProspectingSessionFactory, IProspectingSessionFactory> wrap
    )
    {
        await using var store = new SabotagedStore(wrap);
        var violation = await Should.ThrowAsync<ContractViolationException>(() =>
            RoundTrip.Verify(store, CancellationToken.None)
        );
        violation.InnerException.ShouldBeNull("it is the difference that is seen");
    }
}
