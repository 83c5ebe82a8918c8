using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Prospecting.Guards;

namespace Prospecting.Domain.Tests.Guards;

/// <summary>Facts that answer, throw and count whatever guards ask them.</summary>
internal sealed class CountingFacts : IStatusFacts
{
    /// <summary>How many different guards there are.</summary>
    public const int Guards = 8;

    /// <summary>The guard <c>asks</c>, and the built-in ones.</summary>
    public static readonly StatusGuards All = StatusGuards.BuiltIn.With(
        new StatusGuard(
            "asks",
            [new GuardParameter("n", GuardParameterKind.WholeNumber)],
            definition =>
            {
                var number = definition.Number("n");
                return facts => ((CountingFacts)facts).Ask(number);
            }
        )
    );

    private readonly int[] _calls = new int[Guards];

    public Guid Subject { get; set; }

    public int Version { get; set; } = 1;

    public string Status { get; set; } = string.Empty;

    public string? ReopensTo { get; set; }

    /// <summary>What each guard says; <see langword="null"/> for one that throws.</summary>
    public bool?[] Answers { get; set; } = [.. Enumerable.Repeat((bool?)true, Guards)];

    /// <summary>How often each guard was asked.</summary>
    public IReadOnlyList<int> Calls => _calls;

    /// <summary>One of the guards, by chance.</summary>
    public static Gen<GuardDefinition> AnyGuard { get; } = Gen.Choose(0, Guards - 1).Select(Asking);

    public static GuardDefinition Asking(int number) =>
        Guard.Named("asks", new GuardArgument("n", number));

    /// <summary>What a guard says, without asking it.</summary>
    public bool? AnswerOf(GuardDefinition guard) => Answers[guard.Number("n")];

    public void Forget() => Array.Clear(_calls);

    public string? Text(string field) => null;

    public int Count(string collection) => 0;

    public Duration? Age(string moment) => null;

    private bool Ask(int number)
    {
        _calls[number]++;
        return Answers[number] ?? throw new InvalidOperationException("canary");
    }
}
