namespace Prospecting.LeadBase;

/// <summary>
/// A trade as it appears in a company's name, with its code in the French activity list.
/// </summary>
internal sealed record Trade(string Label, string Naf);

/// <summary>The words company names are made of.</summary>
internal static class Words
{
    public static readonly Trade[] Trades =
    [
        .. Split(
                """
                Menuiserie 4332A | Serrurerie 4332B | Plomberie 4322A | Chauffage 4322B
                Électricité 4321A | Maçonnerie 4399C | Charpente 4391A | Couverture 4391B
                Peinture 4334Z | Carrelage 4333Z | Plâtrerie 4331Z | Terrassement 4312A
                Isolation 4329A | Climatisation 4322B | Boulangerie 1071C | Pâtisserie 1071D
                Boucherie 4722Z | Charcuterie 1013B | Fromagerie 1051C | Brasserie 1105Z
                Torréfaction 1083Z | Conserverie 1039B | Garage 4520A | Carrosserie 4520A
                Transports 4941A | Déménagements 4942Z | Taxis 4932Z | Ambulances 8690A
                Imprimerie 1812Z | Reliure 1814Z | Librairie 4761Z | Papeterie 4762Z
                Optique 4778A | Pharmacie 4773Z | Fleurs 4776Z | Pépinières 0130Z
                Paysages 8130Z | Élagage 8130Z | Scierie 1610A | Ébénisterie 3109B
                Mécanique 2562B | Chaudronnerie 2511Z | Fonderie 2451Z | Outillage 2573B
                Plasturgie 2229A | Verrerie 2313Z | Céramique 2341Z | Tissages 1320Z
                Confection 1413Z | Cosmétiques 2042Z | Informatique 6202A | Logiciels 5829C
                Conseil 7022Z | Architecture 7111Z | Ingénierie 7112B | Formation 8559A
                Communication 7021Z | Publicité 7311Z | Photographie 7420Z | Traduction 7430Z
                Nettoyage 8121Z | Sécurité 8010Z | Immobilier 6831Z | Assurances 6622Z
                Intérim 7820Z | Hôtellerie 5510Z | Traiteur 5621Z | Voyages 7911Z
                Coiffure 9602A | Pressing 9601B | Vins 4634Z | Matériaux 4673A
                Primeurs 4631Z | Emballages 1721A | Recyclage 3832Z | Apiculture 0149Z
                """
            )
            .Select(entry => entry.Split(' '))
            .Select(parts => new Trade(parts[0], parts[1])),
    ];

    /// <summary>Invented marks are one beginning, one middle and one end.</summary>
    public static readonly string[] MarkBeginnings = Split(
        """
        Bré | Cali | Dova | Élo | Fari | Gavo | Hélio | Irva | Jolé | Kéli | Lumé | Méri
        Nori | Orvé | Palu | Quéra | Rivo | Sélo | Tavo | Uvé | Valo | Xéma | Yvé | Zéli
        Alta | Béna | Corva | Diva | Éta | Fléo | Grané | Hyvé | Isa | Kora | Lino | Maé
        """
    );

    public static readonly string[] MarkMiddles = Split(
        """
        bri | cla | dou | fi | gré | li | lo | ma | mi | né | no | pa | qui | ra | ri | sa
        ta | ti | va | vi | vo | xi | zé | dra | ble | cré
        """
    );

    public static readonly string[] MarkEnds = Split(
        """
        a | o | an | ane | éa | éo | elle | ence | ex | ia | ic | ine | is | ium | ix | on
        or | tec | tys | um | va | vert | via | xis | bois | sol | plast | mat | log | net
        """
    );

    /// <summary>What stands before a family name, and what stands behind one.</summary>
    public static readonly string[] Houses = Split(
        "Établissements | Maison | Atelier | Ateliers | Société | Comptoir | Compagnie | Cabinet"
    );

    public static readonly string[] Kin = Split(
        "et Fils | & Fils | Frères | et Associés | Père et Fils | & Cie | et Filles | Sœurs"
    );

    public static readonly string[] Places = Split(
        """
        du Moulin Neuf | des Trois Chênes | du Vieux Pont | de la Vallée Verte | du Grand Pré
        Saint-Éloi | Saint-Fiacre | Saint-Aubin | Sainte-Colombe | Saint-Roch | Saint-Maurice
        Sainte-Barbe | Saint-Clair | Saint-Jacques | Saint-Benoît | Sainte-Agathe | des Forges
        du Haut Bocage | de la Côte Blanche | des Deux Rivières | du Prieuré | de la Halle
        du Clos Fleuri | des Remparts | du Beffroi | de la Combe | des Hauts Murs | du Lavoir
        de l'Abbaye | de l'Étang | de l'Île Verte | du Gué | de la Fontaine | des Glycines
        du Marais | de la Chênaie | des Coteaux | du Château d'Eau | de l'Écluse | du Cygne
        """
    );

    /// <summary>More places are made of a head and a tail: "du Puits Doré".</summary>
    public static readonly string[] PlaceHeads = Split(
        """
        du Moulin | du Pont | du Pré | du Clos | du Puits | du Lac | du Bois | du Chêne | du Mont
        du Bourg | du Val | du Quai | du Port | du Jardin | du Rocher | du Ruisseau | du Cèdre
        du Tilleul | du Carrefour | du Hameau | du Phare | du Cerf | du Canal | du Noyer
        """
    );

    public static readonly string[] PlaceTails = Split(
        """
        Neuf | Blanc | Vert | Fleuri | Rond | Joli | Doré | Bleu | Perdu | Carré | Gris | d'Or
        Saint-Éloi | Saint-Luc | Sainte-Anne | aux Œillets | à la Reine | des Moines | du Guet
        """
    );

    public static readonly string[] Estates = Split(
        """
        Les Tilleuls | Les Acacias | Le Clos des Vignes | Les Trois Marronniers | La Cœuvraie
        Le Pré Carré | Les Hirondelles | La Roseraie | Les Peupliers | Le Colombier
        La Closerie | Les Platanes | Le Verger | Les Bruyères | L'Orangerie | Le Cèdre Bleu
        La Maïserie | Les Ormeaux | Le Belvédère | La Grange aux Abeilles | Les Mésanges
        """
    );

    /// <summary>Splits a block of words at bars and line ends.</summary>
    public static string[] Split(string block) =>
        block.Split(
            ['|', '\r', '\n'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}
