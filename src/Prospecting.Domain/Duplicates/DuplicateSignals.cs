using Prospecting.Diagnostics;

namespace Prospecting.Duplicates;

/// <summary>What finding duplicates lets a host observe.</summary>
internal static class DuplicateSignals
{
    public static void Found(DuplicateVerdict verdict)
    {
        if (DomainDiagnostics.DuplicatesFound.Enabled)
        {
            DomainDiagnostics.DuplicatesFound.Add(
                1,
                new KeyValuePair<string, object?>(
                    SignalTags.Verdict,
                    verdict == DuplicateVerdict.Sure ? "sure" : "likely"
                )
            );
        }
    }
}
