using System.Reflection;
using System.Runtime.CompilerServices;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Rules;

/// <summary>A record that prints what it holds ends up in logs: what people wrote must not be in it.</summary>
/// <remarks>
/// <c>plain-members.txt</c> lists the members of which somebody decided that they hold codes, ids, the host's settings or the text of our own
/// documents. It is written by hand: a member that is new is looked at before it is listed, or its record says itself what it prints.
/// </remarks>
public sealed class Records
{
    /// <summary>Settings of a company, which are no personal data: labels and what comes with an entry.</summary>
    private static readonly string[] Settings =
    [
        "Prospecting.Catalogs.CatalogAttribute",
        "Prospecting.Catalogs.CatalogEntrySnapshot",
        "Prospecting.CustomFields.CustomChoiceSnapshot",
        "Prospecting.CustomFields.CustomFieldSnapshot",
        "Prospecting.Ownership.RepresentativeGrantSnapshot",
        "Prospecting.Texts.LocalizedText",
    ];

    [Fact]
    public void A_record_that_prints_its_members_holds_codes_and_ids_and_no_words_of_people() =>
        Printed().Except(Plain()).ShouldBeEmpty();

    [Fact]
    public void No_member_is_listed_that_nothing_prints_any_more() =>
        Plain().Except(Printed()).ShouldBeEmpty();

    private static IEnumerable<string> Plain() =>
        File.ReadLines(
                Repository.Path(
                    "tests",
                    "Prospecting.Architecture.Tests",
                    "Rules",
                    "plain-members.txt"
                )
            )
            .Select(member => $"Prospecting.{member}");

    private static IEnumerable<string> Printed() =>
        Packages
            .All.SelectMany(Packages.TypesOf)
            .Where(t => t.IsVisible && PrintsItsMembers(t) && !Settings.Contains(t.FullName))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(p => p.PropertyType == typeof(string))
            .Select(p => $"{p.DeclaringType!.FullName}.{p.Name}")
            .Distinct();

    // Of a record that overrides ToString() a person decided on what it prints.
    private static bool PrintsItsMembers(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)
            ?.IsDefined(typeof(CompilerGeneratedAttribute)) == true;
}
