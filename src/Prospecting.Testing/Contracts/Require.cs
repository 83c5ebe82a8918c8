using System.Diagnostics.CodeAnalysis;

namespace Prospecting.Testing.Contracts;

/// <summary>The few assertions that contracts need, so that no test framework is.</summary>
internal static class Require
{
    public static void That(bool condition, string expected, string seen)
    {
        if (!condition)
        {
            throw new ContractViolationException(expected, seen);
        }
    }

    public static void Equal<T>(T expected, T seen, string what) =>
        That(
            EqualityComparer<T>.Default.Equals(expected, seen),
            $"{what} is {expected}",
            $"{seen}"
        );

    public static T NotNull<T>([NotNull] T? value, string what)
        where T : class =>
        value ?? throw new ContractViolationException(what + " is there", "nothing");

    public static async Task ThrowsAsync<TException>(Func<Task> act, string what)
        where TException : Exception
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (TException)
        {
            return;
        }
        catch (Exception other) when (other is not ContractViolationException)
        {
            throw new ContractViolationException(
                $"{what} throws {typeof(TException).Name}",
                other.GetType().Name,
                other
            );
        }

        throw new ContractViolationException(
            $"{what} throws {typeof(TException).Name}",
            "no exception"
        );
    }
}
