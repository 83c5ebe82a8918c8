namespace Prospecting.Architecture.Tests.Rules;

public sealed class Types
{
    /// <summary>Made to be derived from: a host's harness, our aggregates, the closed cases of a decision, the search of an engine.</summary>
    private static readonly string[] Open =
    [
        "StoreHarness",
        "Aggregate",
        "ProspectPart",
        "CompanySetting",
        "CompanySetting",
        "ProspectPart",
        "StatusDecision",
        "IndexedTextSearch",
    ];

    [Fact]
    public void Public_classes_are_sealed_or_static() =>
        Packages
            .All.SelectMany(Packages.TypesOf)
            .Where(t =>
                t is { IsClass: true, IsVisible: true, IsSealed: false } && !Open.Contains(t.Name)
            )
            .Select(t => t.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void Public_types_have_no_public_fields_but_constants() =>
        Packages
            .All.SelectMany(Packages.TypesOf)
            .Where(t => t.IsVisible && !t.IsEnum)
            .SelectMany(t => t.GetFields())
            .Where(f => !f.IsLiteral && !f.IsInitOnly)
            .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void Events_are_immutable_and_name_no_person()
    {
        var events = Packages
            .TypesOf(Packages.Domain)
            .Where(t => typeof(Aggregates.IDomainEvent).IsAssignableFrom(t) && t.IsClass)
            .ToList();
        events.ShouldNotBeEmpty();
        foreach (var property in events.SelectMany(e => e.GetProperties()))
        {
            (
                property.SetMethod is null
                || property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Length > 0
            ).ShouldBeTrue($"{property.DeclaringType!.Name}.{property.Name} can be set");
            property.Name.ShouldBeOneOf(
                "Prospect",
                "Task",
                "Type",
                "Assignee",
                "Recipient",
                "Activity",
                "Note",
                "Attachment",
                "MediaType",
                "Type",
                "Form",
                "Merged",
                "Status",
                "Fields",
                "Action",
                "From",
                "To",
                "Effects",
                "Company",
                "Shared",
                "Entry",
                "Kind",
                "Code",
                "Contact",
                "Channel",
                "State",
                "EventType"
            );
        }
    }
}
