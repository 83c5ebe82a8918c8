using Prospecting.Texts;

namespace Prospecting.FollowUp;

/// <summary>A type of tasks that ships, as an entry for a catalogue.</summary>
/// <param name="Type">The code, and what it asks for.</param>
/// <param name="Label">What people call it.</param>
public sealed record StandardTaskType(TaskType Type, LocalizedText Label);
