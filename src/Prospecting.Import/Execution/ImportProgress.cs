namespace Prospecting.Import.Execution;

/// <summary>How far an import is.</summary>
/// <param name="Rows">How many rows were dealt with.</param>
/// <param name="Bytes">How many bytes of the file were read.</param>
/// <param name="TotalBytes">How many bytes it has; 0 when that is not known.</param>
public readonly record struct ImportProgress(int Rows, long Bytes, long TotalBytes);
