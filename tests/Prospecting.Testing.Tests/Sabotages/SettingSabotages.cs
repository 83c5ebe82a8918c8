using Prospecting.Catalogs;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class SettingSabotages
{
    private const string Changes =
        "A change of a setting adds a version, and one that is deleted is gone";
    private const string Lists =
        "Lists of settings include what the session has added, and nothing that it has deleted";
    private const string Overriding = "What a company sets goes before what its tenant sets";
    private static readonly CompanyId Nobody = new("nobody");

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "loses the names that a choice is known by",
            "What a tenant or a company sets is found and listed in a new session, equal to what was written",
            Broken.Fields(f => new BrokenFields(f)
            {
                Find = async (id, c) =>
                    await f.FindAsync(id, c) is { Definition.Choices.Count: > 0 } field
                        ? CustomField.FromSnapshot(
                            field.ToSnapshot() with
                            {
                                Choices = field
                                    .ToSnapshot()
                                    .Choices.Select(o => o with { Aliases = [] })
                                    .ToValueList(),
                            }
                        )
                        : await f.FindAsync(id, c),
            })
        ),
        new(
            "counts no versions of entries",
            Changes,
            Broken.Entries(e => new BrokenEntries(e)
            {
                Find = async (id, c) =>
                    await e.FindAsync(id, c) is { Version: > 1, HasPendingChanges: false } entry
                        ? CatalogEntry.FromSnapshot(entry.ToSnapshot() with { Version = 1 })
                        : await e.FindAsync(id, c),
            })
        ),
        new(
            "lists the entries that are stored, and no others",
            Lists,
            Broken.Entries(e => new BrokenEntries(e)
            {
                List = async (kind, c) =>
                    [.. (await e.ListAsync(kind, c)).Where(x => x.Version > 0)],
            })
        ),
        new(
            "lists grants that the session has revoked",
            Lists,
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    RepresentativeGrants = new BrokenGrants(session.RepresentativeGrants)
                    {
                        List = async (role, firm, c) =>
                        {
                            var own = await session.RepresentativeGrants.ListAsync(role, firm, c);
                            var stored = await truth.InAsync(
                                session.Context.Scope,
                                s => s.RepresentativeGrants.ListAsync(role, firm, c)
                            );
                            return [.. own, .. stored.Where(g => own.All(o => o.User != g.User))];
                        },
                    },
                }
            )
        )
        {
            // A revoked grant that is listed still is in the way of a new one.
            AlsoFails = ["Who deletes a setting may set its code again in the same commit"],
        },
        new(
            "loads what the tenant has in its catalogue for every company",
            Overriding,
            Broken.Entries(e => new BrokenEntries(e)
            {
                Load = (kind, _, c) => e.LoadAsync(kind, Nobody, c),
            })
        ),
        new(
            "loads the fields of the tenant for every company",
            Overriding,
            Broken.Fields(f => new BrokenFields(f) { Load = (_, c) => f.LoadAsync(Nobody, c) })
        ),
        new(
            "does not tell the roles of grants apart",
            Overriding,
            Broken.Grants(g => new BrokenGrants(g)
            {
                List = (_, firm, c) =>
                    g.ListAsync(Ownership.RepresentativeRole.Operational, firm, c),
            })
        ),
        new(
            "lets two set the same code",
            "A code is unique for a company, and for the tenant: who sets it second gets a conflict",
            Broken.Swallows<ConcurrencyConflictException>(commit =>
                commit.ChangedSettings.Count > 0
                && commit.ChangedSettings.All(s => s.Version == 0 && s.Company is null)
            )
        ),
        new(
            "takes codes for unique in the tenant",
            "Two companies and their tenant may set the same code",
            Broken.Commits(async commit =>
            {
                foreach (var entry in commit.ChangedSettings.OfType<CatalogEntry>())
                {
                    var others = await commit.Truth.InAsync(
                        Broken.All(commit.Scope.Tenant),
                        s => s.Catalogs.ListAsync(entry.Kind)
                    );
                    if (
                        entry.Version == 0
                        && others.Any(o =>
                            o.Item.Code == entry.Item.Code && o.Company != entry.Company
                        )
                    )
                    {
                        throw new ConcurrencyConflictException(entry.ToString());
                    }
                }

                await commit.WriteAsync();
            })
        ),
        new(
            "inserts before it deletes",
            "Who deletes a setting may set its code again in the same commit",
            Broken.Commits(commit =>
            {
                var fields = commit.ChangedSettings.OfType<CustomField>().ToList();
                return fields.Exists(f =>
                    f.Version == 0
                    && fields.Exists(o => o.IsRemoved && o.Definition.Code == f.Definition.Code)
                )
                    ? throw new ConcurrencyConflictException("custom fields")
                    : commit.WriteAsync();
            })
        ),
        new(
            "writes a setting whoever wrote it meanwhile",
            "Of two who change the same setting, the second gets a conflict",
            Broken.Swallows<ConcurrencyConflictException>(commit =>
                commit.ChangedSettings.Any(s => s.Version > 0)
            )
        ),
        new(
            "tells nobody of custom fields",
            "Messages about settings are written with the commit",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                ReadPending = async (limit, c) =>
                    [
                        .. (await o.ReadPendingAsync(limit, c)).Where(m =>
                            m.SubjectKind != CustomField.SubjectKindName
                        ),
                    ],
            })
        ),
    ];
}
