using Prospecting.Attachments;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Attachments;

[Rule("T-8")]
public sealed class AttachmentTypeTests
{
    private const string Zip = "PK\u0003\u0004";

    public static TheoryData<string, string> Beginnings =>
        new()
        {
            { "a.pdf", "%PDF-" },
            { "a.png", "\u0089PNG\r\n\u001A\n" },
            { "a.jpg", "\u00FF\u00D8\u00FF" },
            { "a.jpeg", "\u00FF\u00D8\u00FF" },
            { "a.gif", "GIF87a" },
            { "a.gif", "GIF89a" },
            { "a.docx", Zip },
            { "a.xlsx", Zip },
            { "a.pptx", Zip },
            { "a.odt", Zip },
            { "a.ods", Zip },
            { "a.odp", Zip },
        };

    [Theory]
    [MemberData(nameof(Beginnings))]
    public async Task A_file_begins_as_its_extension_says_or_is_not_taken(
        string name,
        string beginning
    )
    {
        (await Upload(name, beginning + "rest")).ShouldBeEmpty();
        (await Upload(name, beginning)).ShouldBeEmpty();
        (await Upload(name, beginning[..^1])).ShouldBe([AttachmentReasons.ContentDiffers]);
        (await Upload(name, "x" + beginning)).ShouldBe([AttachmentReasons.ContentDiffers]);
        (await Upload(name, "MZ\u0090\0")).ShouldBe([AttachmentReasons.ContentDiffers]);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.csv")]
    public async Task Text_begins_with_anything_but_not_with_nothing(string name)
    {
        (await Upload(name, "n'importe quoi")).ShouldBeEmpty();
        (await Upload(name, "")).ShouldBe([AttachmentReasons.Empty]);
    }

    [Theory]
    [InlineData("a.pdf", "application/pdf")]
    [InlineData("a.pdf", "Application/PDF; name=x")]
    [InlineData("a.pdf", null)]
    [InlineData("a.pdf", " ")]
    [InlineData("a.jpg", "image/pjpeg")]
    [InlineData("a.csv", "application/vnd.ms-excel")]
    public void A_media_type_that_goes_with_the_extension_is_taken(string name, string? sent) =>
        Checked(name, sent).ShouldBeEmpty();

    [Theory]
    [InlineData("a.pdf", "image/png")]
    [InlineData("a.pdf", "application/octet-stream")]
    [InlineData("a.pdf", "text/html, application/pdf")]
    [InlineData("a.txt", "text/html")]
    public void Any_other_media_type_is_refused(string name, string sent) =>
        Checked(name, sent).ShouldBe([AttachmentReasons.MediaTypeDiffers]);

    [Theory]
    [InlineData("a.exe")]
    [InlineData("a.html")]
    [InlineData("a.svg")]
    [InlineData("a.zip")]
    [InlineData("a.docm")]
    [InlineData("a.js")]
    public void What_runs_is_not_among_the_types_that_ship(string name) =>
        Checked(name, null).ShouldBe([AttachmentReasons.TypeNotAllowed]);

    [Fact]
    public void All_that_is_wrong_with_a_file_is_told_at_once()
    {
        var outcome = AttachmentRules.Default.Check(
            new NewAttachment
            {
                FileName = "con?.pdf",
                MediaType = "image/png",
                Length = AttachmentRules.Default.MaxBytes + 1,
            }
        );
        outcome.ShouldBeRefused(
            AttachmentReasons.NameCharacter,
            AttachmentReasons.MediaTypeDiffers,
            AttachmentReasons.TooLarge
        );
        outcome.Reasons.ShouldPointAt("/fileName", "/mediaType", "/length");
    }

    [Fact]
    public void A_host_allows_more_types_and_fewer()
    {
        var rules = AttachmentRules
            .Default.Without("csv", "gif")
            .With(
                new AttachmentType("message/rfc822", "eml"),
                new AttachmentType("application/x-pdf", "pdf")
            );
        Codes("a.eml").ShouldBeEmpty();
        Codes("a.csv").ShouldBe([AttachmentReasons.TypeNotAllowed]);
        Codes("a.gif").ShouldBe([AttachmentReasons.TypeNotAllowed]);
        rules.Types.Where(t => t.Extensions.Contains("pdf")).ShouldHaveSingleItem();
        rules.Types.ShouldContain(t => t.MediaType == "application/x-pdf");
        AttachmentRules.Default.Check(Files.Named("a.csv")).Succeeded.ShouldBeTrue();

        IEnumerable<string> Codes(string name) =>
            rules.Check(Files.Named(name)).Reasons.Select(r => r.Code);
    }

    [Fact]
    public void Signatures_stand_where_they_say()
    {
        var signature = new FileSignature("ftyp"u8, 4);
        signature.IsIn("    ftypheic"u8).ShouldBeTrue();
        signature.IsIn("ftypheic"u8).ShouldBeFalse();
        signature.IsIn("    fty"u8).ShouldBeFalse();
    }

    [Fact]
    public void What_is_no_type_and_no_signature_is_misuse()
    {
        Action[] misuses =
        [
            () => _ = new AttachmentType("pdf", "pdf"),
            () => _ = new AttachmentType("Application/pdf", "pdf"),
            () => _ = new AttachmentType("application/pdf;a=b", "pdf"),
            () => _ = new AttachmentType("application/pdf"),
            () => _ = new AttachmentType("application/pdf", ".pdf"),
            () => _ = new AttachmentType("application/pdf", "PDF"),
            () => _ = new AttachmentType("application/pdf", ""),
            () => _ = new FileSignature([]),
            () => _ = new FileSignature("a"u8, -1),
            () => _ = new FileSignature("ab"u8, 63),
            () => _ = new AttachmentRules { MaxBytes = 0 },
        ];
        foreach (var misuse in misuses)
        {
            Should.Throw<ArgumentException>(misuse);
        }

        new FileSignature("ab"u8, 62).Offset.ShouldBe(62);
    }

    private static async Task<IEnumerable<string>> Upload(string name, string bytes) =>
        (await new Files().UploadAsync(Files.Named(name), Files.Bytes(bytes))).Reasons.Select(r =>
            r.Code
        );

    private static IEnumerable<string> Checked(string name, string? mediaType) =>
        AttachmentRules
            .Default.Check(new NewAttachment { FileName = name, MediaType = mediaType })
            .Reasons.Select(r => r.Code);
}
