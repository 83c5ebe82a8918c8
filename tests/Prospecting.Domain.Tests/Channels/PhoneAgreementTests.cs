using Prospecting.Channels;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Channels;

/// <summary>
/// Numbers of each plan as libphonenumber-js reads them (<c>phone-numbers.tsv</c>, made by <c>eng/phone-numbers</c>). Every one must be read
/// alike: accepted with the same E.164 form and kind, or not accepted, and refused where it names its country and no number of that is so
/// long. Where we differ on purpose, <c>phone-differences.tsv</c> says for which leading digits, and why.
/// </summary>
[Rule("P-4")]
public sealed class PhoneAgreementTests
{
    private static readonly string[][] Numbers = Rows("phone-numbers.tsv");
    private static readonly string[][] Differences = Rows("phone-differences.tsv");

    [Fact]
    public void Every_number_is_read_as_another_source_reads_it_but_for_the_listed_differences() =>
        Numbers
            .Where(n => Fault(n) is not null && Listed(n) is null)
            .Select(n => $"{string.Join(' ', n)}: {Fault(n)}")
            .ShouldBeEmpty();

    [Fact]
    public void Every_listed_difference_is_one_and_has_a_reason()
    {
        var used = Numbers.Where(n => Fault(n) is not null).Select(Listed).ToHashSet();
        Differences.Where(d => !used.Contains(d)).Select(d => string.Join(' ', d)).ShouldBeEmpty();
        Differences.ShouldAllBe(d => d.Length == 4 && d[3].Length > 10);
    }

    [Fact]
    public void The_list_has_numbers_of_every_plan_both_valid_and_not()
    {
        foreach (var plan in PhonePlans.All)
        {
            var rows = Numbers.Where(n => plan.Countries.Contains(n[0])).ToList();
            rows.Count(n => n[2] != "-").ShouldBeGreaterThan(4, plan.Code);
            rows.Count(n => n[3] is "invalid" or "impossible").ShouldBeGreaterThan(4, plan.Code);
        }
    }

    private static string? Fault(string[] number)
    {
        var (region, typed, e164, kind) = (number[0], number[1], number[2], number[3]);
        var outcome = PhoneNumber.Parse(typed, region);
        var read = outcome.ValueOrDefault?.E164;
        return kind switch
        {
            "invalid" => read is null ? null : read,
            "impossible" => outcome.Succeeded ? read ?? "kept" : null,
            _ when read != e164 => read ?? "none",
            _ => Named(outcome.ValueOrDefault!.Kind) == kind
                ? null
                : $"{read} {Named(outcome.ValueOrDefault!.Kind)}",
        };
    }

    private static string Named(PhoneKind kind) =>
        kind switch
        {
            PhoneKind.Fixed => "fixed",
            PhoneKind.Mobile => "mobile",
            PhoneKind.Other => "other",
            _ => "either",
        };

    // A difference is for one answer of the other source - a kind, "invalid" - and for E.164 forms, ours or else theirs, that begin alike.
    private static string[]? Listed(string[] number)
    {
        var form = PhoneNumber.Parse(number[1], number[0]).ValueOrDefault?.E164 ?? number[2];
        return Array.Find(
            Differences,
            d =>
                d[0] == number[0]
                && d[1] == number[3]
                && form.StartsWith(d[2], StringComparison.Ordinal)
        );
    }

    private static string[][] Rows(string name)
    {
        using var stream = typeof(PhoneAgreementTests).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToArray();
    }
}
