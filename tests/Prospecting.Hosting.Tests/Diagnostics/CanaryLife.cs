using Microsoft.Extensions.DependencyInjection;
using Prospecting.Attachments;
using Prospecting.Deletion;
using Prospecting.Merging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>The life of records full of canaries on one host: made, changed, read, merged, archived, restored, deleted.</summary>
internal static class CanaryLife
{
    public static async Task LiveAsync(IServiceProvider host, Scope scope)
    {
        var sessions = host.GetRequiredService<IProspectingSessionFactory>();
        var upload = host.GetRequiredService<AttachmentUpload>();
        await using var session = await sessions.OpenAsync(scope);
        var prospect = CanaryRecords.Add(session);
        await CanaryRecords.AddPartsAsync(session, prospect, upload);
        await session.CommitAsync();
        Change(prospect, session);
        await session.CommitAsync();
        await CanaryReads.ReadAsync(session, prospect);
        prospect = await MergeAsync(host, session, prospect, upload);

        prospect.Archive(session.Context).OrThrow();
        await session.CommitAsync();
        prospect.Restore(session.Context).OrThrow();
        await session.CommitAsync();

        var deletion = host.GetRequiredService<ProspectDeletion>();
        var plan = (await deletion.PlanAsync(session, prospect.Id)).OrThrow();
        (await deletion.ExecuteAsync(session, plan)).OrThrow();
        await session.CommitAsync();
    }

    private static void Change(Prospect prospect, IProspectingSession session)
    {
        var context = session.Context;
        prospect
            .Change(prospect.Details with { Comment = $"{Canaries.Word} changed" }, context)
            .OrThrow();
        prospect
            .ChangeAddress(
                prospect.Addresses[0].Ordinal,
                CanaryRecords.Address with
                {
                    Line2 = $"{Canaries.Word} changed",
                },
                prospect.Addresses[0].Roles,
                context,
                $"{Canaries.Word} changed"
            )
            .OrThrow();
        prospect.MarkPreferred(prospect.Contacts[0].Contact, preferred: true, context).OrThrow();
    }

    private static async Task<Prospect> MergeAsync(
        IServiceProvider host,
        IProspectingSession session,
        Prospect first,
        AttachmentUpload upload
    )
    {
        var second = CanaryRecords.Add(session);
        await CanaryRecords.AddPartsAsync(session, second, upload);
        await session.CommitAsync();
        var merging = host.GetRequiredService<ProspectMerging>();
        var plan = (await merging.PlanAsync(session, first.Id, second.Id)).OrThrow();
        (await merging.ExecuteAsync(session, plan)).OrThrow();
        await session.CommitAsync();
        return plan.Survivor.Id == first.Id.Value ? first : second;
    }
}
