namespace Prospecting.Guards;

/// <summary>A condition that workflows can name: pure, synchronous, over facts loaded beforehand.</summary>
/// <remarks>
/// Immutable. Its function is called at most once per decision, by any thread. One that throws says neither yes nor no: its option
/// answers <c>guard.error</c> and hides no other.
/// </remarks>
public sealed class StatusGuard
{
    private readonly Func<GuardDefinition, Func<IStatusFacts, bool>> _bind;

    /// <summary>A guard without parameters.</summary>
    /// <param name="code">The code that definitions use; a refusal's code is <c>guard.</c> and this.</param>
    /// <param name="holds">Whether the condition holds.</param>
    public StatusGuard(string code, Func<IStatusFacts, bool> holds)
        : this(code, [], _ => holds) => ArgumentNullException.ThrowIfNull(holds);

    /// <summary>A guard with parameters, which it reads once, when a definition is compiled.</summary>
    /// <param name="code">The code that definitions use; a refusal's code is <c>guard.</c> and this.</param>
    /// <param name="parameters">The parameters; a definition must give each.</param>
    /// <param name="bind">Reads the arguments and gives the function that decides; an exception of its own makes the definition faulty.</param>
    public StatusGuard(
        string code,
        IReadOnlyList<GuardParameter> parameters,
        Func<GuardDefinition, Func<IStatusFacts, bool>> bind
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(bind);
        if (new GuardDefinition(code).IsCompound)
        {
            throw new ArgumentException($"The code \"{code}\" is the library's own.", nameof(code));
        }

        (Code, Parameters, _bind) = (code, parameters, bind);
    }

    /// <summary>The code that definitions use.</summary>
    public string Code { get; }

    /// <summary>The parameters that a definition must give.</summary>
    public IReadOnlyList<GuardParameter> Parameters { get; }

    /// <summary>Gives the function that decides for one definition.</summary>
    /// <param name="definition">A definition of this code, with all its arguments.</param>
    public Func<IStatusFacts, bool> Bind(GuardDefinition definition) => _bind(definition);
}
