using Microsoft.Extensions.Options;

namespace Prospecting.Hosting.Attachments;

/// <summary>Checks the options when the host starts: every fault at once.</summary>
internal sealed class FileSystemAttachmentOptionsValidator
    : IValidateOptions<FileSystemAttachmentOptions>
{
    public ValidateOptionsResult Validate(string? name, FileSystemAttachmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options
            .Faults()
            .Select(f => $"{nameof(FileSystemAttachmentOptions)}: {f}")
            .ToList();
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults);
    }
}
