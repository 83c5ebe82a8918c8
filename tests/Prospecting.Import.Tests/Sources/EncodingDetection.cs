using System.Text;
using FsCheck.Fluent;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Sources;

[Rule("I-2")]
public sealed class EncodingDetection
{
    private const string Sample = "Raison sociale;Ville\nBoulangerie Élan;Besançon\n";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", true },
            { "utf-8", false },
            { "utf-16", true },
            { "utf-16", false },
            { "utf-16BE", true },
            { "utf-16BE", false },
            { "windows-1252", false },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_file_is_read_in_the_encoding_it_was_written_in(string name, bool hasMark)
    {
        var encoding = Named(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample)];
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(ImportSource.FromBytes("test.csv", bytes));

        report.Format.EncodingName.ShouldBe(name, StringCompareShould.IgnoreCase);
        report.Created.ShouldBe(1);
        var stored = await world.OnlyAsync();
        stored.Prospect.LegalName.ShouldBe("Boulangerie Élan");
        stored.Prospect.Addresses[0].Postal.City.ShouldBe("Besançon");
    }

    [Fact]
    public void A_file_of_plain_letters_is_UTF_8() =>
        Detect("name,city\n"u8.ToArray()).WebName.ShouldBe("utf-8");

    [Fact]
    public void An_empty_file_is_UTF_8() => Detect([]).WebName.ShouldBe("utf-8");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Very_short_files_are_detected(int letters)
    {
        var text = new string('é', letters);

        Detect(Encoding.UTF8.GetBytes(text)).WebName.ShouldBe("utf-8");
        Detect(Windows1252.GetBytes(text)).WebName.ShouldBe("windows-1252");
    }

    [Fact]
    public void Characters_of_any_length_may_be_cut_by_the_end_of_a_chunk()
    {
        // Around the end of a chunk of 64 KiB, the 4 bytes of the mark included, at every offset.
        foreach (var character in (string[])["é", "€", "😀"])
        {
            for (var pad = (1 << 16) - 8; pad <= (1 << 16) + 8; pad++)
            {
                var text = new string('a', pad) + character + "fin";
                Detect(Encoding.UTF8.GetBytes(text))
                    .WebName.ShouldBe("utf-8", $"{character} {pad}");
            }
        }
    }

    [Fact]
    public void UTF_8_is_found_however_the_stream_cuts_it()
    {
        var texts = Gen.Elements("a", "é", "€", "😀", ";", "\n", "ç", "漢")
            .ListOf()
            .Select(string.Concat);
        var cuts = Gen.Choose(1, 7).NonEmptyListOf().Select(list => list.ToArray());

        PropertyCheck.Holds(
            texts.Zip(cuts),
            300,
            pair =>
            {
                using var stream = new StutteringStream(
                    Encoding.UTF8.GetBytes("abcd" + pair.Item1),
                    pair.Item2
                );
                TextEncoding.Detect(stream).WebName.ShouldBe("utf-8");
            }
        );
    }

    [Fact]
    public void One_byte_that_is_not_UTF_8_makes_it_Windows_1252_wherever_it_stands()
    {
        var places = Gen.OneOf(Gen.Choose(0, 70_000), Gen.Choose((1 << 16) - 6, (1 << 16) + 8));

        PropertyCheck.Holds(
            places,
            60,
            place =>
            {
                var bytes = Encoding.ASCII.GetBytes(new string('a', 70_001));
                bytes[place] = 0xE9;
                Detect(bytes).WebName.ShouldBe("windows-1252");
            }
        );
    }

    [Fact]
    public void A_character_that_the_end_of_the_file_cuts_is_not_UTF_8()
    {
        Detect([.. "Nom;Ville\nAbc;Besan"u8, 0xC3]).WebName.ShouldBe("windows-1252");
        Detect([.. "Nom;Ville\nAbc;"u8, 0xE2, 0x82]).WebName.ShouldBe("windows-1252");
        Detect([.. "Nom;Ville\nAbc;"u8, 0xF0, 0x9F, 0x98]).WebName.ShouldBe("windows-1252");
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("windows-1252", true)]
    [InlineData("iso-8859-15", true)]
    [InlineData("utf-16", true)]
    [InlineData("latin", false)]
    [InlineData("no such thing", false)]
    [InlineData("", false)]
    public void Encodings_are_known_by_name(string name, bool isKnown) =>
        (TextEncoding.Named(name) is not null).ShouldBe(isKnown);

    private static Encoding Detect(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return TextEncoding.Detect(stream);
    }

    private static Encoding Named(string name) =>
        name switch
        {
            "utf-8" => Encoding.UTF8,
            "utf-16" => Encoding.Unicode,
            "utf-16BE" => Encoding.BigEndianUnicode,
            _ => Windows1252,
        };

    /// <summary>Gives fewer bytes than asked for, in steps of its own.</summary>
    private sealed class StutteringStream(byte[] bytes, int[] steps) : MemoryStream(bytes)
    {
        private int _step;

        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, steps[_step++ % steps.Length]));
    }
}
