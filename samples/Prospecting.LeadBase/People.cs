namespace Prospecting.LeadBase;

/// <summary>Somebody to ask for at a company.</summary>
internal sealed record Person(string Civility, string FirstName, string LastName, string Role);

/// <summary>People: common first names, family names that are mostly put together.</summary>
internal static class People
{
    private static readonly string[] Men = Words.Split(
        """
        Adrien | Alain | Antoine | Arnaud | Bastien | Benoît | Cédric | Clément | Damien | David
        Didier | Éric | Étienne | Fabien | François | Frédéric | Gaël | Gérard | Grégory | Hervé
        Hugo | Jean | Jean-Marc | Jean-Pierre | Jérôme | Joël | Julien | Laurent | Loïc | Lucas
        Marc | Mathieu | Maxime | Michel | Nicolas | Noël | Olivier | Pascal | Patrick | Paul
        Philippe | Quentin | Raphaël | Rémi | Romain | Sébastien | Serge | Simon | Stéphane
        Sylvain | Thibault | Thierry | Thomas | Tristan | Vincent | Xavier | Yann | Yves
        """
    );

    private static readonly string[] Women = Words.Split(
        """
        Agnès | Amélie | Anaïs | Anne | Anne-Laure | Audrey | Aurélie | Béatrice | Brigitte
        Camille | Carole | Caroline | Cécile | Céline | Chantal | Charlotte | Chloé | Claire
        Corinne | Delphine | Élise | Élodie | Émilie | Estelle | Florence | Françoise | Gaëlle
        Hélène | Inès | Isabelle | Jeanne | Julie | Karine | Laëtitia | Laure | Léa | Lucie
        Magali | Manon | Margaux | Marie | Marion | Martine | Maud | Mélanie | Nadège | Nathalie
        Noémie | Océane | Pauline | Sabine | Sandrine | Sophie | Sylvie | Valérie | Virginie
        """
    );

    private static readonly string[] FamilyNames = Words.Split(
        """
        Arnoux | Barthélemy | Béranger | Besnard | Bézier | Blanchet | Boulanger | Brémond
        Cailleux | Chabrol | Charpentier | Chénier | Clément | Cœurdacier | Coulon | Crépin
        Daumas | Delattre | Desprès | Duchêne | Dupuis | Évrard | Fabre | Fauvel | Ferrière
        François | Gaudin | Géraud | Gillet | Grosjean | Guérin | Guimard | Hébert | Hélary
        Jacquet | Joubert | Jourdain | Labbé | Lacôte | Lefèvre | Lemaître | Lemoine | Loiseau
        Maçon | Maréchal | Marchand | Ménard | Millet | Morvan | Noël | Ollivier | Pasquier
        Péchard | Perrot | Picard | Poirier | Prévost | Quéré | Raynal | Régnier | Rivière
        Roussel | Sénéchal | Tessier | Thévenin | Tournier | Trémeau | Vasseur | Verdier
        """
    );

    private static readonly string[] NameBeginnings = Words.Split(
        """
        Bar | Ber | Bour | Bré | Bris | Car | Cham | Chau | Cor | Cour | Dam | Del | Dor | Far
        Fer | Fon | Gal | Gar | Gir | Gou | Gra | Hau | Jau | Lam | Lan | Lau | Lor | Mal | Mar
        Mau | Mer | Mon | Mor | Nau | Pal | Per | Pol | Por | Pré | Rab | Rol | Rou | Sal | Sar
        Sau | Ser | Tal | Tar | Thé | Tor | Val | Var | Vau | Ver | Vil
        """
    );

    private static readonly string[] NameEnds = Words.Split(
        """
        beau | bert | bot | card | chet | din | dier | don | doux | fort | gelin | geon | gnac
        gnon | lard | let | lier | lin | lot | mand | mard | met | nard | neau | nel | net
        nier | nois | quet | rel | rin | sac | sard | seau | sin | tal | teau | tel | tier
        tin | vaud | veau | vel | vin
        """
    );

    private static readonly string[] Roles = Words.Split(
        """
        Gérant | Président | Directeur général | Directeur commercial | Responsable achats
        Directeur technique | Responsable d'exploitation | Comptable | Assistante de direction
        Directeur administratif et financier | Chef d'atelier | Responsable marketing
        """
    );

    public static string FamilyName(Prng prng) =>
        prng.Below(100) switch
        {
            < 20 => prng.Pick(FamilyNames),
            < 95 => Composed(prng),
            _ => $"{Composed(prng)}-{prng.Pick(FamilyNames)}",
        };

    public static Person Draw(Prng prng, string lastName) =>
        prng.Percent(58)
            ? new Person("M.", prng.Pick(Men), lastName, prng.Pick(Roles))
            : new Person("Mme", prng.Pick(Women), lastName, Feminine(prng.Pick(Roles)));

    private static string Composed(Prng prng) => prng.Pick(NameBeginnings) + prng.Pick(NameEnds);

    private static string Feminine(string role) =>
        role.Replace("Gérant", "Gérante", StringComparison.Ordinal)
            .Replace("Président", "Présidente", StringComparison.Ordinal)
            .Replace("Directeur", "Directrice", StringComparison.Ordinal)
            .Replace("général", "générale", StringComparison.Ordinal)
            .Replace("commercial", "commerciale", StringComparison.Ordinal)
            .Replace("administratif", "administrative", StringComparison.Ordinal)
            .Replace("financier", "financière", StringComparison.Ordinal)
            .Replace("Chef ", "Cheffe ", StringComparison.Ordinal);
}
