namespace Prospecting.Ownership;

/// <summary>The codes of the roles of representatives, as snapshots, events and reasons have them.</summary>
public static class RepresentativeRoles
{
    private const string Source = "source";
    private const string Operational = "operational";

    /// <summary>The code of a role.</summary>
    /// <param name="role">The role.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such role.</exception>
    public static string CodeOf(RepresentativeRole role) =>
        role switch
        {
            RepresentativeRole.Source => Source,
            RepresentativeRole.Operational => Operational,
            _ => throw new ArgumentOutOfRangeException(
                nameof(role),
                role,
                "There is no such role."
            ),
        };

    /// <summary>The role of a code.</summary>
    /// <param name="code">Such as <c>source</c>.</param>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public static RepresentativeRole Of(string code) =>
        code switch
        {
            Source => RepresentativeRole.Source,
            Operational => RepresentativeRole.Operational,
            _ => throw new ArgumentException($"A role is {Source} or {Operational}.", nameof(code)),
        };
}
