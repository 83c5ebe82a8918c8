using NodaTime;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Execution;

/// <summary>An export of another CRM, used as found; it is not part of the repository.</summary>
[Rule("I-2", "I-4", "I-7")]
public sealed class RealExport
{
    private static readonly string Export = Repository.Path(
        "..",
        "shared",
        "data",
        "crm-export-leads.csv"
    );

    [SkippableFact]
    public async Task All_leads_of_another_CRM_come_in()
    {
        Skip.IfNot(File.Exists(Export), "../shared/data/crm-export-leads.csv is not there.");
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            ImportSource.FromFile(Export),
            new ImportOptions { BatchSize = 5000 }
        );

        report.ShouldAddUp().Rows.ShouldBe(3900);
        report.Rejected.ShouldBe(0);
        report.Errors.ShouldBeEmpty();
        report.Unmapped.ShouldBe(["CONVERTED", "month_Created Time1"]);
        (await world.CountAsync()).ShouldBe(3900);
        await AssertLead4563Async(world);
    }

    private static async Task AssertLead4563Async(ImportWorld world)
    {
        await using var session = await world.OpenAsync();
        var hit = (await session.Prospects.FindByReferencesAsync(["4563"])).ShouldHaveSingleItem();
        var prospect = (await session.Prospects.FindAsync(hit.Prospect)).ShouldNotBeNull();
        var contact = (
            await session.Contacts.FindAsync([.. prospect.Contacts.Select(l => l.Contact)])
        ).ShouldHaveSingleItem();
        var status = (await session.History.ReadStatusesAsync(prospect.Id)).ShouldHaveSingleItem();

        prospect.LegalName.ShouldBe("Maurice The Pants Man");
        prospect.Owner.ShouldBe("David Love");
        prospect.Source.ShouldBe("Employee Referral");
        prospect.Industry.ShouldBe("Education");
        prospect.Website!.Typed.ShouldBe("CameraUpdate.com");
        prospect.CreatedAt.ShouldBe(Instant.FromUtc(2021, 4, 15, 0, 3));
        prospect.StatusCode.ShouldBe("new");
        (status.Action, status.Note).ShouldBe(("import", "Contacted"));
        contact.LastName.ShouldBe("Denson");
        contact.Email!.Typed.ShouldBe("GaryLDenson@cuvox.de");
        contact.Mobile!.Typed.ShouldBe("660-485-0224");
    }
}
