using Prospecting.ScopeMatrix.Tests.Situations;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>The table of all operations.</summary>
internal static class AllCases
{
    public static IReadOnlyList<OperationCase> List { get; } =
    [
        .. PortCases.All,
        .. OutboxCases.All,
        .. VerbCases.All,
        .. UseCaseCases.All,
        .. PublishingCases.All,
        .. FollowUpCases.All,
        .. ActivityCases.All,
        .. NoteCases.All,
        .. AttachmentCases.All,
        .. SettingCases.All,
        .. RepresentativeCases.All,
    ];

    public static OperationCase Named(string operation) =>
        List.Single(c => c.Operation == operation);

    /// <summary>Every operation in every situation.</summary>
    public static TheoryData<string, Situation> Cells(bool isEntityFramework)
    {
        TheoryData<string, Situation> cells = [];
        foreach (var operation in List.Where(c => isEntityFramework || !c.IsForEntityFramework))
        {
            foreach (var situation in Enum.GetValues<Situation>())
            {
                cells.Add(operation.Operation, situation);
            }
        }

        return cells;
    }
}
