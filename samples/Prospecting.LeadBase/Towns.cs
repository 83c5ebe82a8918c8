namespace Prospecting.LeadBase;

/// <summary>
/// A French town, one of its postal codes, and the first digit of its telephones.
/// </summary>
internal sealed record Town(string PostalCode, string Name, int Zone)
{
    public string Department => PostalCode[..2];
}

/// <summary>Real towns with their real postal codes, by telephone zone.</summary>
internal static class Towns
{
    private const string IleDeFrance = """
        75002 Paris | 75009 Paris | 75011 Paris | 75015 Paris | 75017 Paris | 75020 Paris
        77000 Melun | 77100 Meaux | 77300 Fontainebleau | 78000 Versailles | 78500 Sartrouville
        78200 Mantes-la-Jolie | 91000 Évry-Courcouronnes | 91300 Massy | 92000 Nanterre
        92100 Boulogne-Billancourt | 92300 Levallois-Perret | 93100 Montreuil | 93500 Pantin
        93200 Saint-Denis | 94000 Créteil | 94200 Ivry-sur-Seine | 94300 Vincennes
        95000 Cergy | 95100 Argenteuil
        """;

    private const string NorthWest = """
        14000 Caen | 18000 Bourges | 22000 Saint-Brieuc | 27000 Évreux | 28000 Chartres
        29000 Quimper | 29200 Brest | 35000 Rennes | 35300 Fougères | 35400 Saint-Malo
        36000 Châteauroux | 37000 Tours | 41000 Blois | 44000 Nantes | 44600 Saint-Nazaire
        45000 Orléans | 49000 Angers | 49300 Cholet | 49400 Saumur | 50100 Cherbourg-en-Cotentin
        50300 Avranches | 53000 Laval | 56000 Vannes | 56100 Lorient | 61000 Alençon
        72000 Le Mans | 76000 Rouen | 76200 Dieppe | 76600 Le Havre | 85000 La Roche-sur-Yon
        """;

    private const string NorthEast = """
        02000 Laon | 02100 Saint-Quentin | 08000 Charleville-Mézières | 10000 Troyes
        21000 Dijon | 21200 Beaune | 25000 Besançon | 39000 Lons-le-Saunier
        51000 Châlons-en-Champagne | 51100 Reims | 51200 Épernay | 52000 Chaumont | 54000 Nancy
        57000 Metz | 58000 Nevers | 59000 Lille | 59140 Dunkerque | 59200 Tourcoing
        59300 Valenciennes | 60000 Beauvais | 60200 Compiègne | 62000 Arras | 62100 Calais
        67000 Strasbourg | 68000 Colmar | 68100 Mulhouse | 71000 Mâcon | 71100 Chalon-sur-Saône
        80000 Amiens | 88000 Épinal | 89000 Auxerre | 90000 Belfort
        """;

    private const string SouthEast = """
        01000 Bourg-en-Bresse | 03100 Montluçon | 03200 Vichy | 04100 Manosque | 05000 Gap
        06000 Nice | 06130 Grasse | 06400 Cannes | 07200 Aubenas | 11000 Carcassonne
        11100 Narbonne | 13001 Marseille | 13008 Marseille | 13100 Aix-en-Provence | 13200 Arles
        15000 Aurillac | 20000 Ajaccio | 26000 Valence | 26200 Montélimar | 30000 Nîmes
        30100 Alès | 34000 Montpellier | 34200 Sète | 34500 Béziers | 38000 Grenoble
        38200 Vienne | 42000 Saint-Étienne | 42300 Roanne | 43000 Le Puy-en-Velay | 48000 Mende
        63000 Clermont-Ferrand | 66000 Perpignan | 69001 Lyon | 69003 Lyon | 69007 Lyon
        69100 Villeurbanne | 73000 Chambéry | 74000 Annecy | 83000 Toulon | 83600 Fréjus
        84000 Avignon
        """;

    private const string SouthWest = """
        09100 Pamiers | 12000 Rodez | 12100 Millau | 16000 Angoulême | 16100 Cognac
        17000 La Rochelle | 17100 Saintes | 17300 Rochefort | 19100 Brive-la-Gaillarde
        23000 Guéret | 24000 Périgueux | 24100 Bergerac | 31000 Toulouse | 31700 Blagnac
        32000 Auch | 33000 Bordeaux | 33120 Arcachon | 33500 Libourne | 40000 Mont-de-Marsan
        40100 Dax | 46000 Cahors | 47000 Agen | 64000 Pau | 64100 Bayonne | 65000 Tarbes
        79000 Niort | 81000 Albi | 81100 Castres | 82000 Montauban | 86000 Poitiers
        86100 Châtellerault | 87000 Limoges
        """;

    public static readonly Town[] All =
    [
        .. Zone(1, IleDeFrance),
        .. Zone(2, NorthWest),
        .. Zone(3, NorthEast),
        .. Zone(4, SouthEast),
        .. Zone(5, SouthWest),
    ];

    private static readonly Town[] OnceEach =
    [
        .. All.DistinctBy(town => town.Name, StringComparer.Ordinal),
    ];

    /// <summary>Another town; steps up to their number lead to as many different ones.</summary>
    public static Town Away(Town town, int step)
    {
        var home = Array.FindIndex(OnceEach, other => IsIn(other, town.Name));
        var index = home + 1 + (step * 7L % (OnceEach.Length - 1));
        return OnceEach[index % OnceEach.Length];
    }

    private static bool IsIn(Town town, string name) =>
        string.Equals(town.Name, name, StringComparison.Ordinal);

    private static IEnumerable<Town> Zone(int zone, string block) =>
        Words.Split(block).Select(entry => new Town(entry[..5], entry[6..], zone));
}
