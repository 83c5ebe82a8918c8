using Prospecting.Results;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <content>The ids it has in other systems (SPEC P-13).</content>
public sealed partial class Prospect
{
    private readonly List<ExternalReference> _references = [];

    /// <summary>The ids it has in other systems.</summary>
    public IReadOnlyList<ExternalReference> References => _references;

    /// <summary>Notes the id it has in another system (SPEC P-13).</summary>
    /// <param name="system">The other system's name, up to 40 characters.</param>
    /// <param name="id">The id there, up to 100 characters.</param>
    /// <param name="context">Who notes it.</param>
    public Outcome AddReference(string system, string id, WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        var cleanSystem = new TextRule(
            "/references/system",
            ExternalReference.MaxSystemLength
        ).Require(system, reasons);
        var cleanId = new TextRule("/references/id", ExternalReference.MaxIdLength).Require(
            id,
            reasons
        );
        if (reasons.Count > 0)
        {
            return Outcome.Of(reasons);
        }

        AddReference(new ExternalReference(OwnerCompany, cleanSystem!, cleanId!));
        return Outcome.Success;
    }

    private void AddReference(ExternalReference reference)
    {
        if (!_references.Contains(reference))
        {
            _references.Add(reference);
            Record($"/references/{reference.System}", null, reference.Id, personal: false);
        }
    }
}
