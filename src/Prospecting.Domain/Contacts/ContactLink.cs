namespace Prospecting.Contacts;

/// <summary>That a contact is one of a prospect's (SPEC C-1, C-2).</summary>
/// <param name="Contact">The contact.</param>
public sealed record ContactLink(ContactId Contact)
{
    /// <summary>What he does there.</summary>
    public string? Role { get; init; }

    /// <summary>Whether he is the one to write to; exactly one is, as soon as there is one.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Whether he is preferred; several may be.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>The contact's id: what he does there is told in people's own words.</summary>
    public override string ToString() => $"link to contact {Contact}";
}
