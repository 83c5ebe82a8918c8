namespace Prospecting.Import.Sources;

/// <summary>A record is longer than the limit: reading cannot go on behind it.</summary>
internal sealed class RecordTooLongException(long line, Exception inner)
    : Exception($"The record on line {line} is longer than {CsvRows.MaxRecordBytes} bytes.", inner)
{
    public long Line { get; } = line;
}
