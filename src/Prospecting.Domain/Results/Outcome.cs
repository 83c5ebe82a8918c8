using System.Diagnostics.CodeAnalysis;
using Prospecting.Collections;

namespace Prospecting.Results;

/// <summary>What came of something that may be refused: done, or all the reasons why not.</summary>
/// <remarks>Refusals are values; misuse (a null argument, a disposed session) throws instead.</remarks>
public sealed class Outcome
{
    /// <summary>It was done.</summary>
    public static readonly Outcome Success = new([]);

    private Outcome(ValueList<Reason> reasons) => Reasons = reasons;

    /// <summary>All reasons of the refusal; empty when it was done.</summary>
    public ValueList<Reason> Reasons { get; }

    /// <summary>Whether it was done.</summary>
    public bool Succeeded => Reasons.Count == 0;

    /// <summary>A refusal.</summary>
    /// <param name="reasons">At least one reason.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static Outcome Refused(params ReadOnlySpan<Reason> reasons) =>
        reasons.IsEmpty
            ? throw new ArgumentException("A refusal needs a reason.", nameof(reasons))
            : new Outcome(ValueList.Create(reasons));

    /// <summary>Done when there is no reason, else a refusal with them all.</summary>
    /// <param name="reasons">The reasons found.</param>
    public static Outcome Of(IEnumerable<Reason> reasons)
    {
        var list = reasons.ToValueList();
        return list.Count == 0 ? Success : new Outcome(list);
    }

    /// <summary>For those who want an exception.</summary>
    /// <exception cref="RefusedException">It was refused.</exception>
    public void OrThrow()
    {
        if (!Succeeded)
        {
            throw new RefusedException(Reasons);
        }
    }

    /// <summary>A reason alone is a refusal.</summary>
    /// <param name="reason">The only reason.</param>
    public static implicit operator Outcome(Reason reason) => Refused(reason);

    /// <summary>Same as the implicit conversion.</summary>
    /// <param name="reason">The only reason.</param>
    public static Outcome FromReason(Reason reason) => Refused(reason);
}

/// <summary>A value, or all the reasons why there is none.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, ValueList<Reason> reasons)
    {
        _value = value;
        Reasons = reasons;
    }

    /// <summary>All reasons of the refusal; empty when there is a value.</summary>
    public ValueList<Reason> Reasons { get; }

    /// <summary>Whether there is a value.</summary>
    public bool Succeeded => Reasons.Count == 0;

    /// <summary>The value.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public T Value => Succeeded ? _value! : throw new RefusedException(Reasons);

    /// <summary>The value, or its type's default when there is none.</summary>
    public T? ValueOrDefault => _value;

    /// <summary>Gives the value if there is one.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return Succeeded;
    }

    /// <summary>The value, for those who want an exception otherwise.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public T OrThrow() => Value;

    /// <summary>A refusal.</summary>
    /// <param name="reasons">At least one reason.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static Outcome<T> Refused(IEnumerable<Reason> reasons)
    {
        var list = reasons.ToValueList();
        return list.Count == 0
            ? throw new ArgumentException("A refusal needs a reason.", nameof(reasons))
            : new Outcome<T>(default, list);
    }

    /// <summary>A value is an outcome.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>A reason alone is a refusal.</summary>
    /// <param name="reason">The only reason.</param>
    public static implicit operator Outcome<T>(Reason reason) => new(default, [reason]);

    /// <summary>Several reasons are a refusal.</summary>
    /// <param name="reasons">At least one reason.</param>
    public static implicit operator Outcome<T>(ValueList<Reason> reasons) => Refused(reasons);
}
