using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Prospecting.Notifications;

namespace Prospecting.Hosting.Notifications;

/// <summary>Checks the options when the host starts, and that there is a channel to deliver to.</summary>
internal sealed class NotificationDispatchOptionsValidator(IServiceProvider provider)
    : IValidateOptions<NotificationDispatchOptions>
{
    public ValidateOptionsResult Validate(string? name, NotificationDispatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options
            .Faults()
            .Select(f => $"{nameof(NotificationDispatchOptions)}: {f}")
            .ToList();
        if (
            provider.GetService<IServiceProviderIsService>() is { } services
            && !services.IsService(typeof(INotificationChannel))
        )
        {
            faults.Add(
                "AddNotificationDelivery needs a channel: services.AddSingleton<INotificationChannel, …>()."
            );
        }

        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults);
    }
}
