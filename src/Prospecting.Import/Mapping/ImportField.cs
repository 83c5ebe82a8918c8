using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Import.Mapping;

/// <summary>Something a column can fill.</summary>
/// <param name="Name">Its stable name, as in mapping files.</param>
/// <param name="Label">What the template's header says.</param>
/// <param name="Kind">How its cells are read.</param>
/// <param name="Synonyms">Headers, folded, that mean it; more than one field may claim a header, the context decides.</param>
public sealed record ImportField(
    string Name,
    LocalizedText Label,
    CellKind Kind,
    ValueList<string> Synonyms
)
{
    /// <summary>Every field, in the order of the template.</summary>
    public static IReadOnlyList<ImportField> All { get; } =
    [
        Of(
            "reference",
            "N° de dossier",
            "Reference",
            CellKind.Text,
            "n dossier|no dossier|numero dossier|n de dossier|dossier|id|identifiant|code client|"
                + "code prospect|ref|reference|leadid|lead id|record id|external id|client id|customer id|"
                + "prospect id|contact id"
        ),
        Of(
            "displayName",
            "Nom",
            "Name",
            CellKind.Text,
            "nom|name|display name|nom affiche|nom du prospect|prospect|lead|lead name|full name|"
                + "nom complet|account name"
        ),
        Of(
            "legalName",
            "Raison sociale",
            "Company",
            CellKind.Text,
            "raison sociale|societe|entreprise|company|company name|nom de l entreprise|"
                + "nom de la societe|nom societe|nom entreprise|etablissement|organisation|organization|"
                + "compte|account|legal name|denomination|business name|client"
        ),
        Of(
            "legalForm",
            "Forme juridique",
            "Legal form",
            CellKind.Text,
            "forme juridique|statut juridique|legal form|forme"
        ),
        Of("siren", "SIREN", "SIREN", CellKind.Identifier, "siren|n siren|no siren|numero siren"),
        Of("siret", "SIRET", "SIRET", CellKind.Identifier, "siret|n siret|no siret|numero siret"),
        Of(
            "vatNumber",
            "N° TVA",
            "VAT number",
            CellKind.Identifier,
            "n tva|tva|no tva|numero tva|tva intracommunautaire|n tva intracommunautaire|vat|"
                + "vat number|vat no|tax id"
        ),
        Of(
            "activityCode",
            "Code NAF",
            "Activity code",
            CellKind.Text,
            "code naf|naf|code ape|ape|naf ape|activity code"
        ),
        Of(
            "industry",
            "Secteur",
            "Industry",
            CellKind.Text,
            "secteur|secteur d activite|activite|industry|sector|branche|domaine d activite"
        ),
        Of(
            "contact.title",
            "Civilité",
            "Title",
            CellKind.Text,
            "civilite|titre|title|salutation|mr mrs"
        ),
        Of(
            "contact.firstName",
            "Prénom",
            "First name",
            CellKind.Text,
            "prenom|first name|firstname|given name|prenom contact|prenom du contact|"
                + "contact first name"
        ),
        Of(
            "contact.lastName",
            "Nom du contact",
            "Last name",
            CellKind.Text,
            "nom de famille|last name|lastname|surname|family name|nom contact|nom du contact|"
                + "contact last name|nom|contact name|contact|interlocuteur"
        ),
        Of(
            "contact.function",
            "Fonction",
            "Job title",
            CellKind.Text,
            "fonction|poste|job title|position|function|job|metier|profession|occupation|"
                + "fonction du contact|fonction contact|intitule du poste|intitule de poste"
        ),
        Of(
            "contact.role",
            "Rôle",
            "Role",
            CellKind.Text,
            "role|role du contact|role contact|contact role"
        ),
        Of(
            "contact.email",
            "E-mail du contact",
            "Contact e-mail",
            CellKind.Email,
            "e mail contact|email contact|mail contact|e mail du contact|email du contact|"
                + "contact email|contact e mail|email|e mail|mail|courriel|adresse email|adresse e mail|"
                + "adresse mail|email address|e mail address"
        ),
        Of(
            "contact.phone",
            "Téléphone du contact",
            "Contact phone",
            CellKind.Phone,
            "telephone contact|tel contact|telephone du contact|contact phone|ligne directe|"
                + "direct phone"
        ),
        Of(
            "contact.mobile",
            "Portable",
            "Mobile",
            CellKind.Phone,
            "portable|mobile|telephone portable|tel portable|tel mobile|telephone mobile|gsm|"
                + "mobile phone|cell|cell phone|cellulaire"
        ),
        Of(
            "contact.homePhone",
            "Tél. domicile",
            "Home phone",
            CellKind.Phone,
            "tel domicile|telephone domicile|telephone du domicile|domicile|tel personnel|"
                + "telephone personnel|tel perso|telephone perso|tel prive|telephone prive|home phone|"
                + "home telephone|home tel|private phone|personal phone"
        ),
        Of(
            "contact.birthDate",
            "Date de naissance",
            "Birth date",
            CellKind.Date,
            "date de naissance|date naissance|naissance|ne le|nee le|ne e le|anniversaire|birth date|"
                + "birthdate|birthday|date of birth|dob|born"
        ),
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
            "website",
            "Site web",
            "Website",
            CellKind.Website,
            "site web|site|site internet|website|web|url|web site|homepage"
        ),
        Of(
            "source",
            "Provenance",
            "Source",
            CellKind.Text,
            "provenance|source|origine|lead source|canal|source du lead"
        ),
        Of(
            "owner",
            "Commercial",
            "Owner",
            CellKind.Text,
            "commercial|responsable|lead owner|owner|proprietaire|assigned to|attribue a|"
                + "charge d affaires|account owner|sales rep|vendeur|suivi par"
        ),
        Of(
            "status",
            "Statut",
            "Status",
            CellKind.Status,
            "statut|status|etat|lead status|etape|stage|phase"
        ),
        Of(
            "turnover",
            "CA annuel",
            "Annual turnover",
            CellKind.Amount,
            "ca annuel|ca|chiffre d affaires|chiffre d affaires annuel|annual turnover|turnover|"
                + "annual revenue|revenue"
        ),
        Of(
            "createdAt",
            "Date de création",
            "Created on",
            CellKind.Date,
            "date de creation|cree le|date creation|created|created time|created at|created on|"
                + "creation date|date created|create date|date d entree|date saisie"
        ),
        Of(
            "comment",
            "Commentaire",
            "Comment",
            CellKind.Text,
            "commentaire|commentaires|remarque|remarques|note|notes|comment|comments|description|"
                + "observations"
        ),
    ];

    /// <summary>The field of a name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The field, or <see langword="null"/> when there is none.</returns>
    public static ImportField? Named(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>Whether it belongs to the contact of the row.</summary>
    public bool IsOfContact => Name.StartsWith("contact.", StringComparison.Ordinal);

    private static ImportField Of(
        string name,
        string fr,
        string en,
        CellKind kind,
        string synonyms
    ) =>
        new(
            name,
            new LocalizedText(fr, en),
            kind,
            synonyms
                .Split('|')
                .Append(TextFolding.Fold(fr))
                .Append(TextFolding.Fold(en))
                .Distinct(StringComparer.Ordinal)
                .ToValueList()
        );
}
