using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Work;

namespace Prospecting.FollowUp;

/// <summary>Generates a project for a prospect through the host's port [générer un projet] (SPEC T-9).</summary>
/// <param name="port">The host's projects; <see langword="null"/> when it has none.</param>
/// <remarks>
/// The project's reference is one of the prospect's external references, and so goes wherever they go: to the survivor of a merge and to
/// the customer. Leaves the commit to the caller. Thread-safe.
/// </remarks>
public sealed class ProspectProjects(IProjectPort? port)
{
    /// <summary>The system of the external reference that a project is kept as.</summary>
    public const string ReferenceSystem = "project";

    /// <summary>The project that was generated for a prospect.</summary>
    /// <param name="prospect">The prospect.</param>
    /// <returns>Its reference; the first one when a merge brought several together; <see langword="null"/> when there is none.</returns>
    public static ExternalReference? Of(Prospect prospect)
    {
        ArgumentNullException.ThrowIfNull(prospect);
        return prospect.References.FirstOrDefault(r => r.System == ReferenceSystem);
    }

    /// <summary>Generates the project, unless there is one; the caller commits.</summary>
    /// <param name="prospect">The prospect.</param>
    /// <param name="context">Who asks for it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>
    /// The project's reference, also when it was there before; or why the prospect cannot be changed, or <c>project.not-offered</c>.
    /// </returns>
    /// <exception cref="InvalidOperationException">The host's port gave a reference that is none: empty, too long or with control characters.</exception>
    public async Task<Outcome<ExternalReference>> GenerateAsync(
        Prospect prospect,
        WorkContext context,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(prospect);
        if (prospect.WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        if (Of(prospect) is { } earlier)
        {
            return earlier;
        }

        if (port is null)
        {
            return new Reason(ProjectReasons.NotOffered);
        }

        var id = await port.StartAsync(
                new ProjectRequest
                {
                    Tenant = prospect.Tenant,
                    Prospect = prospect.Id,
                    Company = prospect.OwnerCompany,
                    RequestedBy = context.Scope.User,
                    Name = prospect.DisplayName,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var noted = prospect.AddReference(ReferenceSystem, id, context);
        return noted.Succeeded
            ? Of(prospect)!
            : throw new InvalidOperationException(
                $"The project port gave what cannot be a reference ({string.Join(", ", noted.Reasons)}): it is 1 to {ExternalReference.MaxIdLength} characters."
            );
    }
}
