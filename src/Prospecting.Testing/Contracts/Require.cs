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

    /// <summary>Names the fields of two records of plain data that are other, and not their values.</summary>
    public static void SameFields(object expected, object seen)
    {
        Equal(expected.GetType(), seen.GetType(), "the type of the record");
        var others = expected
            .GetType()
            .GetProperties()
            .Where(p => !Equals(p.GetValue(expected), p.GetValue(seen)))
            .Select(p => p.Name);
        Equal(
            string.Empty,
            string.Join(", ", others),
            "the list of fields that are not as written"
        );
    }

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
