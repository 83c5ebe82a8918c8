using Prospecting.Texts;

namespace Prospecting.Problems;

/// <summary>The kinds of problems: what their type is called, and their title.</summary>
internal sealed record ProblemKind(int Status, string Name, LocalizedText Title)
{
    private static readonly ProblemKind Refused = new(
        422,
        "refused",
        new LocalizedText("La demande est refusée.", "The request is refused.")
    );

    // In the order in which one hides the others: what cannot be reached or found says nothing of what else is wrong with it.
    private static readonly ProblemKind[] All =
    [
        new(
            503,
            "unavailable",
            new LocalizedText(
                "Le service est momentanément indisponible.",
                "The service is not available at the moment."
            )
        ),
        new(404, "not-found", new LocalizedText("C'est introuvable.", "It cannot be found.")),
        new(403, "forbidden", new LocalizedText("Ce n'est pas permis.", "It is not permitted.")),
        new(
            409,
            "conflict",
            new LocalizedText(
                "C'est en conflit avec les données actuelles.",
                "It conflicts with the data as they are."
            )
        ),
        Refused,
    ];

    public static ProblemKind Of(int status) =>
        Array.Find(All, k => k.Status == status) ?? Refused with { Status = status };

    /// <summary>The status that stands for several.</summary>
    public static int Foremost(IReadOnlyCollection<int> statuses) =>
        Array.Find(All, k => statuses.Contains(k.Status))?.Status ?? statuses.Max();
}
