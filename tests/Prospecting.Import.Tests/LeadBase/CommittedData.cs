using System.Text;
using Prospecting.LeadBase;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.LeadBase;

public sealed class CommittedData
{
    [Fact]
    public async Task The_committed_lead_base_is_what_the_generator_gives()
    {
        var generated = LeadBaseGenerator.Generate(
            LeadBaseGenerator.DefaultRows,
            LeadBaseGenerator.DefaultSeed
        );
        var committed = await File.ReadAllBytesAsync(
            Repository.Path("samples", "data", "leads-fr.csv")
        );

        committed.AsSpan().SequenceEqual(generated.Csv.Span).ShouldBeTrue();
    }

    [Fact]
    public async Task The_committed_truth_is_what_the_generator_gives()
    {
        using var csv = new MemoryStream();
        using var truth = new MemoryStream();
        LeadBaseGenerator.Stream(
            LeadBaseGenerator.DefaultRows,
            LeadBaseGenerator.DefaultSeed,
            csv,
            truth
        );
        var committed = await File.ReadAllBytesAsync(
            Repository.Path("samples", "data", "leads-fr.truth.csv")
        );

        committed.AsSpan().SequenceEqual(truth.ToArray()).ShouldBeTrue();
        Encoding.UTF8.GetString(committed).ShouldStartWith("lead,cluster\n");
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void No_culture_takes_part_in_the_generation(string culture)
    {
        var expected = LeadBaseGenerator.Generate(200, 3);
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture =
                System.Globalization.CultureInfo.GetCultureInfo(culture);
            var generated = LeadBaseGenerator.Generate(200, 3);
            generated.Csv.Span.SequenceEqual(expected.Csv.Span).ShouldBeTrue();
            generated.Truth.ShouldBe(expected.Truth);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_seed_is_another_base() =>
        LeadBaseGenerator
            .Generate(50, 1)
            .Csv.Span.SequenceEqual(LeadBaseGenerator.Generate(50, 2).Csv.Span)
            .ShouldBeFalse();
}
