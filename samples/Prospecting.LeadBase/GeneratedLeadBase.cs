namespace Prospecting.LeadBase;

/// <summary>Which company a good row is about: rows of one cluster are one company.</summary>
/// <param name="Lead">The file number, as in the first column of the lead file.</param>
/// <param name="Cluster">The number of the company.</param>
public sealed record TruthRow(string Lead, int Cluster);

/// <summary>A generated lead base with the truth about its duplicates.</summary>
/// <param name="Csv">The bytes of the lead file, in Windows-1252.</param>
/// <param name="Truth">One entry for each good row, in file order.</param>
public sealed record GeneratedLeadBase(ReadOnlyMemory<byte> Csv, IReadOnlyList<TruthRow> Truth);
