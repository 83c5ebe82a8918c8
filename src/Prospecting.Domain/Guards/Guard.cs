using Prospecting.Collections;

namespace Prospecting.Guards;

/// <summary>Writes conditions shortly: <c>Guard.Any(Guard.FieldPresent("email"), Guard.CountAtLeast("contacts", 1))</c>.</summary>
public static class Guard
{
    /// <summary>A field has a value.</summary>
    /// <param name="field">The field's name.</param>
    public static GuardDefinition FieldPresent(string field) =>
        Named("field-present", new GuardArgument("field", field));

    /// <summary>One of several fields has a value.</summary>
    /// <param name="fields">The fields' names.</param>
    public static GuardDefinition AnyFieldPresent(params ReadOnlySpan<string> fields) =>
        Named("any-field-present", new GuardArgument("fields", ValueList.Create(fields)));

    /// <summary>There are that many of something.</summary>
    /// <param name="collection">The collection's name.</param>
    /// <param name="count">How many at least.</param>
    public static GuardDefinition CountAtLeast(string collection, int count) =>
        Named(
            "count-at-least",
            new GuardArgument("collection", collection),
            new GuardArgument("count", count)
        );

    /// <summary>A field's text has that many characters, spaces around it not counted.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="length">How many at least.</param>
    public static GuardDefinition MinLength(string field, int length) =>
        Named("min-length", new GuardArgument("field", field), new GuardArgument("length", length));

    /// <summary>A field has a certain value, whatever the case of its letters.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="value">The value.</param>
    public static GuardDefinition Equal(string field, string value) =>
        Named("equals", new GuardArgument("field", field), new GuardArgument("value", value));

    /// <summary>A field has one of several values, whatever the case of their letters.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="values">The values.</param>
    public static GuardDefinition InSet(string field, params ReadOnlySpan<string> values) =>
        Named(
            "in-set",
            new GuardArgument("field", field),
            new GuardArgument("values", ValueList.Create(values))
        );

    /// <summary>Something happened that many days ago or longer, a day being 24 hours.</summary>
    /// <param name="since">What happened: <c>status</c>, when the prospect entered its status; <c>created</c>, when the record was made.</param>
    /// <param name="days">How many days at least.</param>
    public static GuardDefinition AgeAtLeast(string since, int days) =>
        Named("age-at-least", new GuardArgument("since", since), new GuardArgument("days", days));

    /// <summary>All of several conditions hold.</summary>
    /// <param name="guards">The conditions.</param>
    public static GuardDefinition All(params ReadOnlySpan<GuardDefinition> guards) =>
        new(GuardDefinition.All) { Guards = ValueList.Create(guards) };

    /// <summary>One of several conditions holds.</summary>
    /// <param name="guards">The conditions.</param>
    public static GuardDefinition Any(params ReadOnlySpan<GuardDefinition> guards) =>
        new(GuardDefinition.Any) { Guards = ValueList.Create(guards) };

    /// <summary>A condition does not hold.</summary>
    /// <param name="guard">The condition.</param>
    public static GuardDefinition Not(GuardDefinition guard) =>
        new(GuardDefinition.Not) { Guards = [guard] };

    /// <summary>A guard of the host's.</summary>
    /// <param name="code">The code it is registered with.</param>
    /// <param name="arguments">Its arguments.</param>
    public static GuardDefinition Named(
        string code,
        params ReadOnlySpan<GuardArgument> arguments
    ) => new(code) { Arguments = ValueList.Create(arguments) };
}
