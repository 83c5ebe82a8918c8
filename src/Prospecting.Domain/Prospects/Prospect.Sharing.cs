using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <content>The companies it belongs to (SPEC M-2, M-5).</content>
public sealed partial class Prospect
{
    private readonly List<ProspectShare> _shares = [];

    /// <summary>The companies it belongs to.</summary>
    public IReadOnlyList<ProspectShare> Shares => _shares;

    /// <summary>Lets another company have it too (SPEC M-2).</summary>
    /// <param name="company">The company.</param>
    /// <param name="level">Whether that company may change it.</param>
    /// <param name="context">Who shares it: he must be able to change it, so that nobody shares more than he has (SPEC M-5).</param>
    /// <exception cref="ArgumentException">The company is <see langword="default"/>, or the level is none.</exception>
    public Outcome ShareWith(CompanyId company, AccessLevel level, WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        if (!company.IsValid)
        {
            throw new ArgumentException("default(CompanyId) names no company.", nameof(company));
        }

        if (!Enum.IsDefined(level))
        {
            throw new ArgumentOutOfRangeException(
                nameof(level),
                level,
                "A prospect is shared for reading or for writing."
            );
        }

        if (_shares.Exists(s => s.Company == company))
        {
            return new Reason(ProspectReasons.AlreadyShared).With("company", company);
        }

        AddShare(new ProspectShare(company, level));
        return Outcome.Success;
    }

    /// <summary>Takes it away from a company, at once (SPEC M-5).</summary>
    /// <param name="company">The company; not the owner.</param>
    /// <param name="context">Who takes it away.</param>
    public Outcome Unshare(CompanyId company, WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        if (company == OwnerCompany)
        {
            return new Reason(ProspectReasons.OwnerRequired).With("company", company);
        }

        if (_shares.RemoveAll(s => s.Company == company) == 0)
        {
            return new Reason(ProspectReasons.NotShared).With("company", company);
        }

        Record($"/shares/{company}", "shared", null, personal: false);
        Raise(new ProspectSharingChanged(Id.Value, company.Value, Shared: false));
        return Outcome.Success;
    }

    private void AddShare(ProspectShare share)
    {
        _shares.Add(share);
        Record($"/shares/{share.Company}", null, share.Level.ToString(), personal: false);
        Raise(new ProspectSharingChanged(Id.Value, share.Company.Value, Shared: true));
    }
}
