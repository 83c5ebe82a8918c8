namespace Prospecting.Guards;

/// <summary>What is known of one guard during one decision.</summary>
internal enum GuardState : byte
{
    Unknown = 0,
    Holds = 1,
    Fails = 2,
    Error = 3,
}
