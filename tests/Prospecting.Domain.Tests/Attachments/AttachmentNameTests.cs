using FsCheck.Fluent;
using Prospecting.Attachments;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Attachments;

[Rule("T-8")]
public sealed class AttachmentNameTests
{
    [Theory]
    [InlineData("Devis 2026.pdf")]
    [InlineData("Été à la Forge (v2) - l'offre & cie.PDF")]
    [InlineData("archive.tar.pdf")]
    [InlineData("a..b.pdf")]
    [InlineData("console.pdf")]
    [InlineData("com.pdf")]
    [InlineData("COM10.pdf")]
    [InlineData("見積書.pdf")]
    public void Names_that_people_give_are_taken(string name) => Codes(name).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "../../etc/passwd.pdf",
        AttachmentReasons.NameEdge,
        AttachmentReasons.NameSeparator
    )]
    [InlineData("a/b.pdf", AttachmentReasons.NameSeparator)]
    [InlineData("a\\b.pdf", AttachmentReasons.NameSeparator)]
    [InlineData("a\uFF0Fb.pdf", AttachmentReasons.NameSeparator)]
    [InlineData("a\u2215b.pdf", AttachmentReasons.NameSeparator)]
    [InlineData("C:a.pdf", AttachmentReasons.NameCharacter)]
    [InlineData("a.exe:b.pdf", AttachmentReasons.NameCharacter)]
    [InlineData("a?.pdf", AttachmentReasons.NameCharacter)]
    [InlineData("a\u200Ffdp.pdf", AttachmentReasons.NameCharacter)]
    [InlineData("a\u202Efdp.pdf", TextReasons.ForbiddenCharacter)]
    [InlineData("a\0.pdf", TextReasons.ForbiddenCharacter)]
    [InlineData("a\n.pdf", TextReasons.ForbiddenCharacter)]
    [InlineData(".pdf", AttachmentReasons.NameEdge)]
    [InlineData(" a.pdf", AttachmentReasons.NameEdge)]
    [InlineData("\u00A0a.pdf", AttachmentReasons.NameEdge)]
    [InlineData("a.pdf ", AttachmentReasons.NameEdge, AttachmentReasons.TypeNotAllowed)]
    [InlineData("a.pdf.", AttachmentReasons.NameEdge, AttachmentReasons.TypeNotAllowed)]
    [InlineData("con.pdf", AttachmentReasons.NameReserved)]
    [InlineData("NUL.tar.pdf", AttachmentReasons.NameReserved)]
    [InlineData("Com1 .pdf", AttachmentReasons.NameReserved)]
    [InlineData("lpt\u00B3.pdf", AttachmentReasons.NameReserved)]
    [InlineData("conin$.pdf", AttachmentReasons.NameReserved)]
    [InlineData("a", AttachmentReasons.TypeNotAllowed)]
    [InlineData("a.pdf.exe", AttachmentReasons.TypeNotAllowed)]
    [InlineData("", TextReasons.Missing)]
    [InlineData(
        " \u200B",
        TextReasons.Missing,
        AttachmentReasons.NameEdge,
        AttachmentReasons.TypeNotAllowed
    )]
    public void Names_that_lead_or_mislead_are_refused_with_all_reasons(
        string name,
        params string[] codes
    ) => Codes(name).ShouldBe(codes);

    [Fact]
    public void Half_a_character_is_refused() =>
        Codes("a\uD800.pdf").ShouldBe([TextReasons.ForbiddenCharacter]);

    [Fact]
    public void Two_hundred_characters_fit_and_no_more()
    {
        Codes(new string('a', 196) + ".pdf").ShouldBeEmpty();
        Codes(new string('a', 197) + ".pdf").ShouldBe([TextReasons.TooLong]);
    }

    [Fact]
    public async Task Letters_are_composed_and_the_rest_is_kept_as_it_was_typed()
    {
        var attachment = (await new Files().UploadAsync(Files.Named("E\u0301tude.PDF"))).OrThrow();
        attachment.FileName.ShouldBe("Étude.PDF");
    }

    [Fact]
    public void No_name_that_is_taken_can_lead_anywhere()
    {
        Prop.ForAll(
                HostileNames.All,
                name =>
                {
                    if (Codes(name).Count > 0)
                    {
                        return;
                    }

                    name.IndexOfAny(['/', '\\', ':', '\0']).ShouldBe(-1);
                    name.ShouldNotStartWith(".");
                    name.Trim().ShouldBe(name);
                    foreach (var root in new[] { "/data/files", "C:\\data" })
                    {
                        Path.GetFullPath(Path.Combine(root, name))
                            .ShouldBe(Path.Combine(Path.GetFullPath(root), name));
                    }
                }
            )
            .Holds(1000);
    }

    private static List<string> Codes(string name) =>
        [.. AttachmentRules.Default.Check(Files.Named(name)).Reasons.Select(r => r.Code)];
}
