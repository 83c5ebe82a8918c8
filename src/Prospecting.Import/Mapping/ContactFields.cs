using static Prospecting.Import.Mapping.ImportField;

namespace Prospecting.Import.Mapping;

/// <summary>Fields of the contact of a row.</summary>
internal static class ContactFields
{
    public static IReadOnlyList<ImportField> All { get; } =
    [
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
    ];
}
