using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Prospecting.Results;

namespace Prospecting.Domain.Tests.Results;

/// <summary>Every code has a sentence in both languages, and whoever raises it fills the sentence.</summary>
public sealed partial class ReasonTextsTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");
    private static readonly Dictionary<string, string> InEnglish = Read(
        CultureInfo.InvariantCulture
    );
    private static readonly Dictionary<string, string> InFrench = Read(French);

    public static TheoryData<string> Codes => [.. AllCodes()];

    public static TheoryData<string> Specimens => [.. RefusalSpecimens.All.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_code_has_a_text_in_both_languages_with_the_same_placeholders(string code)
    {
        InEnglish.ShouldContainKey(code);
        InFrench.ShouldContainKey(code);
        InFrench[code].ShouldNotBe(InEnglish[code]);
        Placeholders(InFrench[code]).ShouldBe(Placeholders(InEnglish[code]));
    }

    [Fact]
    public void A_value_of_any_length_is_cut_in_the_sentence_and_whole_in_the_reason()
    {
        // The cut would fall between the halves of the last character.
        var value = new string('x', 499) + "😀 and so on";
        var reason = new Reason("address.country").With("country", value);
        reason.Text(CultureInfo.InvariantCulture).ShouldStartWith($"\"{new string('x', 499)}…\"");
        reason.Parameters[0].Value.ShouldBe(value);
    }

    [Fact]
    public void No_text_is_left_over_from_a_code_that_is_gone()
    {
        InEnglish.Keys.Order(StringComparer.Ordinal).ShouldBe(AllCodes());
        InFrench.Keys.Order(StringComparer.Ordinal).ShouldBe(AllCodes());
    }

    [Fact]
    public void No_code_has_two_names() => AllCodes().ShouldBeUnique();

    [Fact]
    public void Codes_are_an_area_and_a_fault_in_small_letters() =>
        AllCodes().ShouldAllBe(code => CodeForm().IsMatch(code));

    [Theory]
    [MemberData(nameof(Specimens))]
    public void Whoever_raises_a_code_gives_what_its_text_asks_for(string code)
    {
        var reasons = RefusalSpecimens.All[code]().Where(r => r.Code == code).ToList();
        reasons.ShouldNotBeEmpty();
        foreach (var reason in reasons)
        {
            var given = reason.Parameters.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            Placeholders(InEnglish[code]).ShouldBeSubsetOf(given);
            // RFC 6901: the empty pointer is the whole document.
            (reason.Pointer is null or "" or ['/', ..]).ShouldBeTrue();
        }
    }

    [Fact]
    public void There_is_a_specimen_of_every_code() =>
        RefusalSpecimens.All.Keys.Order(StringComparer.Ordinal).ShouldBe(AllCodes());

    private static List<string> AllCodes() =>
        [
            .. typeof(Reason)
                .Assembly.GetTypes()
                .Where(t => t.Name.EndsWith("Reasons", StringComparison.Ordinal))
                .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
                .Where(f => f.IsLiteral && f.FieldType == typeof(string))
                .Select(f => (string)f.GetRawConstantValue()!)
                .Order(StringComparer.Ordinal),
        ];

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        new ResourceManager("Prospecting.Results.ReasonTexts", typeof(Reason).Assembly)
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            .ShouldNotBeNull()
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);

    private static List<string> Placeholders(string text) =>
        [
            .. Placeholder()
                .Matches(text)
                .Select(m => m.Groups["name"].Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex(@"\{(?<name>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[a-z]+\.[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeForm();
}
