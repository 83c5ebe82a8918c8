using System.Globalization;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Texts;

public sealed class LocalizedTextTests
{
    [Theory]
    [InlineData("fr", "Perdu")]
    [InlineData("fr-BE", "Perdu")]
    [InlineData("en-GB", "Lost")]
    [InlineData("de", "Lost")]
    [InlineData("", "Lost")]
    public void French_readers_get_French_and_all_others_English(string culture, string expected) =>
        new LocalizedText("Perdu", "Lost")
            .In(CultureInfo.GetCultureInfo(culture))
            .ShouldBe(expected);
}
