using Prospecting.Aggregates;

namespace Prospecting.Cli.Commands;

/// <summary>Names the field of a line of history.</summary>
internal static class ChangedField
{
    /// <summary>The field as people type it; what was deleted as a whole has none.</summary>
    public static string NameOf(FieldChange change) =>
        change.IsRemoval ? "(deleted)" : change.Field.TrimStart('/');
}
