namespace Prospecting.Tests;

/// <summary>Names the rule of the specification that a test proves, so that a script can list rules without tests.</summary>
/// <param name="numbers">Such as <c>S-7</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RuleAttribute(params string[] numbers) : Attribute
{
    public IReadOnlyList<string> Numbers { get; } = numbers;
}
