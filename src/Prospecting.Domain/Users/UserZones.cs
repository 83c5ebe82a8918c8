using NodaTime;
using Prospecting.Scopes;

namespace Prospecting.Users;

/// <summary>Where users live, as the host's directory says: what "today" means for each of them (SPEC T-2, T-4).</summary>
/// <remarks>
/// Thread-safe; each call asks the directory once. A user that the directory does not know, or knows no zone of, or with an id that is
/// no zone of the tz database, lives where the scope is.
/// </remarks>
public sealed class UserZones
{
    private readonly IUserDirectory _directory;
    private readonly IDateTimeZoneProvider _zones;

    /// <summary>Finds zones through a directory.</summary>
    /// <param name="directory">The host's directory.</param>
    /// <param name="zones">The zones that there are; the tz database that NodaTime has when left out.</param>
    public UserZones(IUserDirectory directory, IDateTimeZoneProvider? zones = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        (_directory, _zones) = (directory, zones ?? DateTimeZoneProviders.Tzdb);
    }

    /// <summary>The zone of a user.</summary>
    /// <param name="scope">Who asks; his zone is what an unknown one falls back to.</param>
    /// <param name="user">Whose zone.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<DateTimeZone> OfAsync(
        Scope scope,
        UserId user,
        CancellationToken cancellationToken = default
    )
    {
        var zones = await OfAsync(scope, [user], cancellationToken).ConfigureAwait(false);
        return zones[user];
    }

    /// <summary>The zones of several users.</summary>
    /// <param name="scope">Who asks; his zone is what unknown ones fall back to.</param>
    /// <param name="users">Whose zones.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The zone of each of them.</returns>
    public async Task<IReadOnlyDictionary<UserId, DateTimeZone>> OfAsync(
        Scope scope,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(users);
        var asked = users.ToHashSet();
        if (asked.Count == 0)
        {
            return new Dictionary<UserId, DateTimeZone>();
        }

        var known = await _directory
            .FindUsersAsync(scope.Tenant, asked, cancellationToken)
            .ConfigureAwait(false);
        return asked.ToDictionary(
            user => user,
            user =>
                known.GetValueOrDefault(user)?.TimeZone is { } id
                && _zones.GetZoneOrNull(id) is { } zone
                    ? zone
                    : scope.Zone
        );
    }
}
