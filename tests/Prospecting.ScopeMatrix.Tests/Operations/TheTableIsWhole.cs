using Prospecting.Tests;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>No operation without a case: what is added to the packages is added to the matrix, or this fails.</summary>
[Rule("M-0", "M-3")]
public sealed class TheTableIsWhole
{
    [Fact]
    public void Every_operation_of_the_packages_has_a_case() =>
        ReflectedOperations.Names.Except(Cases).ShouldBeEmpty();

    [Fact]
    public void Every_case_is_an_operation_of_the_packages() =>
        Cases.Except(ReflectedOperations.Names).ShouldBeEmpty();

    [Fact]
    public void No_operation_has_two_cases() => Cases.ShouldBeUnique();

    private static IEnumerable<string> Cases =>
        AllCases.List.Select(c => c.Operation).Concat(BackgroundWork.All.Keys);
}
