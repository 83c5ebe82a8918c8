using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Tests.Storage;

/// <summary>One user, and short ways to store a prospect and to change it.</summary>
internal static class World
{
    public static readonly Scope Anne = Scope.ForUser(new UserId("anne"), new CompanyId("paris"));

    public static readonly Scope Robot = Scope.ForSystem(TenantId.Single, new UserId("robot"));

    public static async Task<ProspectId> StoreAsync(
        this IProspectingSessionFactory sessions,
        ProspectDetails details
    )
    {
        await using var session = await sessions.OpenAsync(Anne);
        var prospect = Prospect.Create(details, session.Context).OrThrow();
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return prospect.Id;
    }

    public static async Task CommentAsync(
        this IProspectingSessionFactory sessions,
        ProspectId id,
        string comment
    )
    {
        await using var session = await sessions.OpenAsync(Anne);
        var prospect = (await session.Prospects.FindAsync(id))!;
        prospect.Change(prospect.Details with { Comment = comment }, session.Context).OrThrow();
        await session.CommitAsync();
    }

    public static async Task<Prospect> ReadAsync(
        this IProspectingSessionFactory sessions,
        ProspectId id
    )
    {
        await using var session = await sessions.OpenAsync(Anne);
        return (await session.Prospects.FindAsync(id)).ShouldNotBeNull();
    }
}
