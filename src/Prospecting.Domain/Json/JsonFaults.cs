using Prospecting.Results;

namespace Prospecting.Json;

/// <summary>Gathers where a text is not of its format.</summary>
/// <param name="codes">What the faults are called.</param>
internal sealed class JsonFaults(JsonFaultCodes codes)
{
    private readonly List<Reason> _items = [];

    public JsonFaultCodes Codes { get; } = codes;

    public IReadOnlyList<Reason> Items => _items;

    public void Add(Reason reason) => _items.Add(reason);
}
