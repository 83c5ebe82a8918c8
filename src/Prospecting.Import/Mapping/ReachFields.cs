using static Prospecting.Import.Mapping.ImportField;

namespace Prospecting.Import.Mapping;

/// <summary>Fields that say how and where a prospect is reached.</summary>
internal static class ReachFields
{
    public static IReadOnlyList<ImportField> All { get; } =
    [
        Of(
            "email",
            "E-mail",
            "E-mail",
            CellKind.Email,
            "e mail|email|mail|courriel|adresse email|adresse e mail|adresse mail|email address|"
                + "e mail address|company email"
        ),
        Of(
            "phone",
            "Téléphone",
            "Phone",
            CellKind.Phone,
            "telephone|tel|phone|phone number|numero de telephone|n telephone|no telephone|"
                + "telephone fixe|tel fixe|fixe|standard|landline|business phone|work phone"
        ),
        Of(
            "mobile",
            "Portable société",
            "Company mobile",
            CellKind.Phone,
            "portable|mobile|telephone portable|tel portable|tel mobile|gsm|mobile phone|cell|"
                + "cell phone"
        ),
        Of(
            "foreignPhone",
            "Téléphone à l'étranger",
            "Foreign phone",
            CellKind.Phone,
            "telephone etranger|tel etranger|numero etranger|telephone international|foreign phone|phone abroad|international phone"
        ),
        Of(
            "fax",
            "Fax",
            "Fax",
            CellKind.Phone,
            "fax|n fax|no fax|numero de fax|fax number|telecopie|telecopieur"
        ),
        Of(
            "address.street",
            "Adresse",
            "Address",
            CellKind.Text,
            "adresse|rue|adresse 1|adresse postale|address|street|address 1|address line 1|"
                + "street address|voie"
        ),
        Of(
            "address.line2",
            "Complément d'adresse",
            "Address line 2",
            CellKind.Text,
            "complement d adresse|complement|complement adresse|adresse 2|address 2|address line 2"
        ),
        Of(
            "address.postalCode",
            "Code postal",
            "Postal code",
            CellKind.Text,
            "code postal|cp|postal code|postcode|zip|zip code|zipcode"
        ),
        Of("address.city", "Ville", "City", CellKind.Text, "ville|commune|localite|city|town"),
        Of(
            "address.region",
            "Région",
            "Region",
            CellKind.Text,
            "region|state|province|departement|county"
        ),
        Of(
            "address.country",
            "Pays",
            "Country",
            CellKind.Country,
            "pays|country|country code|code pays"
        ),
        Of(
            "address.latitude",
            "Latitude",
            "Latitude",
            CellKind.Text,
            "latitude|lat|latitude gps|gps latitude"
        ),
        Of(
            "address.longitude",
            "Longitude",
            "Longitude",
            CellKind.Text,
            "longitude|lon|lng|long|longitude gps|gps longitude"
        ),
        Of(
            "latitude",
            "Latitude du prospect",
            "Prospect latitude",
            CellKind.Text,
            "latitude prospect|latitude de la societe|latitude societe|company latitude"
        ),
        Of(
            "longitude",
            "Longitude du prospect",
            "Prospect longitude",
            CellKind.Text,
            "longitude prospect|longitude de la societe|longitude societe|company longitude"
        ),
        Of(
            "website",
            "Site web",
            "Website",
            CellKind.Website,
            "site web|site|site internet|website|web|url|web site|homepage"
        ),
    ];
}
