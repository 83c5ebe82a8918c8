using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Rights;

/// <summary>May this be done?</summary>
public sealed record RightQuestion
{
    private RightQuestion(string action, CompanyId company, Prospect? prospect) =>
        (Action, Company, Prospect) = (action, company, prospect);

    /// <summary>The code of the action: one of <see cref="ActionCodes"/>, or a permission that a workflow names.</summary>
    public string Action { get; }

    /// <summary>The company that it is about: the owner of the prospect.</summary>
    public CompanyId Company { get; }

    /// <summary>The prospect; <see langword="null"/> when the action is about none that exists.</summary>
    public Prospect? Prospect { get; }

    /// <summary>An action on a prospect.</summary>
    /// <param name="action">The code of the action.</param>
    /// <param name="prospect">The prospect.</param>
    public static RightQuestion On(string action, Prospect prospect)
    {
        ArgumentException.ThrowIfNullOrEmpty(action);
        ArgumentNullException.ThrowIfNull(prospect);
        return new RightQuestion(action, prospect.OwnerCompany, prospect);
    }

    /// <summary>An action for a company: creating, importing.</summary>
    /// <param name="action">The code of the action.</param>
    /// <param name="company">The company.</param>
    /// <exception cref="ArgumentException">The company is <see langword="default"/>.</exception>
    public static RightQuestion In(string action, CompanyId company)
    {
        ArgumentException.ThrowIfNullOrEmpty(action);
        return company.IsValid
            ? new RightQuestion(action, company, null)
            : throw new ArgumentException("default(CompanyId) names no company.", nameof(company));
    }
}
