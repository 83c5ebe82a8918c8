using Prospecting.Activities;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Notes;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Storage;
using Prospecting.Testing.Contracts;
using Prospecting.Testing.Tests.Sabotages;

namespace Prospecting.Testing.Tests.Contracts;

/// <summary>A store that loses any one field is found out: a field that is added and that the contract does not write fails the build.</summary>
public sealed class EveryFieldIsKept
{
    private const string Records =
        "A committed prospect is found in a new session, equal to what was written";
    private const string Parts =
        "What is kept under a prospect is found and listed in a new session, equal to what was written";
    private const string Settings =
        "What a tenant or a company sets is found and listed in a new session, equal to what was written";

    // Only a merge writes the first one: the contracts on merges are about it. A snapshot refuses the others itself when they are wrong.
    private static readonly string[] NotByThisContract =
    [
        "ProspectSnapshot.MergedInto",
        "ProspectSnapshot.Custom.Field",
        "ProspectSnapshot.Custom.Type",
        "AttachmentSnapshot.StorageKey",
        "CustomFieldSnapshot.Type",
        "RepresentativeGrantSnapshot.Role",
    ];

    private static readonly Dictionary<
        Type,
        (
            string Contract,
            Func<LostField, Func<IProspectingSessionFactory, IProspectingSessionFactory>> Without
        )
    > Kinds = new()
    {
        [typeof(ProspectSnapshot)] = (Records, lost => Broken.Loaded(lost.In)),
        [typeof(ContactSnapshot)] = (Records, lost => Broken.LoadedContact(lost.In)),
        [typeof(FollowUpTaskSnapshot)] = (
            Parts,
            lost =>
                Broken.Tasks(t => new BrokenTasks(t)
                {
                    Find = async (id, c) =>
                        FollowUpTask.FromSnapshot(
                            lost.In((await t.FindAsync(id, c))!.ToSnapshot())
                        ),
                })
        ),
        [typeof(ActivitySnapshot)] = (
            Parts,
            lost =>
                Broken.Activities(a => new BrokenActivities(a)
                {
                    Find = async (id, c) =>
                        Activity.FromSnapshot(lost.In((await a.FindAsync(id, c))!.ToSnapshot())),
                })
        ),
        [typeof(NoteSnapshot)] = (
            Parts,
            lost =>
                Broken.Notes(n => new BrokenNotes(n)
                {
                    Find = async (id, c) =>
                        Note.FromSnapshot(lost.In((await n.FindAsync(id, c))!.ToSnapshot())),
                })
        ),
        [typeof(AttachmentSnapshot)] = (
            Parts,
            lost =>
                Broken.Attachments(a => new BrokenAttachments(a)
                {
                    Find = async (id, c) =>
                        Attachment.FromSnapshot(lost.In((await a.FindAsync(id, c))!.ToSnapshot())),
                })
        ),
        [typeof(CatalogEntrySnapshot)] = (
            Settings,
            lost =>
                Broken.Entries(e => new BrokenEntries(e)
                {
                    Find = async (id, c) =>
                        CatalogEntry.FromSnapshot(
                            lost.In((await e.FindAsync(id, c))!.ToSnapshot())
                        ),
                })
        ),
        [typeof(CustomFieldSnapshot)] = (
            Settings,
            lost =>
                Broken.Fields(f => new BrokenFields(f)
                {
                    Find = async (id, c) =>
                        CustomField.FromSnapshot(lost.In((await f.FindAsync(id, c))!.ToSnapshot())),
                })
        ),
        [typeof(RepresentativeGrantSnapshot)] = (
            Settings,
            lost =>
                Broken.Grants(g => new BrokenGrants(g)
                {
                    Find = async (id, c) =>
                        RepresentativeGrant.FromSnapshot(
                            lost.In((await g.FindAsync(id, c))!.ToSnapshot())
                        ),
                })
        ),
    };

    public static TheoryData<string> Fields =>
        [.. Kinds.Keys.SelectMany(All).Select(f => f.Name).Except(NotByThisContract)];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Is_caught_a_store_that_loses(string field)
    {
        var kind = Kinds.Keys.Single(k => field.StartsWith(k.Name + '.', StringComparison.Ordinal));
        var (contract, without) = Kinds[kind];
        await using var store = new SabotagedStore(
            without(All(kind).Single(f => f.Name == field).Lost)
        );
        var violation = await Should.ThrowAsync<ContractViolationException>(() =>
            StoreContracts.Named(contract).Verify(store, CancellationToken.None)
        );
        violation.InnerException.ShouldBeNull("it is the difference that is seen");
    }

    [Fact]
    public void Those_that_other_contracts_are_about_are_fields() =>
        NotByThisContract.Except(Kinds.Keys.SelectMany(All).Select(f => f.Name)).ShouldBeEmpty();

    private static IEnumerable<(string Name, LostField Lost)> All(Type kind) =>
        LostField.Of(kind).Select(f => ($"{kind.Name}.{f}", f));
}
