namespace Prospecting.Persistence.EfCore.Schema;

/// <summary>A table whose rows the database itself keeps from being rewritten (SPEC H-1, S-12).</summary>
/// <param name="Name">Its name without the prefix.</param>
/// <param name="MayBeErased">Whether rows may be deleted; changed they may never be.</param>
public sealed record ProtectedTable(string Name, bool MayBeErased)
{
    /// <summary>The protected tables. Personal values can be erased (SPEC Y-2), not rewritten.</summary>
    public static IReadOnlyList<ProtectedTable> All { get; } =
    [
        new("history", MayBeErased: false),
        new("history_personal_values", MayBeErased: true),
        new("status_changes", MayBeErased: false),
        new("workflow_releases", MayBeErased: false),
    ];

    /// <summary>What the database says when somebody tries, in English and without any value of the row.</summary>
    public string Refusal =>
        MayBeErased ? $"{Name} may be erased, not rewritten" : $"{Name} is only added to";
}
