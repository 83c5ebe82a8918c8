using FsCheck.Fluent;
using Prospecting.Duplicates.Normalization;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Duplicates;

[Rule("U-2")]
public sealed class NormalizationTests
{
    [Theory]
    [InlineData("Lilas", "lilas")]
    [InlineData("SARL Lilas", "lilas")]
    [InlineData("Lilas S.A.R.L.", "lilas")]
    [InlineData("S.A.S. Lilas", "lilas")]
    [InlineData("LILAS SASU", "lilas")]
    [InlineData("E.U.R.L Lilas", "lilas")]
    [InlineData("Lilas SA", "lilas")]
    [InlineData("SCI des Lilas", "lilas")]
    [InlineData("Société à responsabilité limitée Lilas", "lilas")]
    [InlineData("Lilas, société par actions simplifiée", "lilas")]
    [InlineData("Lilas Société par actions simplifiée unipersonnelle", "lilas")]
    [InlineData("Société Anonyme Lilas", "lilas")]
    [InlineData("Lilas GmbH", "lilas")]
    [InlineData("Lilas Ltd.", "lilas")]
    [InlineData("Lilas B.V.", "lilas")]
    [InlineData("Ets Lilas", "etablissements lilas")]
    [InlineData("Établissement Lilas", "etablissements lilas")]
    [InlineData("Établissements Lilas", "etablissements lilas")]
    [InlineData("Garage St-Étienne", "garage saint etienne")]
    [InlineData("Gge Saint Etienne", "garage saint etienne")]
    [InlineData("Pharmacie Ste Anne", "pharmacie sainte anne")]
    [InlineData("Lilas & Cie", "lilas compagnie")]
    [InlineData("Lilas et Compagnie", "lilas compagnie")]
    [InlineData("Dupont Frs", "dupont freres")]
    [InlineData("Dupont Frères", "dupont freres")]
    [InlineData("L'Atelier de la Côte d'Azur", "atelier cote azur")]
    [InlineData("Atelier Cote Azur", "atelier cote azur")]
    [InlineData("A.B.C. Informatique", "abc informatique")]
    [InlineData("ABC Informatique", "abc informatique")]
    [InlineData("Œuvres du Cœur", "oeuvres coeur")]
    public void A_company_is_named_by_what_identifies_it(string name, string core) =>
        CompanyName.Core(name).ShouldBe(core);

    [Theory]
    [InlineData("SARL", "sarl")]
    [InlineData("S.A.", "sa")]
    [InlineData("Le", "le")]
    [InlineData("", "")]
    [InlineData("!!!", "")]
    public void What_is_nothing_but_a_form_or_an_empty_word_stays(string name, string core) =>
        CompanyName.Core(name).ShouldBe(core);

    [Fact]
    public void Whatever_the_name_its_core_is_folded_text() =>
        Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    var core = CompanyName.Core(text);
                    Prospecting.Texts.TextFolding.Fold(core).ShouldBe(core);
                }
            )
            .Holds();

    [Theory]
    [InlineData("12 rue des Lilas", "12 rue lilas")]
    [InlineData("12, r. des Lilas", "12 rue lilas")]
    [InlineData("12 AV. du Gal de Gaulle", "12 avenue general gaulle")]
    [InlineData("12 avenue du Général-de-Gaulle", "12 avenue general gaulle")]
    [InlineData("3 bd St Michel", "3 boulevard saint michel")]
    [InlineData("3 Blvd. Saint-Michel", "3 boulevard saint michel")]
    [InlineData("5 pl de l'Étoile", "5 place etoile")]
    [InlineData("12 B rue du Fg St Honoré", "12 bis rue faubourg saint honore")]
    [InlineData("12 bis rue du Faubourg Saint-Honoré", "12 bis rue faubourg saint honore")]
    [InlineData("8 rte du Mal Foch", "8 route marechal foch")]
    [InlineData("8 allées du Dr Roux", "8 allee docteur roux")]
    [InlineData("ZI de la Plaine", "zone plaine")]
    [InlineData(null, "")]
    public void A_street_is_written_one_way(string? street, string normal) =>
        StreetName.Street(street).ShouldBe(normal);

    [Theory]
    [InlineData("Paris", "paris")]
    [InlineData("PARIS CEDEX 08", "paris")]
    [InlineData("Paris 08", "paris")]
    [InlineData("St-Denis", "saint denis")]
    [InlineData("Saint Denis Cedex", "saint denis")]
    [InlineData("Ste Foy", "sainte foy")]
    [InlineData("L'Haÿ-les-Roses", "l hay les roses")]
    [InlineData("Cedex", "cedex")]
    [InlineData(null, "")]
    public void A_town_is_written_one_way(string? city, string normal) =>
        StreetName.City(city).ShouldBe(normal);

    [Theory]
    [InlineData("gmail.com", true)]
    [InlineData("orange.fr", true)]
    [InlineData("laposte.net", true)]
    [InlineData("lilas.fr", false)]
    [InlineData("mail.gmail.com", false)]
    public void Free_mail_says_nothing_about_a_company(string domain, bool free) =>
        FreeMail.IsFree(domain).ShouldBe(free);
}
