using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Prospecting.Attachments;

namespace Prospecting.Hosting.Attachments;

/// <summary>Checks the options when the host starts, and that there is a storage to sweep.</summary>
internal sealed class AttachmentSweepOptionsValidator(IServiceProvider provider)
    : IValidateOptions<AttachmentSweepOptions>
{
    public ValidateOptionsResult Validate(string? name, AttachmentSweepOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options
            .Faults()
            .Select(f => $"{nameof(AttachmentSweepOptions)}: {f}")
            .ToList();
        if (
            provider.GetService<IServiceProviderIsService>() is { } services
            && !services.IsService(typeof(IAttachmentStorage))
        )
        {
            faults.Add(
                "AddAttachmentSweep needs a storage: UseFileSystemAttachments(…), or services.AddSingleton<IAttachmentStorage, …>()."
            );
        }

        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults);
    }
}
