namespace Prospecting.Publishing;

/// <summary>Codes of refusals to publish a workflow.</summary>
public static class PublishingReasons
{
    /// <summary>A status that prospects are in is gone, and nothing says which one stands for it.</summary>
    public const string MappingRequired = "publish.mapping-required";

    /// <summary>A mapping leads to a status that the definition does not have.</summary>
    public const string MappingTarget = "publish.mapping-target";

    /// <summary>A mapping is for a status that the definition still has.</summary>
    public const string MappingNeedless = "publish.mapping-needless";

    /// <summary>A mapping would win, lose or reopen prospects without anybody saying why.</summary>
    public const string MappingCategory = "publish.mapping-category";

    /// <summary>The same or a newer version of that workflow was published before.</summary>
    public const string VersionNotNewer = "publish.version-not-newer";

    /// <summary>Nothing would change.</summary>
    public const string Unchanged = "publish.unchanged";

    /// <summary>The default governs companies that the scope does not reach.</summary>
    public const string ReachTooNarrow = "publish.reach-too-narrow";

    /// <summary>There is no release of that number, or it has no definition of its own.</summary>
    public const string UnknownRelease = "publish.unknown-release";
}
