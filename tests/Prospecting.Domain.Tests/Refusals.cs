using Prospecting.Collections;
using Prospecting.Results;

namespace Prospecting.Domain.Tests;

/// <summary>Tests look at codes and pointers, never at texts.</summary>
internal static class Refusals
{
    public static void ShouldBeRefused(this Outcome outcome, params string[] codes) =>
        outcome.Reasons.Select(r => r.Code).ShouldBe(codes);

    public static void ShouldBeRefused<T>(this Outcome<T> outcome, params string[] codes) =>
        outcome.Reasons.Select(r => r.Code).ShouldBe(codes);

    public static void ShouldPointAt(this ValueList<Reason> reasons, params string?[] pointers) =>
        reasons.Select(r => r.Pointer).ShouldBe(pointers);
}
