namespace Prospecting.Import.Mapping;

/// <summary>How the cells of a column are read.</summary>
public enum CellKind
{
    /// <summary>As they stand.</summary>
    Text = 0,

    /// <summary>E-mail addresses.</summary>
    Email = 1,

    /// <summary>Telephone numbers.</summary>
    Phone = 2,

    /// <summary>Registered numbers.</summary>
    Identifier = 3,

    /// <summary>Web addresses.</summary>
    Website = 4,

    /// <summary>Amounts of money.</summary>
    Amount = 5,

    /// <summary>Dates, with or without time.</summary>
    Date = 6,

    /// <summary>Statuses of the workflow.</summary>
    Status = 7,

    /// <summary>Countries.</summary>
    Country = 8,

    /// <summary>Entries of a catalogue, where the company has filled it; else text.</summary>
    Choice = 9,

    /// <summary>Yes or no.</summary>
    YesNo = 10,

    /// <summary>Years.</summary>
    Year = 11,

    /// <summary>Currencies.</summary>
    Currency = 12,

    /// <summary>Codes of the host's users.</summary>
    Users = 13,

    /// <summary>Tags.</summary>
    Tags = 14,
}
