namespace Prospecting.FollowUp;

/// <summary>Where projects are kept: the host knows (SPEC T-9). A host without projects registers none.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IProjectPort
{
    /// <summary>Starts a project for a prospect.</summary>
    /// <param name="request">For which one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>
    /// The host's reference of the project, 1 to 100 characters. A request for the same prospect of the same tenant gives the same
    /// reference: it comes again when the session could not commit what the first one gave.
    /// </returns>
    Task<string> StartAsync(ProjectRequest request, CancellationToken cancellationToken = default);
}
