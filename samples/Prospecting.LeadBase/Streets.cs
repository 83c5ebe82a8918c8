namespace Prospecting.LeadBase;

/// <summary>Street addresses, as one would say them in any French town.</summary>
internal static class Streets
{
    private static readonly string[] Names = Words.Split(
        """
        des Lilas | Victor Hugo | de la Gare | Jean Jaurès | de la République | Pasteur
        du Général de Gaulle | des Écoles | de l'Église | du Moulin | des Tanneurs | Émile Zola
        de Verdun | du 8 Mai 1945 | du 11 Novembre | Gambetta | Jules Ferry | de la Liberté
        des Acacias | du Château | Saint-Martin | Saint-Michel | Sainte-Catherine | des Halles
        de la Fontaine | des Vignes | Anatole France | Voltaire | des Cordeliers | du Stade
        de Paris | de Bretagne | des Peupliers | du Lavoir | Marcel Pagnol | George Sand
        des Forgerons | de la Poste | du Marché | Jacques Prévert | des Jardins | de l'Hôpital
        des Frères Lumière | Louis Braille | Marie Curie | du Pont Neuf | des Tilleuls
        de la Chapelle | du Faubourg | Denis Papin | Ampère | de l'Industrie | des Mésanges
        """
    );

    private static readonly string[] Estates = Words.Split(
        """
        ZA des Prés | ZI Nord | ZI de la Plaine | ZAC du Parc | Zone artisanale du Moulin
        ZA de la Croix Blanche | Zone industrielle Sud | ZAC des Quatre Vents | ZA du Bois Joli
        Parc d'activités des Forges | Parc d'activités du Lac | ZA les Saules | ZI du Canal
        """
    );

    public static string Draw(Prng prng)
    {
        if (prng.Percent(10))
        {
            var estate = prng.Pick(Estates);
            return prng.Percent(60) ? $"{1 + prng.Below(60)} {estate}" : estate;
        }

        var number = 1 + Math.Min(prng.Below(180), prng.Below(180));
        var repeat = prng.Weighted((90, ""), (8, " bis"), (2, " ter"));
        var kind = prng.Weighted(
            (55, "rue"),
            (14, "avenue"),
            (9, "boulevard"),
            (6, "place"),
            (5, "route"),
            (4, "chemin"),
            (4, "allée"),
            (3, "impasse")
        );
        return $"{number}{repeat} {kind} {prng.Pick(Names)}";
    }

    public static string DrawExtra(Prng prng) =>
        prng.Below(6) switch
        {
            0 => $"Bât. {prng.Pick("A", "B", "C", "D")}",
            1 => $"BP {10 + prng.Below(890)}",
            2 => $"{prng.Pick("1er", "2e", "3e")} étage",
            3 => "Fond de cour",
            4 => $"Résidence {prng.Pick("Les Cèdres", "Le Parc", "Bellevue", "L'Œillet")}",
            _ => $"Hall {1 + prng.Below(9)}",
        };

    public static string DrawOffice(Prng prng) => $"Bureau {100 + prng.Below(400)}";
}
