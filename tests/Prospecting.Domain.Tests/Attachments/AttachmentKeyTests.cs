using FsCheck.Fluent;
using Prospecting.Attachments;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Attachments;

[Rule("T-8")]
public sealed class AttachmentKeyTests
{
    private const string Text =
        "7/0190a2b4-0000-7000-8000-00000000000a/0190a2b4-0000-7000-8000-00000000000b";

    [Fact]
    public void A_key_is_made_of_ids_and_comes_back_from_its_text()
    {
        var key = new AttachmentKey(
            new TenantId(7),
            new ProspectId(Guid.Parse("0190a2b4-0000-7000-8000-00000000000a")),
            new AttachmentId(Guid.Parse("0190a2b4-0000-7000-8000-00000000000b"))
        );
        key.ToString().ShouldBe(Text);
        AttachmentKey.TryParse(Text).ShouldBe(key);
    }

    [Fact]
    public void What_looks_like_a_key_is_none()
    {
        string?[] others =
        [
            null,
            "",
            Text.ToUpperInvariant(),
            "0" + Text,
            "-" + Text,
            "0" + Text[1..],
            "2147483648" + Text[1..],
            Text + "/",
            "/" + Text,
            Text + " ",
            Text.Replace("-", "", StringComparison.Ordinal),
            Text.Replace('/', '\\'),
            "7/../0190a2b4-0000-7000-8000-00000000000b",
        ];
        others.ShouldAllBe(text => AttachmentKey.TryParse(text) == null);
    }

    [Fact]
    public void Whatever_is_read_as_a_key_is_written_the_same()
    {
        var parts = Gen.Elements(Text, "7/", "..", "/", "\\", Text[2..38], "0", "%2f", "A");
        Prop.ForAll(
                parts.ArrayOf().Select(p => string.Concat(p)).ToArbitrary(),
                text => (AttachmentKey.TryParse(text)?.ToString() ?? text).ShouldBe(text)
            )
            .Holds();
    }

    [Fact]
    public void A_key_without_tenant_is_misuse() =>
        Should.Throw<ArgumentException>(() => new AttachmentKey(default, default, default));
}
