namespace Prospecting.LeadBase;

/// <summary>
/// What sales people write into the last column: quotes, semicolons, several lines.
/// </summary>
internal static class Comments
{
    private static readonly string[] Events = Words.Split(
        """
        Rencontré au salon, intéressé par une démonstration.
        A demandé un devis par téléphone ; à confirmer par écrit.
        Appel du matin : pas disponible, rappeler en fin de journée.
        Message laissé sur le répondeur.
        Nous a été recommandé par un client de longue date.
        Déjà équipé ; contrat en cours jusqu'à la fin de l'année.
        Visite sur place faite, très bon accueil.
        Documentation envoyée par courrier.
        N'a pas donné suite au premier e-mailing.
        Société en plein déménagement, tout est reporté.
        Demande reçue par le formulaire du site.
        """
    );

    private static readonly string[] Said = Words.Split(
        """
        Il a dit "on verra à la rentrée", donc pas avant septembre.
        D'après l'accueil : "ne prend plus d'appels le lundi".
        Cherche une solution "simple et en français".
        Le gérant trouve l'offre "un peu chère" mais reste ouvert.
        Veut comparer ; cite "l'ancien logiciel" comme modèle.
        """
    );

    private static readonly string[] Next = Words.Split(
        """
        Rappeler semaine prochaine.
        Budget : environ 3 500 € HT ; décision au printemps.
        Budget annoncé 12 000 € – à valider par la direction.
        Envoyer l'offre ; mettre l'associé en copie.
        Demander le responsable achats ; ne pas passer par l'accueil.
        Points à voir : reprise des données ; formation ; délai.
        Ne pas relancer avant le 15.
        L’interlocuteur change en janvier…
        Prévoir une démonstration d'une heure.
        Œuvre avec deux confrères ; possible commande groupée.
        """
    );

    public static string Draw(Prng prng)
    {
        var first = prng.Percent(30) ? prng.Pick(Said) : prng.Pick(Events);
        if (prng.Percent(40))
        {
            return first;
        }

        var between = prng.Weighted((55, " "), (30, "\r\n"), (15, "\n"));
        var text = first + between + prng.Pick(Next);
        return prng.Percent(20) ? text + between + prng.Pick(Said) : text;
    }
}
