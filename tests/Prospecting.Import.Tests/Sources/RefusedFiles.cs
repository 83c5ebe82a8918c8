using System.Text;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Sources;

[Rule("I-2", "I-6")]
public sealed class RefusedFiles
{
    [Fact]
    public async Task A_missing_file_is_refused()
    {
        using var folder = new TemporaryFolder();

        (await CodeOfFileAsync(folder.File("none.csv"))).ShouldBe(ImportReasons.FileMissing);
        (await CodeOfFileAsync(folder.File("no/such/folder.csv"))).ShouldBe(
            ImportReasons.FileMissing
        );
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        using var folder = new TemporaryFolder();

        (await CodeOfFileAsync(folder.Path)).ShouldBe(ImportReasons.FileIsFolder);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused()
    {
        var source = new ImportSource("held.csv", () => throw new IOException("held"));

        (await CodeAsync(source)).ShouldBe(ImportReasons.FileUnreadable);
    }

    [Fact]
    public async Task An_empty_file_is_refused() =>
        (await CodeAsync([])).ShouldBe(ImportReasons.FileEmpty);

    [Theory]
    [InlineData("   ")]
    [InlineData("\n\n\n")]
    [InlineData("\r\n \r\n\t\r\n")]
    public async Task A_file_of_blanks_is_refused_as_empty(string text)
    {
        (await CodeAsync(Encoding.UTF8.GetBytes(text))).ShouldBe(ImportReasons.FileEmpty);
        (await CodeAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)])).ShouldBe(
            ImportReasons.FileEmpty
        );
        (
            await CodeAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)])
        ).ShouldBe(ImportReasons.FileEmpty);
    }

    [Fact]
    public async Task Binary_files_are_refused()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D];
        byte[] controls = [.. "Nom;Ville\nAlpha;"u8, 0x01, 0x02];

        (await CodeAsync(png)).ShouldBe(ImportReasons.FileBinary);
        (await CodeAsync(controls)).ShouldBe(ImportReasons.FileBinary);
        (await CodeAsync([.. "Nom;Ville\nAlpha;"u8, 0])).ShouldBe(ImportReasons.FileBinary);
    }

    [Fact]
    public async Task Workbooks_new_and_old_are_refused()
    {
        (await CodeAsync([.. "PK\u0003\u0004"u8, 20, 0, 6, 0])).ShouldBe(
            ImportReasons.FileIsWorkbook
        );
        (await CodeAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])).ShouldBe(
            ImportReasons.FileIsWorkbook
        );
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>")]
    [InlineData("<!doctype HTML>")]
    [InlineData("\r\n  <HTML><table><tr><td>Nom</td></tr></table></HTML>")]
    [InlineData("<?xml version=\"1.0\"?><leads/>")]
    public async Task Web_pages_and_XML_are_refused(string text)
    {
        (await CodeAsync(Encoding.UTF8.GetBytes(text))).ShouldBe(ImportReasons.FileIsMarkup);
        (await CodeAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)])).ShouldBe(
            ImportReasons.FileIsMarkup
        );
        (
            await CodeAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)])
        ).ShouldBe(ImportReasons.FileIsMarkup);
    }

    [Fact]
    public async Task The_import_refuses_what_the_analysis_refuses_and_writes_nothing()
    {
        await using var world = ImportWorld.InMemory();

        var outcome = await world.Import.RunAsync(
            ImportSource.FromBytes("book.csv", [.. "PK\u0003\u0004"u8]),
            ImportWorld.Anne
        );

        outcome.Reasons.ShouldHaveSingleItem().Code.ShouldBe(ImportReasons.FileIsWorkbook);
        (await world.CountAsync()).ShouldBe(0);
    }

    private static Task<string> CodeAsync(byte[] bytes) =>
        CodeAsync(ImportSource.FromBytes("test.csv", bytes));

    private static Task<string> CodeOfFileAsync(string path) =>
        CodeAsync(ImportSource.FromFile(path));

    private static async Task<string> CodeAsync(ImportSource source) =>
        (await ImportWorld.TryAnalyzeAsync(source)).Reasons.ShouldHaveSingleItem().Code;
}
