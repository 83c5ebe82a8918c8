using Microsoft.Extensions.Options;

namespace Prospecting.Hosting.FollowUp;

/// <summary>Checks the options when the host starts: every fault at once.</summary>
internal sealed class TaskReminderOptionsValidator : IValidateOptions<TaskReminderOptions>
{
    public ValidateOptionsResult Validate(string? name, TaskReminderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options.Faults().Select(f => $"{nameof(TaskReminderOptions)}: {f}").ToList();
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults);
    }
}
