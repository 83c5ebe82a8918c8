using System.Text;
using NodaTime;
using Prospecting.Tests;
using Prospecting.VCards;

namespace Prospecting.Domain.Tests.VCards;

[Rule("C-3")]
public sealed class VCardTests
{
    public static TheoryData<VCardVersion> Versions => [.. Enum.GetValues<VCardVersion>()];

    [Theory]
    [InlineData(VCardVersion.V40, "FullIn40")]
    [InlineData(VCardVersion.V30, "FullIn30")]
    public void A_full_card_is_written_as_somebody_approved_it(
        VCardVersion version,
        string approved
    ) => Cards.Full.ToText(version).ShouldBe(Approved.Text(approved).ReplaceLineEndings("\r\n"));

    [Fact]
    public void A_name_is_all_that_a_card_must_have() =>
        new VCard { FormattedName = "Zoé" }
            .ToText()
            .ShouldBe("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoé\r\nN:;;;;\r\nEND:VCARD\r\n");

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\0\u0085")]
    public void A_card_without_a_name_to_show_cannot_be_made(string name) =>
        Should.Throw<ArgumentException>(() => new VCard { FormattedName = name });

    [Fact]
    public void Texts_with_nothing_to_see_are_left_out() =>
        new VCard
        {
            FormattedName = "Zoé",
            Organization = "",
            Function = " ",
            Role = "\0",
            Note = "\r\n",
        }
            .ToText()
            .ShouldBe(new VCard { FormattedName = "Zoé" }.ToText());

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_stream_gets_the_text_in_UTF_8_without_a_byte_order_mark(
        VCardVersion version
    )
    {
        using var stream = new MemoryStream();
        await Cards.Full.WriteToAsync(stream, version);
        stream.ToArray().ShouldBe(new UTF8Encoding(false).GetBytes(Cards.Full.ToText(version)));
        stream.ToArray()[0].ShouldBe((byte)'B');
    }

    [Fact]
    public async Task A_stopped_call_writes_nothing()
    {
        using var stream = new MemoryStream();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            Cards.Full.WriteToAsync(stream, VCardVersion.V40, new CancellationToken(canceled: true))
        );
        stream.Length.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Cards_one_after_the_other_are_one_file(VCardVersion version)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Cards.Full.WriteTo(writer, version);
        new VCard { FormattedName = "Ali" }.WriteTo(writer, version);
        writer
            .ToString()
            .ShouldBe(
                Cards.Full.ToText(version) + new VCard { FormattedName = "Ali" }.ToText(version)
            );
    }

    [Fact]
    public void There_is_no_third_version() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Cards.Full.ToText((VCardVersion)2));

    [Theory]
    [InlineData(1, "00010203")]
    [InlineData(9999, "99990203")]
    public void A_birth_date_has_a_year_of_four_digits(int year, string written) =>
        new VCard { FormattedName = "Zoé", BirthDate = new LocalDate(year, 2, 3) }
            .ToText()
            .ShouldContain($"\r\nBDAY:{written}\r\n");

    [Fact]
    public void A_birth_date_of_another_calendar_is_the_same_day() =>
        new VCard
        {
            FormattedName = "Zoé",
            BirthDate = new LocalDate(1985, 4, 12).WithCalendar(CalendarSystem.Julian),
        }
            .ToText()
            .ShouldContain("\r\nBDAY:19850412\r\n");

    [Fact]
    public void Dates_that_four_digits_cannot_write_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new VCard { FormattedName = "Zoé", BirthDate = new LocalDate(0, 12, 31) }
        );
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new VCard { FormattedName = "Zoé", Revised = Instant.MinValue }
        );
    }

    [Theory]
    [InlineData(74, 1)]
    [InlineData(75, 1)]
    [InlineData(76, 2)]
    [InlineData(149, 2)]
    [InlineData(150, 3)]
    public void A_line_is_folded_after_75_octets(int octets, int lines)
    {
        var note = new string('a', octets - "NOTE:".Length);
        var card = new VCard { FormattedName = "Zoé", Note = note };
        var file = Encoding.UTF8.GetBytes(card.ToText());
        CardReader.PhysicalLines(file).Count.ShouldBe(5 + lines);
        CardReader.Read(file)[^1].Text.ShouldBe(note);
    }

    [Fact]
    public void A_comma_of_a_web_address_is_no_comma_of_the_card() =>
        Cards
            .Full.ToText()
            .ShouldContain("URL:http://www.xn--socit-esab.example/%C3%A9quipe?q=a%2Cb");
}
