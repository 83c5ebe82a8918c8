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
    /// <exception cref="ArgumentException">The code is one of the library's own: <c>all</c>, <c>any</c>, <c>not</c>, <c>error</c>.</exception>
    public StatusGuard(string code, Func<IStatusFacts, bool> holds)
        : this(code, [], _ => holds) => ArgumentNullException.ThrowIfNull(holds);

    /// <summary>A guard with parameters, which it reads once, when a definition is compiled.</summary>
    /// <param name="code">The code that definitions use; a refusal's code is <c>guard.</c> and this.</param>
    /// <param name="parameters">The parameters; a definition must give each.</param>
    /// <param name="bind">Reads the arguments and gives the function that decides; an exception of its own makes the definition faulty.</param>
    /// <exception cref="ArgumentException">
    /// The code is one of the library's own: <c>all</c>, <c>any</c>, <c>not</c>, <c>error</c>; or a parameter is called <c>code</c> or
    /// <c>guards</c>.
    /// </exception>
    public StatusGuard(
        string code,
        IReadOnlyList<GuardParameter> parameters,
        Func<GuardDefinition, Func<IStatusFacts, bool>> bind
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(bind);
        // "guard.error" says that a guard threw, and JSON has two members of a guard that are no arguments.
        if (new GuardDefinition(code).IsCompound || code == "error")
        {
            throw new ArgumentException($"The code \"{code}\" is the library's own.", nameof(code));
        }

        if (parameters.FirstOrDefault(p => p.Name is "code" or "guards") is { } taken)
        {
            throw new ArgumentException(
                $"The parameter name \"{taken.Name}\" is the library's own.",
                nameof(parameters)
            );
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
