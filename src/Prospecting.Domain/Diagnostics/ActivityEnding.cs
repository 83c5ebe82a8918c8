using System.Diagnostics;

namespace Prospecting.Diagnostics;

/// <summary>How an activity ends that an exception ended.</summary>
public static class ActivityEnding
{
    /// <summary>Marks it as failed by the type of the exception; its message, which may come from a driver or a host, is left out.</summary>
    /// <param name="activity">The activity; nothing is done without one.</param>
    /// <param name="exception">The exception.</param>
    /// <returns><see langword="false"/>: so that it can be the filter of a <c>catch</c>, which then catches nothing.</returns>
    public static bool Failed(this Activity? activity, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (activity is not null)
        {
            activity.SetTag(SignalTags.ErrorType, exception.GetType().FullName);
            activity.SetStatus(ActivityStatusCode.Error);
        }

        return false;
    }
}
