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
        var prefersContact = (hasCompany || hasPerson) && WantsPerson(header);
        HashSet<string> taken = new(StringComparer.Ordinal);
        var chosen = new ImportField?[header.Count];

        // What can mean one thing alone is settled first: beside a "Commentaire", a "Note" is the rating; without one, it is the comment.
        foreach (var isPlain in (bool[])[true, false])
        {
            for (var i = 0; i < header.Count; i++)
            {
                var fields = HeaderSynonyms.For(header[i]);
                if ((fields.Count == 1) == isPlain)
                {
                    chosen[i] = fields
                        .OrderByDescending(f => f.IsOfContact == prefersContact)
                        .FirstOrDefault(f => taken.Add(f.Name));
                }
            }
        }

        return header
            .Zip(chosen)
            .Where(c => c.Second is not null)
            .Select(c => new ColumnMapping(c.First, c.Second!.Name))
            .ToValueList();
    }

    // There is a person to fill only if some column can hold his name.
    private static bool WantsPerson(IReadOnlyList<string> header) =>
        header.Any(h => Means(h, "contact.lastName") || Means(h, "contact.firstName"));

    private static bool Means(string header, string field) =>
        HeaderSynonyms.For(header).Any(f => f.Name == field);

    private static bool MeansOnly(string header, string field) =>
        HeaderSynonyms.For(header) is [{ } only] && only.Name == field;
}
