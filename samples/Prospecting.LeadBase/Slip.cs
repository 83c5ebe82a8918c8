namespace Prospecting.LeadBase;

/// <summary>
/// One way in which a second person writes a company down differently. It gives the row back
/// unchanged where it has nothing to act on.
/// </summary>
internal delegate LeadRow Slip(LeadRow row, Company company, Prng prng);
