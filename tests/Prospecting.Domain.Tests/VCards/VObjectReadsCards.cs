using FsCheck.Fluent;
using Prospecting.Tests;
using Prospecting.VCards;

namespace Prospecting.Domain.Tests.VCards;

/// <summary>vobject, a reader that knows nothing of us, finds what was written.</summary>
[Rule("C-3")]
public sealed class VObjectReadsCards
{
    public static TheoryData<VCardVersion> Versions => VCardTests.Versions;

    [SkippableFact]
    public void It_finds_every_field_of_a_full_card_in_3_0() =>
        Fields(VObject.Read(Cards.Full.ToText(VCardVersion.V30)).ShouldHaveSingleItem())
            .ShouldBe([
                ("VERSION", "", "3.0"),
                ("FN", "", "Zoé Lefèvre; Martin"),
                ("N", "", "Lefèvre; Martin|Zoé||Mme|"),
                ("ORG", "", "Menuiserie d'Étampes, Père & Fils"),
                ("TITLE", "", "Directrice \\ achats"),
                ("ROLE", "", "Signataire"),
                ("TEL", "work,voice", "+33199001234"),
                ("TEL", "home,voice", "02 555 12 12"),
                ("TEL", "cell,voice", "+33639980001"),
                ("EMAIL", "internet", "Zoe.Lefevre@menuiserie.example"),
                ("EMAIL", "internet", "zoé@société.example"),
                (
                    "item1.ADR",
                    "work,pref",
                    "||12, rue des Lilas\nBâtiment \"B\"; 2^e étage|Bourg-en-Bresse|Ain|01000|FR"
                ),
                ("ADR", "home", "|||Bruxelles|||BE"),
                (
                    "item1.LABEL",
                    "work,pref",
                    "12, rue des Lilas\nBâtiment \"B\"; 2^e étage\n01000 Bourg-en-Bresse\nAin\nFR"
                ),
                ("LABEL", "home", "Bruxelles\nBE"),
                ("item1.GEO", "", "46.205200;-5.2255467"),
                ("item1.X-ABLABEL", "", "Siège"),
                ("URL", "", "http://www.xn--socit-esab.example/%C3%A9quipe?q=a%2Cb"),
                ("BDAY", "", "1985-04-12"),
                ("REV", "", "2026-03-02T09:00:07Z"),
                ("NOTE", "", Cards.Full.Note!),
                ("UID", "", "urn:uuid:0198c9a2-7d5e-7c3a-9b1f-2f6d1c0a4e55"),
            ]);

    [SkippableFact]
    public void It_finds_every_field_of_a_full_card_in_4_0()
    {
        var lines = VObject.Read(Cards.Full.ToText()).ShouldHaveSingleItem();
        Fields(lines)
            .ShouldBe([
                ("VERSION", "", "4.0"),
                ("FN", "", "Zoé Lefèvre; Martin"),
                ("N", "", "Lefèvre; Martin|Zoé||Mme|"),
                ("ORG", "", "Menuiserie d'Étampes, Père & Fils"),
                ("TITLE", "", "Directrice \\ achats"),
                ("ROLE", "", "Signataire"),
                ("TEL", "work,voice", "tel:+33199001234"),
                ("TEL", "home,voice", "02 555 12 12"),
                ("TEL", "cell,voice", "tel:+33639980001"),
                ("EMAIL", "", "Zoe.Lefevre@menuiserie.example"),
                ("EMAIL", "", "zoé@société.example"),
                (
                    "item1.ADR",
                    "work",
                    "||12, rue des Lilas\nBâtiment \"B\"; 2^e étage|Bourg-en-Bresse|Ain|01000|FR"
                ),
                ("ADR", "home", "|||Bruxelles|||BE"),
                ("item1.X-ABLABEL", "", "Siège"),
                ("URL", "", "http://www.xn--socit-esab.example/%C3%A9quipe?q=a%2Cb"),
                ("BDAY", "", "19850412"),
                ("REV", "", "20260302T090007Z"),
                ("NOTE", "", Cards.Full.Note!),
                ("UID", "", "urn:uuid:0198c9a2-7d5e-7c3a-9b1f-2f6d1c0a4e55"),
            ]);
        // It knows 3.0: parameters come to it whole, but with the carets of RFC 6868.
        lines
            .Single(l => l.Group == "item1" && l.Name == "ADR")
            .Params.ToDictionary(p => p.Key, p => p.Value.ShouldHaveSingleItem())
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["TYPE"] = "work",
                    ["PREF"] = "1",
                    ["CC"] = "FR",
                    ["GEO"] = "geo:46.2052,-5.2255467",
                    ["LABEL"] =
                        "12, rue des Lilas^nBâtiment ^'B^'; 2^^e étage^n01000 Bourg-en-Bresse^nAin^nFR",
                },
                ignoreOrder: true
            );
        lines
            .Where(l => l.Name == "TEL")
            .Select(l => l.Params.ContainsKey("VALUE"))
            .ShouldBe([true, false, true]);
    }

    [SkippableTheory]
    [MemberData(nameof(Versions))]
    public void It_finds_whatever_the_texts_hold(VCardVersion version)
    {
        var cards = Cards.Any.Generator.Sample(300, 30).ToList();
        var read = VObject.Read(string.Concat(cards.Select(c => c.ToText(version))));
        read.Count.ShouldBe(cards.Count);
        foreach (var (card, lines) in cards.Zip(read))
        {
            Fields(lines)
                .Where(f =>
                    f.Name is "FN" or "N" or "ORG" or "TITLE" or "ROLE" or "NOTE" or "EMAIL"
                )
                .Select(f => (f.Name, f.Value))
                .ShouldBe(
                    new (string Name, string? Value)[]
                    {
                        ("FN", card.FormattedName),
                        ("N", $"{card.FamilyName}|{card.GivenName}||{card.HonorificPrefix}|"),
                        ("ORG", card.Organization),
                        ("TITLE", card.Function),
                        ("ROLE", card.Role),
                    }
                        .Concat(card.Emails.Select(e => ("EMAIL", (string?)e.Typed)))
                        .Append(("NOTE", card.Note))
                        .Where(f => !Cards.IsLeftOut(f.Item2))
                        .Select(f => (f.Item1, Cards.Read(f.Item2)))
                );
            lines
                .Where(l => l.Name == "ADR")
                .Select(l => string.Join('|', l.Value))
                .ShouldBe(card.Addresses.Select(a => string.Join('|', Cards.Read(a.Postal))));
        }
    }

    private static IEnumerable<(string Name, string Types, string Value)> Fields(
        IEnumerable<VObjectLine> lines
    ) =>
        lines.Select(l =>
            (l.Group is null ? l.Name : $"{l.Group}.{l.Name}", l.Types, string.Join('|', l.Value))
        );
}
