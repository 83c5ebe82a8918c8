namespace Prospecting.Aggregates;

/// <summary>Where new ids come from. Time-ordered, made by the client: no store hands out numbers.</summary>
public interface IIdSource
{
    /// <summary>A new id, never given before.</summary>
    Guid Next();
}
