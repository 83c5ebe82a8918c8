using Prospecting.Collections;

namespace Prospecting.Import.Mapping;

/// <summary>Proposes what each column of a header fills: timid, a column that means nothing known is left out and reported.</summary>
internal static class MappingProposal
{
    public static ValueList<ColumnMapping> For(IReadOnlyList<string> header)
    {
        // A contact's own columns decide what "Nom" and "E-mail" mean: with them, the person's; without, the prospect's.
        var hasCompany = header.Any(h => Means(h, "legalName"));
        var hasPerson = header.Any(h =>
            MeansOnly(h, "contact.firstName") || MeansOnly(h, "contact.lastName")
        );
        var personBesideCompany = hasCompany || hasPerson;
        HashSet<string> taken = new(StringComparer.Ordinal);
        List<ColumnMapping> columns = [];
        foreach (var name in header)
        {
            var field = HeaderSynonyms
                .For(name)
                .OrderByDescending(f =>
                    f.IsOfContact == (personBesideCompany && WantsPerson(header))
                )
                .FirstOrDefault(f => !taken.Contains(f.Name));
            if (field is not null)
            {
                taken.Add(field.Name);
                columns.Add(new ColumnMapping(name, field.Name));
            }
        }

        return columns.ToValueList();
    }

    // There is a person to fill only if some column can hold his name.
    private static bool WantsPerson(IReadOnlyList<string> header) =>
        header.Any(h => Means(h, "contact.lastName") || Means(h, "contact.firstName"));

    private static bool Means(string header, string field) =>
        HeaderSynonyms.For(header).Any(f => f.Name == field);

    private static bool MeansOnly(string header, string field) =>
        HeaderSynonyms.For(header) is [{ } only] && only.Name == field;
}
