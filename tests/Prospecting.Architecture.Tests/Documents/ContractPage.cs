using Prospecting.Testing.Contracts;

namespace Prospecting.Architecture.Tests.Documents;

public sealed class ContractPage
{
    [Fact]
    public void The_page_for_implementers_lists_every_contract() =>
        Page.Check(
            "implementing-a-store.md",
            "contracts",
            string.Join('\n', StoreContracts.All.Select(c => "- " + c.Name))
        );
}
