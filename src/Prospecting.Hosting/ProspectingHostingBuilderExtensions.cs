using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Prospecting.Attachments;
using Prospecting.DependencyInjection;
using Prospecting.Hosting.Attachments;
using Prospecting.Hosting.FollowUp;
using Prospecting.Hosting.Housekeeping;
using Prospecting.Hosting.Notifications;
using Prospecting.Hosting.Tenants;
using Prospecting.Notifications;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what a host of Prospecting runs in the background, and where it keeps files.</summary>
public static class ProspectingHostingBuilderExtensions
{
    /// <summary>Delivers notifications to the host's <see cref="INotificationChannel"/>, in the background unless the options say otherwise.</summary>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    /// <param name="configure">Sets options; they are checked when the host starts, and that there is a channel.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// Registers <see cref="NotificationDispatch"/> as a singleton, for hosts that deliver by a schedule. A host with several tenants
    /// registers an <see cref="ITenantSource"/>.
    /// </remarks>
    public static ProspectingBuilder AddNotificationDelivery(
        this ProspectingBuilder builder,
        Action<NotificationDispatchOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<NotificationDispatchOptions>,
                NotificationDispatchOptionsValidator
            >()
        );
        return AddWork<NotificationDispatch, NotificationDispatchOptions, NotificationWorker>(
            builder,
            configure
        );
    }

    /// <summary>Deletes what nobody needs any more - delivered messages, old receipts of commands - in the background unless the options say otherwise.</summary>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    /// <param name="configure">Sets options; they are checked when the host starts.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>Registers <see cref="StoreHousekeeping"/> as a singleton, for hosts that keep house by a schedule.</remarks>
    public static ProspectingBuilder AddHousekeeping(
        this ProspectingBuilder builder,
        Action<HousekeepingOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<HousekeepingOptions>,
                HousekeepingOptionsValidator
            >()
        );
        return AddWork<StoreHousekeeping, HousekeepingOptions, HousekeepingWorker>(
            builder,
            configure
        );
    }

    /// <summary>Reminds users of their tasks that are overdue (SPEC T-4), in the background unless the options say otherwise.</summary>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    /// <param name="configure">Sets options; they are checked when the host starts.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// Registers <see cref="TaskReminderRun"/> as a singleton, for hosts that remind by a schedule. A reminder is the message
    /// <c>task.overdue</c>, which <see cref="AddNotificationDelivery"/> takes to the host's channel.
    /// </remarks>
    public static ProspectingBuilder AddTaskReminders(
        this ProspectingBuilder builder,
        Action<TaskReminderOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<TaskReminderOptions>,
                TaskReminderOptionsValidator
            >()
        );
        return AddWork<TaskReminderRun, TaskReminderOptions, TaskReminderWorker>(
            builder,
            configure
        );
    }

    /// <summary>Deletes bytes that no attachment has (SPEC T-8), in the background unless the options say otherwise.</summary>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    /// <param name="configure">Sets options; they are checked when the host starts, and that there is a storage.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>Registers <see cref="AttachmentSweepRun"/> as a singleton, for hosts that sweep by a schedule.</remarks>
    public static ProspectingBuilder AddAttachmentSweep(
        this ProspectingBuilder builder,
        Action<AttachmentSweepOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<AttachmentSweepOptions>,
                AttachmentSweepOptionsValidator
            >()
        );
        return AddWork<AttachmentSweepRun, AttachmentSweepOptions, AttachmentSweepWorker>(
            builder,
            configure
        );
    }

    /// <summary>Keeps the bytes of attachments as files in a folder.</summary>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    /// <param name="folder">The folder, as an absolute path; it must exist when it is first used.</param>
    /// <returns>The same builder.</returns>
    public static ProspectingBuilder UseFileSystemAttachments(
        this ProspectingBuilder builder,
        string folder
    ) => builder.UseFileSystemAttachments(options => options.Folder = folder);

    /// <summary>Keeps the bytes of attachments as files in a folder.</summary>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    /// <param name="configure">Sets options; they are checked when the host starts.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// Registers <see cref="FileSystemAttachmentStorage"/> as the <see cref="IAttachmentStorage"/>, unless the host registered one of its own before.
    /// </remarks>
    public static ProspectingBuilder UseFileSystemAttachments(
        this ProspectingBuilder builder,
        Action<FileSystemAttachmentOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder
            .Services.AddOptionsWithValidateOnStart<FileSystemAttachmentOptions>()
            .Configure(configure);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<FileSystemAttachmentOptions>,
                FileSystemAttachmentOptionsValidator
            >()
        );
        builder.Services.TryAddSingleton<IAttachmentStorage, FileSystemAttachmentStorage>();
        return builder;
    }

    // What a host runs for its tenants: the run, which a schedule may call as well, its options, and what calls it in the background.
    private static ProspectingBuilder AddWork<TRun, TOptions, TWorker>(
        ProspectingBuilder builder,
        Action<TOptions>? configure
    )
        where TRun : class
        where TOptions : class
        where TWorker : class, IHostedService
    {
        var services = builder.Services;
        var options = services.AddOptionsWithValidateOnStart<TOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton<ITenantSource>(_ => new FixedTenants(
            Prospecting.Scopes.TenantId.Single
        ));
        // Made on demand, as it opens sessions and a store is chosen after this. The options first: they say more clearly what is missing.
        services.TryAddSingleton(provider =>
        {
            _ = provider.GetRequiredService<IOptions<TOptions>>().Value;
            return ActivatorUtilities.CreateInstance<TRun>(provider);
        });
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, TWorker>(provider =>
                ActivatorUtilities.CreateInstance<TWorker>(provider, TimeOf(provider))
            )
        );
        return builder;
    }

    private static TimeProvider TimeOf(IServiceProvider provider) =>
        provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
