using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Prospecting.Aggregates;
using Prospecting.Attachments;
using Prospecting.DependencyInjection;
using Prospecting.Hosting.Attachments;
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
        Configure(builder.Services, configure);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<NotificationDispatchOptions>,
                NotificationDispatchOptionsValidator
            >()
        );
        // Made on demand: the container must validate before the options do, which say more clearly that a channel is missing.
        builder.Services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<NotificationDispatchOptions>>();
            _ = options.Value;
            return ActivatorUtilities.CreateInstance<NotificationDispatch>(provider);
        });
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, NotificationWorker>(
                provider => new NotificationWorker(
                    provider.GetRequiredService<NotificationDispatch>(),
                    provider.GetRequiredService<IOptions<NotificationDispatchOptions>>(),
                    TimeOf(provider),
                    provider.GetRequiredService<IIdSource>()
                )
            )
        );
        return builder;
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
        Configure(builder.Services, configure);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<HousekeepingOptions>,
                HousekeepingOptionsValidator
            >()
        );
        // Made on demand, as it opens sessions: a store is chosen after this.
        builder.Services.TryAddSingleton(provider =>
            ActivatorUtilities.CreateInstance<StoreHousekeeping>(provider)
        );
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, HousekeepingWorker>(
                provider => new HousekeepingWorker(
                    provider.GetRequiredService<StoreHousekeeping>(),
                    provider.GetRequiredService<IOptions<HousekeepingOptions>>(),
                    TimeOf(provider),
                    provider.GetRequiredService<IIdSource>()
                )
            )
        );
        return builder;
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

    private static void Configure<TOptions>(
        IServiceCollection services,
        Action<TOptions>? configure
    )
        where TOptions : class
    {
        var options = services.AddOptionsWithValidateOnStart<TOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton<ITenantSource>(_ => new FixedTenants(
            Prospecting.Scopes.TenantId.Single
        ));
    }

    private static TimeProvider TimeOf(IServiceProvider provider) =>
        provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
