namespace Prospecting.Contacts;

/// <summary>The id of a contact, made by the client.</summary>
/// <param name="Value">A UUID of version 7.</param>
public readonly record struct ContactId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
