using Microsoft.Extensions.Options;

namespace Prospecting.Hosting.Housekeeping;

/// <summary>Checks the options when the host starts: every fault at once.</summary>
internal sealed class HousekeepingOptionsValidator : IValidateOptions<HousekeepingOptions>
{
    public ValidateOptionsResult Validate(string? name, HousekeepingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options.Faults().Select(f => $"{nameof(HousekeepingOptions)}: {f}").ToList();
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults);
    }
}
