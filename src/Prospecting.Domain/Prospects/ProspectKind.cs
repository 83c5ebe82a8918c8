namespace Prospecting.Prospects;

/// <summary>What a prospect is (SPEC P-1).</summary>
public enum ProspectKind
{
    /// <summary>A company or another organisation.</summary>
    Company = 0,

    /// <summary>A natural person.</summary>
    Person = 1,
}
