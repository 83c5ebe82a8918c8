using System.Collections.Concurrent;
using Prospecting.Testing.Contracts;
using Prospecting.Testing.Tests.Sabotages;

namespace Prospecting.Testing.Tests.Contracts;

/// <summary>A store may lack a port and say so: what applies to it is kept without the port, what does not apply needs it.</summary>
public sealed class StoresThatDoWithout
{
    public static TheoryData<StoreCapabilities> Each =>
        [.. Enum.GetValues<StoreCapabilities>().Where(c => int.IsPow2((int)c))];

    [Theory]
    [MemberData(nameof(Each))]
    public async Task A_contract_needs_a_port_exactly_when_it_fails_without_it(
        StoreCapabilities lacking
    )
    {
        ConcurrentBag<string> failed = [];
        await Parallel.ForEachAsync(
            StoreContracts.All,
            async (contract, cancellationToken) =>
            {
                await using var store = new SabotagedStore(Without(lacking));
                try
                {
                    await contract.Verify(store, cancellationToken);
                }
                catch (ContractViolationException)
                {
                    failed.Add(contract.Name);
                }
            }
        );
        failed.ShouldBe(
            StoreContracts.All.Where(c => c.Needs.HasFlag(lacking)).Select(c => c.Name),
            ignoreOrder: true
        );
    }

    [Fact]
    public void To_a_store_that_has_all_of_them_every_contract_applies() =>
        StoreContracts.For(StoreCapabilities.All).ShouldBe(StoreContracts.All);

    [Fact]
    public void To_a_store_that_has_none_of_them_the_contracts_that_need_none_apply()
    {
        var applicable = StoreContracts.For(StoreCapabilities.None);
        applicable.ShouldNotBeEmpty();
        applicable.ShouldAllBe(c => c.Needs == StoreCapabilities.None);
    }

    private static Func<
        Storage.IProspectingSessionFactory,
        Storage.IProspectingSessionFactory
    > Without(StoreCapabilities lacking) =>
        Broken.Session(session => new BrokenSession(session)
        {
            Releases = lacking.HasFlag(StoreCapabilities.Releases)
                ? new BrokenReleases(session.Releases)
                {
                    ReadCurrent = _ => throw new NotSupportedException(),
                    ReadHistory = (_, _) => throw new NotSupportedException(),
                    AddNew = _ => throw new NotSupportedException(),
                }
                : session.Releases,
            History = lacking.HasFlag(StoreCapabilities.TimeInStatus)
                ? new BrokenHistory(session.History)
                {
                    TimeInStatus = (_, _) => throw new NotSupportedException(),
                }
                : session.History,
            OutboxOf = lacking.HasFlag(StoreCapabilities.Outbox)
                ? () => throw new NotSupportedException()
                : () => session.Outbox,
            Receipts = lacking.HasFlag(StoreCapabilities.Receipts)
                ? new BrokenReceipts(session.Receipts)
                {
                    Find = (_, _) => throw new NotSupportedException(),
                    AddNew = _ => throw new NotSupportedException(),
                    Delete = (_, _, _) => throw new NotSupportedException(),
                }
                : session.Receipts,
        });
}
