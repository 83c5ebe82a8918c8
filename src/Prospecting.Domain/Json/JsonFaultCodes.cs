namespace Prospecting.Json;

/// <summary>What one kind of definition calls the faults that any JSON text may have.</summary>
/// <param name="NotJson">The text is not JSON.</param>
/// <param name="UnknownMember">A member is not part of the format.</param>
/// <param name="MissingMember">A member is missing.</param>
/// <param name="WrongValue">A member has a value of another type, or none of the possible ones.</param>
/// <param name="Duplicate">A member is there twice.</param>
internal sealed record JsonFaultCodes(
    string NotJson,
    string UnknownMember,
    string MissingMember,
    string WrongValue,
    string Duplicate
);
