using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Attachments;
using Prospecting.Deletion;
using Prospecting.DependencyInjection;
using Prospecting.Duplicates;
using Prospecting.FollowUp;
using Prospecting.Idempotency;
using Prospecting.Intake;
using Prospecting.Merging;
using Prospecting.Notifications;
using Prospecting.Notifications.Recipients;
using Prospecting.Ownership;
using Prospecting.Pipeline;
using Prospecting.Policies;
using Prospecting.Publishing;
using Prospecting.Releases;
using Prospecting.Rights;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Users;
using Prospecting.Work;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Prospecting.</summary>
public static class ProspectingServiceCollectionExtensions
{
    /// <summary>Registers the domain's services, all singletons; what the host registered before stays.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets options; they are checked when the host starts.</param>
    /// <returns>What a store is chosen with.</returns>
    public static ProspectingBuilder AddProspecting(
        this IServiceCollection services,
        Action<ProspectingOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptionsWithValidateOnStart<ProspectingOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<ProspectingOptions>,
                ProspectingOptionsValidator
            >()
        );
        // One source of time: a host that has a TimeProvider, a fake one in its tests, need not say it twice.
        services.TryAddSingleton<IClock>(provider =>
            provider.GetService<TimeProvider>() is { } time && time != TimeProvider.System
                ? new TimeProviderClock(time)
                : SystemClock.Instance
        );
        services.TryAddSingleton<IIdSource, TimeOrderedIds>();
        services.TryAddSingleton<IWorkflowCatalog>(CatalogFromOptions);
        services.TryAddSingleton(provider => new WorkflowCatalog(
            provider.GetRequiredService<IWorkflowCatalog>(),
            OptionsOf(provider).Guards,
            provider.GetRequiredService<IClock>()
        ));
        services.TryAddSingleton(provider => new FieldPolicies(
            OptionsOf(provider).FieldPolicy,
            OptionsOf(provider).CompanyFieldPolicies.AsReadOnly()
        ));
        services.TryAddSingleton(provider => new WorkflowPublishing(OptionsOf(provider).Guards));
        // Made on demand, as it opens sessions: a store is chosen after this.
        services.TryAddSingleton(provider => new StatusMigration(
            provider.GetRequiredService<IProspectingSessionFactory>()
        ));
        services.TryAddSingleton(provider => new DuplicateFinder(OptionsOf(provider).Duplicates));
        services.TryAddSingleton<ProspectMerging>();
        services.TryAddSingleton(provider => new ProspectDeletion(
            provider.GetRequiredService<IActionRights>()
        ));
        services.TryAddSingleton(provider => new PipelineMoves(
            provider.GetServices<IFactSource>()
        ));
        services.TryAddSingleton(_ => new StagnatingProspects());
        services.TryAddSingleton(provider => OptionsOf(provider).Problems);
        services.TryAddSingleton(provider => OptionsOf(provider).Capabilities);
        services.TryAddSingleton<IUserDirectory, EmptyUserDirectory>();
        services.TryAddSingleton(provider => new UserZones(
            provider.GetRequiredService<IUserDirectory>()
        ));
        services.TryAddSingleton(provider => new TaskReminders(
            provider.GetRequiredService<UserZones>(),
            prospect => prospect.OperationalRepresentative,
            OptionsOf(provider).Reminders
        ));
        services.TryAddSingleton(provider => new ProspectProjects(
            provider.GetService<IProjectPort>()
        ));
        services.TryAddSingleton<IActionRights>(provider => new DirectoryActionRights(
            provider.GetRequiredService<IUserDirectory>(),
            OptionsOf(provider).Rights
        ));
        services.TryAddSingleton<ICandidateScopes, NoCandidateScopes>();
        services.TryAddSingleton<IRepresentativeEligibility>(
            provider => new EligibleRepresentatives(
                provider.GetRequiredService<ICandidateScopes>(),
                provider.GetRequiredService<IUserDirectory>(),
                OptionsOf(provider).Representatives
            )
        );
        services.TryAddSingleton<RepresentativeGranting>();
        services.TryAddSingleton(provider => new RecipientResolution(
            provider.GetRequiredService<IUserDirectory>(),
            OptionsOf(provider).Recipients
        ));
        // Made on demand: a host that delivers nothing registers no channel, and its container must still validate.
        services.TryAddSingleton(provider => new NotificationDelivery(
            provider.GetRequiredService<INotificationChannel>(),
            provider.GetRequiredService<IClock>(),
            OptionsOf(provider).Delivery
        ));
        services.TryAddSingleton(provider => new ProspectIntake(
            provider.GetRequiredService<IProspectingSessionFactory>()
        ));
        services.TryAddSingleton(provider => new IdempotentCommands(
            provider.GetRequiredService<IProspectingSessionFactory>()
        ));
        // Made on demand too: a host without attachments has no storage of their bytes.
        services.TryAddSingleton(provider => new AttachmentUpload(
            provider.GetRequiredService<IAttachmentStorage>(),
            OptionsOf(provider).Attachments
        ));
        services.TryAddSingleton(provider => new AttachmentDownload(
            provider.GetRequiredService<IAttachmentStorage>()
        ));
        services.TryAddSingleton(provider => new AttachmentSweep(
            provider.GetRequiredService<IAttachmentStorage>()
        ));
        return new ProspectingBuilder(services);
    }

    private static ProspectingOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<ProspectingOptions>>().Value;

    private static FixedWorkflows CatalogFromOptions(IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        return new FixedWorkflows(
            CompiledWorkflow.Compile(options.Workflow, options.Guards).OrThrow(),
            options.CompanyWorkflows.ToDictionary(
                pair => pair.Key,
                pair => CompiledWorkflow.Compile(pair.Value, options.Guards).OrThrow()
            )
        );
    }
}
