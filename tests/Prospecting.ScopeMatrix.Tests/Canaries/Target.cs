using Prospecting.Contacts;
using Prospecting.Prospects;

namespace Prospecting.ScopeMatrix.Tests.Canaries;

/// <summary>Two records of one company that resemble each other, and their contacts.</summary>
/// <param name="Canary">The values in them.</param>
/// <param name="First">The record that everything is about; two contacts, two addresses, a reference, a share, a status line with a note.</param>
/// <param name="Second">Its double, which carries a status code of an older workflow.</param>
/// <param name="Primary">The first record's primary contact.</param>
/// <param name="Other">The first record's other contact.</param>
/// <param name="OfSecond">The double's contact.</param>
internal sealed record Target(
    Canary Canary,
    ProspectId First,
    ProspectId Second,
    ContactId Primary,
    ContactId Other,
    ContactId OfSecond
)
{
    public const string System = "erp";

    public string Reference => $"R-{Canary.Token}";

    public IReadOnlyList<Guid> Ids =>
        [First.Value, Second.Value, Primary.Value, Other.Value, OfSecond.Value];
}
