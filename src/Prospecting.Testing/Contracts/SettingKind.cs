using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Testing.Contracts;

/// <summary>A kind of record that a tenant or a company sets, so that a contract goes over all of them alike.</summary>
internal abstract class SettingKind
{
    public static IReadOnlyList<SettingKind> All { get; } =
    [new CatalogEntryKind(), new CustomFieldKind(), new RepresentativeGrantKind()];

    /// <summary>The name for messages.</summary>
    public abstract string Name { get; }

    /// <summary>What is told when one is made, and when one is deleted.</summary>
    public abstract (string Made, string Deleted) Events { get; }

    /// <summary>Whether there is a verb that changes one; the others are made and deleted only.</summary>
    public virtual bool CanChange => true;

    /// <summary>Makes one with little in it, and has the session write it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="company">Whom it is for; <see langword="null"/> for every company.</param>
    /// <param name="code">The code, unique for the company.</param>
    /// <param name="context">Who makes it: whoever it takes to get past the verbs, which a store must not trust.</param>
    public abstract Task<CompanySetting> AddAsync(
        IProspectingSession session,
        CompanyId? company,
        string code,
        WorkContext context
    );

    /// <summary>Makes one with something in every field, and has the session write it.</summary>
    public virtual Task<CompanySetting> AddFullAsync(
        IProspectingSession session,
        CompanyId? company,
        string code
    ) => AddAsync(session, company, code, session.Context);

    public abstract Task<CompanySetting?> FindAsync(
        IProspectingSession session,
        Guid id,
        CancellationToken cancellationToken
    );

    /// <summary>The tenant's, and those of one company: of more companies, if the port lists them.</summary>
    public abstract Task<IReadOnlyList<CompanySetting>> ListAsync(
        IProspectingSession session,
        CompanyId company,
        CancellationToken cancellationToken
    );

    public abstract void Change(CompanySetting setting, string label, WorkContext context);

    public abstract Task DeleteAsync(CompanySetting setting, WorkContext context);

    /// <summary>All that one holds, as it is once a version is stored.</summary>
    public abstract object Snapshot(CompanySetting setting, int version);

    /// <summary>Changes one, or deletes one that cannot be changed.</summary>
    public Task TouchAsync(CompanySetting setting, WorkContext context)
    {
        if (!CanChange)
        {
            return DeleteAsync(setting, context);
        }

        Change(setting, "Changé", context);
        return Task.CompletedTask;
    }

    public override string ToString() => Name;
}
