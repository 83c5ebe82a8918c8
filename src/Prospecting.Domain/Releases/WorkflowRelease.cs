using NodaTime;
using Prospecting.Collections;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Releases;

/// <summary>What governs the statuses of a company, or of all companies without their own, from some instant on (SPEC S-14). Append-only: the latest one counts.</summary>
public sealed record WorkflowRelease
{
    /// <summary>The company; <see langword="null"/> for the tenant's default.</summary>
    public CompanyId? Company { get; init; }

    /// <summary>Its number among the releases of the same company, or of the default, from 1 without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>
    /// The definition; <see langword="null"/> when the company follows the tenant's default, or the default the host's configuration.
    /// </summary>
    public StatusWorkflow? Workflow { get; init; }

    /// <summary>Whether statuses are managed at all (SPEC S-2).</summary>
    public bool IsManaged { get; init; } = true;

    /// <summary>Every status code of older versions that is gone, each with the one that stands for it now.</summary>
    public ValueList<StatusRename> Renamed { get; init; } = [];

    /// <summary>When it was published.</summary>
    public required Instant At { get; init; }

    /// <summary>Who published it.</summary>
    public required UserId User { get; init; }

    /// <summary>Why, in the words of the one who published it.</summary>
    public string? Note { get; init; }

    /// <summary>Company, number, key and version.</summary>
    public override string ToString() =>
        $"release {Number} of {Company?.Value ?? "the default"} ({Workflow?.Key ?? "inherited"} {Workflow?.Version})";
}

/// <summary>A status that is gone, and the one that stands for it.</summary>
/// <param name="From">The code that older versions had.</param>
/// <param name="To">The code of the definition.</param>
public sealed record StatusRename(string From, string To);
