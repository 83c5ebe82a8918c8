using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Rows;

[Rule("I-4", "S-12")]
public sealed class Statuses
{
    [Theory]
    [InlineData("qualified", "qualified")]
    [InlineData("Qualifié", "qualified")]
    [InlineData("QUALIFIE", "qualified")]
    [InlineData("Nouvelle", "new")]
    [InlineData("Perdu", "lost")]
    [InlineData("signé", "won")]
    [InlineData("Signed", "won")]
    [InlineData("Junk", "junk")]
    public async Task Codes_labels_and_aliases_of_the_workflow_are_known(string cell, string code)
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync("Raison sociale;Statut", "Alpha;" + cell);

        report.Warnings.ShouldBeEmpty();
        var (prospect, _, statuses) = await world.OnlyAsync();
        prospect.StatusCode.ShouldBe(code);
        var change = statuses.ShouldHaveSingleItem();
        (change.Action, change.From, change.To, change.Note).ShouldBe(("import", null, code, null));
    }

    [Fact]
    public async Task An_unknown_status_warns_and_its_text_is_kept_in_the_history()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync("Raison sociale;Statut", "Alpha;À rappeler");

        report.Created.ShouldBe(1);
        var warning = report.OnlyWarning();
        (warning.Line, warning.Column, warning.Code).ShouldBe(
            (2, "Statut", ImportReasons.StatusUnknown)
        );
        var (prospect, _, statuses) = await world.OnlyAsync();
        prospect.StatusCode.ShouldBe("new");
        var change = statuses.ShouldHaveSingleItem();
        (change.Action, change.To, change.Note).ShouldBe(("import", "new", "À rappeler"));
    }

    [Fact]
    public async Task An_unknown_status_that_no_text_field_would_take_is_kept_as_far_as_it_can_be_printed()
    {
        await using var world = ImportWorld.InMemory();

        // One turns letters around, one is no character.
        var report = await world.RunAsync("Raison sociale;Statut", "Alpha;À\u202Erap\uFFFEpeler");

        report.Created.ShouldBe(1);
        var (_, _, statuses) = await world.OnlyAsync();
        statuses.ShouldHaveSingleItem().Note.ShouldBe("À rap peler");
    }

    [Fact]
    public async Task A_row_without_a_status_is_initial_without_a_warning()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync("Raison sociale;Statut", "Alpha;");

        report.Warnings.ShouldBeEmpty();
        (await world.OnlyAsync()).Statuses.ShouldHaveSingleItem().Note.ShouldBeNull();
    }
}
