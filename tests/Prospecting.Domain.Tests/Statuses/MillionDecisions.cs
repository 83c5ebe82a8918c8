using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Prospecting.Domain.Tests.Guards;
using Prospecting.Statuses;
using Prospecting.Tests;
using Xunit.Abstractions;

namespace Prospecting.Domain.Tests.Statuses;

[Rule("S-5")]
public sealed class MillionDecisions(ITestOutputHelper output)
{
    private const int Definitions = 500;
    private const int Questions = 2000;
    private const int Seed = 20260302;

    /// <summary>How many of each case there must be: five per cent.</summary>
    private const int Enough = Definitions * Questions / 20;

    private readonly Dictionary<string, int> _cases = new(StringComparer.Ordinal);
    private readonly List<string> _exceptions = [];
    private readonly List<string> _askedTwice = [];
    private readonly List<string> _disagreements = [];
    private int _asked;
    private int _threw;
    private int _confirmed;
    private int _options;
    private int _definition;
    private int _question;

    [Fact]
    public void None_throws_none_asks_a_guard_twice_and_each_is_what_the_rules_say()
    {
        var random = new Random(Seed);
        var definitions = SoundWorkflows
            .Over(CountingFacts.AnyGuard)
            .Sample(Definitions, new Rnd(Seed), 30);
        foreach (var definition in definitions)
        {
            AskAbout(definition, random);
            _definition++;
        }

        foreach (var (name, count) in _cases.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {count}"));
        }

        output.WriteLine(
            $"{_asked} guards asked, {_threw} threw, {_confirmed} confirmed, {_options} lists of options"
        );
        _exceptions.ShouldBeEmpty();
        _askedTwice.ShouldBeEmpty();
        _disagreements.ShouldBeEmpty();
        _cases.Values.Sum().ShouldBe(1_000_000);
        _cases
            .Where(c => c.Value >= Enough)
            .Select(c => c.Key)
            .ShouldBe(
                typeof(StatusDecision)
                    .GetNestedTypes()
                    .Where(t => t.IsSubclassOf(typeof(StatusDecision)))
                    .Select(t => t.Name),
                ignoreOrder: true
            );
        // That guards are asked at most once says something only where many are asked, and throw.
        _asked.ShouldBeGreaterThan(500_000);
        _threw.ShouldBeGreaterThan(10_000);
        _confirmed.ShouldBeGreaterThan(10_000);
    }

    private void AskAbout(StatusWorkflow definition, Random random)
    {
        Dictionary<string, string> renamed = new() { ["elder-s0"] = "s0", ["elder"] = "gone" };
        var workflow = CompiledWorkflow.Compile(definition, CountingFacts.All, renamed).OrThrow();
        var rules = new ReferenceDecisions(definition, renamed);
        var actions = definition.Transitions.Select(t => t.Code).Distinct().ToList();
        var possible = definition.Statuses.ToDictionary(
            s => s.Code,
            s => actions.FindAll(a => rules.BranchesOf(s, a).Count > 0)
        );
        List<string> statuses =
        [
            .. definition.Statuses.Select(s => s.Code),
            .. definition.Statuses.SelectMany(s => s.Aliases),
            "elder-s0",
        ];
        IReadOnlyList<string> ActionsOf(string status) =>
            random.Next(6) > 0
            && rules.StatusOf(status) is { } known
            && possible[known.Code] is { Count: > 0 } some
                ? some
                : actions;
        Asked? before = null;
        for (_question = 0; _question < Questions; _question++)
        {
            var question =
                before is { Token: { } token } && random.Next(4) > 0
                    ? before.Question.Confirmed(random, token, statuses)
                    : RandomQuestion.Next(random, statuses, ActionsOf, definition.Version);
            var asked = new Asked(question);
            try
            {
                Ask(workflow, rules, asked, before);
                if (_question % 64 == 0)
                {
                    AskForAll(workflow, rules, question);
                }
            }
            catch (Exception exception)
            {
                Tell(_exceptions, $"{question}: {exception}");
            }

            before = asked;
        }
    }

    private void Ask(
        CompiledWorkflow workflow,
        ReferenceDecisions rules,
        Asked asked,
        Asked? before
    )
    {
        var question = asked.Question;
        var facts = FactsOf(question);
        var decision = workflow.Decide(facts, question.Request, question.Rights.Rights);
        CheckCalls(facts, question);
        var expected = rules.Decide(
            InputOf(question, facts) with
            {
                SeenVersion = question.SeenVersion,
                Missing = question.Missing,
                IsConfirmed = branch =>
                {
                    asked.Branch = branch;
                    return before is not null
                        && question.Confirmation is not null
                        && question.Confirmation == before.Token
                        && ReferenceEquals(branch, before.Branch)
                        && question.IsAboutTheSameAs(before.Question);
                },
            }
        );
        if (ExpectedDecision.Of(decision) != expected)
        {
            Tell(
                _disagreements,
                $"{question}: {expected} expected, {ExpectedDecision.Of(decision)} given"
            );
        }

        asked.Token = (decision as StatusDecision.NeedsConfirmation)?.Token;
        _confirmed +=
            asked.Branch is not null && decision is StatusDecision.Allowed or StatusDecision.Ignored
                ? 1
                : 0;
        var name = decision.GetType().Name;
        _cases[name] = _cases.GetValueOrDefault(name) + 1;
    }

    // All options at once: the same answers as one by one with nothing along, and each guard at most once for all of them.
    private void AskForAll(
        CompiledWorkflow workflow,
        ReferenceDecisions rules,
        RandomQuestion question
    )
    {
        var facts = FactsOf(question);
        var options = workflow.Options(facts, question.Rights.Rights);
        _options++;
        CheckCalls(facts, question);
        var bare = question with { Reasons = [], Note = null };
        var transitions = workflow.Definition.Transitions;
        var leading = rules.StatusOf(question.Status) is { } status
            ? transitions.Where(t =>
                rules.BranchesOf(status, t.Code).Contains(t, ReferenceEqualityComparer.Instance)
            )
            : transitions;
        var expected = leading
            .Select(t => t.Code)
            .Distinct()
            .Select(action =>
                rules.Decide(
                    InputOf(bare with { Action = action }, facts) with
                    {
                        Missing = bare.Missing,
                        IsConfirmed = _ => false,
                    }
                )
            );
        if (!options.Select(o => ExpectedDecision.Of(o.Decision)).SequenceEqual(expected))
        {
            Tell(_disagreements, $"all options of {question}");
        }
    }

    // The first few are enough to look at; the seed gives them again.
    private void Tell(List<string> faults, string fault)
    {
        if (faults.Count < 3)
        {
            faults.Add($"definition {_definition}, question {_question}: {fault}");
        }
    }

    private static CountingFacts FactsOf(RandomQuestion question) =>
        new()
        {
            Subject = question.Subject,
            Version = question.Version,
            Status = question.Status,
            ReopensTo = question.ReopensTo,
            Answers = [.. question.Answers],
        };

    private static ReferenceInput InputOf(RandomQuestion question, CountingFacts facts) =>
        new(question.Status, question.Action)
        {
            ReopensTo = question.ReopensTo,
            Ask = facts.AnswerOf,
            MayDo = question.Rights.MayDo,
        };

    private void CheckCalls(CountingFacts facts, RandomQuestion question)
    {
        for (var i = 0; i < CountingFacts.Guards; i++)
        {
            _asked += facts.Calls[i];
            _threw += facts.Answers[i] is null ? facts.Calls[i] : 0;
            if (facts.Calls[i] > 1)
            {
                Tell(_askedTwice, $"guard {i} by {question}");
            }
        }
    }

    /// <summary>A question, and what came of it.</summary>
    private sealed record Asked(RandomQuestion Question)
    {
        public string? Token { get; set; }

        /// <summary>The branch that was to be confirmed.</summary>
        public TransitionDefinition? Branch { get; set; }
    }
}
