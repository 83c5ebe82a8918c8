namespace Prospecting.Channels;

/// <summary>What a telephone number is for, by the numbering plan of its country (SPEC P-4).</summary>
public enum PhoneKind
{
    /// <summary>Not to be told: the number has no E.164 form, its country's plan is not known here, or fixed and mobile numbers share their digits, as in North America.</summary>
    Unknown = 0,

    /// <summary>A landline.</summary>
    Fixed = 1,

    /// <summary>A mobile phone.</summary>
    Mobile = 2,

    /// <summary>Neither: freephone, shared cost, premium, personal, company and internet numbers, pagers, voicemail.</summary>
    Other = 3,
}
