using System.Reflection;
using System.Runtime.CompilerServices;

namespace Prospecting.Architecture.Tests.Rules;

/// <summary>A record that prints what it holds ends up in logs: what people wrote must not be in it.</summary>
public sealed class Records
{
    /// <summary>Members that hold codes, ids, the host's settings or the text of our own documents.</summary>
    private static readonly string[] Plain =
    [
        "Action",
        "After",
        "Assignee",
        "Channel",
        "Code",
        "Colour",
        "Company",
        "Country",
        "Currency",
        "DelimiterName",
        "Description",
        "Encoding",
        "EncodingName",
        "ErrorType",
        "EventType",
        "Expected",
        "Failure",
        "Feature",
        "Field",
        "Form",
        "Found",
        "From",
        "Group",
        "Id",
        "Key",
        "Kind",
        "Level",
        "MediaType",
        "Member",
        "Name",
        "Newer",
        "Next",
        "Older",
        "Origin",
        "Parent",
        "Payload",
        "Permission",
        "Place",
        "Pointer",
        "Prefix",
        "PrincipalTable",
        "Recipient",
        "ReferenceSystem",
        "Refusal",
        "Remedy",
        "ReopensTo",
        "Schema",
        "Sha256",
        "State",
        "Status",
        "SubjectKind",
        "System",
        "To",
        "Token",
        "Type",
        "TypePrefix",
        "Unit",
        "User",
        "Workflow",
    ];

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
        Packages
            .All.SelectMany(Packages.TypesOf)
            .Where(t => t.IsVisible && PrintsItsMembers(t) && !Settings.Contains(t.FullName))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(p => p.PropertyType == typeof(string) && !Plain.Contains(p.Name))
            .Select(p => $"{p.DeclaringType!.FullName}.{p.Name}")
            .ShouldBeEmpty();

    // Of a record that overrides ToString() a person decided on what it prints.
    private static bool PrintsItsMembers(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)
            ?.IsDefined(typeof(CompilerGeneratedAttribute)) == true;
}
