namespace Prospecting.Contacts;

/// <summary>What a contact said of a channel, as plain data.</summary>
/// <param name="Channel">The channel's code.</param>
/// <param name="State">What he said.</param>
/// <param name="At">When, as Unix time in ticks of 100 ns.</param>
/// <param name="Origin">The code of where it comes from.</param>
public sealed record ConsentSnapshot(string Channel, ConsentState State, long At, string Origin);
