using NodaTime;
using Prospecting.Receipts;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class ReceiptSabotages
{
    private static readonly Scope Anne = Scope.ForUser(new UserId("anne"), new CompanyId("paris"));

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "gives the receipt of another user",
            "A receipt is found as it was written, by its user alone",
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Receipts = new BrokenReceipts(session.Receipts)
                    {
                        Find = async (key, c) =>
                            await session.Receipts.FindAsync(key, c)
                            ?? (
                                session.Context.Scope.User == Anne.User
                                    ? null
                                    : await truth.InAsync(Anne, s => s.Receipts.FindAsync(key, c))
                            ),
                    },
                }
            )
        ),
        new(
            "keeps the receipt of a refused commit",
            "A receipt is written with its commit or not at all",
            Broken.Store(truth =>
                session =>
                    OnCommit(
                        session,
                        async (commit, receipts) =>
                        {
                            try
                            {
                                await commit();
                            }
                            catch (ReferenceTakenException) when (receipts.Count > 0)
                            {
                                await truth.InAsync(
                                    session.Context.Scope,
                                    async s =>
                                    {
                                        receipts.ForEach(s.Receipts.Add);
                                        await s.CommitAsync();
                                        return true;
                                    }
                                );
                                throw;
                            }
                        }
                    )
            )
        ),
        new(
            "says of a second commit under a key that it succeeded",
            "Of two commits with one key the second is refused whole",
            Broken.Session(session =>
                OnCommit(
                    session,
                    async (commit, receipts) =>
                    {
                        try
                        {
                            await commit();
                        }
                        catch (ConcurrencyConflictException) when (receipts.Count > 0)
                        {
                            // What the sabotage is about: nobody hears of it.
                        }
                    }
                )
            )
        ),
        new(
            "deletes receipts of any age",
            "Receipts are deleted by age, under a system scope only",
            Broken.Receipts(r => new BrokenReceipts(r)
            {
                Delete = (_, limit, c) => r.DeleteAsync(Instant.MaxValue, limit, c),
            })
        ),
        new(
            "gives another id as the result of a command",
            "A command that is sent twice is done once",
            Found(r =>
                Guid.TryParse(r.Result.Trim('"'), out _)
                    ? r with
                    {
                        Result = "\"00000000-0000-0000-0000-000000000001\"",
                    }
                    : r
            )
        ),
        new(
            "takes other values for the same command",
            "A key that another command has is refused",
            Found(r =>
                r.Fingerprint == CommandFingerprint.Of("prospect.create", "paris", "Un")
                    ? r with
                    {
                        Fingerprint = CommandFingerprint.Of("prospect.create", "paris", "Autre"),
                    }
                    : r
            )
        ),
    ];

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> Found(
        Func<CommandReceipt, CommandReceipt> change
    ) =>
        Broken.Receipts(r => new BrokenReceipts(r)
        {
            Find = async (key, c) => await r.FindAsync(key, c) is { } found ? change(found) : null,
        });

    private static BrokenSession OnCommit(
        IProspectingSession session,
        Func<Func<Task>, List<CommandReceipt>, Task> commit
    )
    {
        List<CommandReceipt> added = [];
        return new BrokenSession(session)
        {
            Receipts = new BrokenReceipts(session.Receipts)
            {
                AddNew = receipt =>
                {
                    added.Add(receipt);
                    session.Receipts.Add(receipt);
                },
            },
            Commit = c => commit(() => session.CommitAsync(c), added),
        };
    }
}
