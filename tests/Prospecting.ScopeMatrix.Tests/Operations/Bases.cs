using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.ScopeMatrix.Tests.Stores;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>The bases of one store, each made when it is first asked for and used for all operations of its situation.</summary>
public sealed class Bases : IAsyncLifetime
{
    private readonly Dictionary<(Situation, bool), Base> _made = [];

    private bool _isCheap;

    /// <summary>Where making a base costs next to nothing, each call gets one of its own.</summary>
    internal Bases ForEachCall()
    {
        _isCheap = true;
        return this;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    /// <param name="situation">The situation.</param>
    /// <param name="isForOwnRows">Whether callers leave rows of their own, which others would count.</param>
    /// <param name="create">Makes the store.</param>
    internal async Task<Base> ForAsync(
        Situation situation,
        bool isForOwnRows,
        Func<Task<ScopeStore>> create
    )
    {
        if (_isCheap)
        {
            return await Base.CreateAsync(await create(), situation, isForOneCall: true);
        }

        if (!_made.TryGetValue((situation, isForOwnRows), out var made))
        {
            made = await Base.CreateAsync(await create(), situation, isForOneCall: false);
            _made.Add((situation, isForOwnRows), made);
        }

        return made;
    }

    public async Task DisposeAsync()
    {
        foreach (var made in _made.Values)
        {
            await made.DisposeAsync();
        }
    }
}
