using Prospecting.Aggregates;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>A row with an id, which is its aggregate's.</summary>
internal interface IIdentifiedRow : IProspectingRow
{
    /// <summary>The id.</summary>
    Guid Id { get; }
}

/// <summary>The row of an aggregate of its own beside prospects and contacts: what is kept under a prospect, and what a company sets.</summary>
internal interface IRecordRow<TAggregate> : IIdentifiedRow
    where TAggregate : Aggregate
{
    /// <summary>The version it was read at, until it takes another one.</summary>
    int Version { get; }

    /// <summary>Makes the row say what the aggregate says.</summary>
    /// <param name="aggregate">The aggregate.</param>
    /// <param name="version">The version that the commit writes.</param>
    void Take(TAggregate aggregate, int version);

    /// <summary>The aggregate as it was stored.</summary>
    TAggregate ToAggregate();
}

/// <summary>The row of something that is kept under a prospect.</summary>
internal interface IPartRow : IIdentifiedRow
{
    /// <summary>The prospect's id.</summary>
    Guid ProspectId { get; }
}

/// <summary>The row of something that a company or its tenant sets.</summary>
internal interface ISettingRow : IProspectingRow
{
    /// <summary>The company's code; empty for the tenant, because it is part of unique keys.</summary>
    string CompanyId { get; }
}
