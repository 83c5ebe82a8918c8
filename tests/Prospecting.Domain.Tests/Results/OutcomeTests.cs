using Prospecting.Collections;
using Prospecting.Results;

namespace Prospecting.Domain.Tests.Results;

public sealed class OutcomeTests
{
    private static readonly Reason First = new Reason("first").At("/a").With("value", "canary");
    private static readonly Reason Second = new("second");

    [Fact]
    public void A_value_is_a_success_and_gives_itself()
    {
        Outcome<int> outcome = 5;
        outcome.Succeeded.ShouldBeTrue();
        outcome.Value.ShouldBe(5);
        outcome.OrThrow().ShouldBe(5);
        outcome.ValueOrDefault.ShouldBe(5);
        outcome.TryGet(out var value).ShouldBeTrue();
        value.ShouldBe(5);
        outcome.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_holds_all_its_reasons_and_no_value()
    {
        Outcome<int> outcome = (ValueList<Reason>)[First, Second];
        outcome.Succeeded.ShouldBeFalse();
        outcome.ValueOrDefault.ShouldBe(0);
        outcome.TryGet(out _).ShouldBeFalse();
        outcome.Reasons.ShouldBe([First, Second]);
        Should.Throw<RefusedException>(() => outcome.Value).Reasons.ShouldBe([First, Second]);
        Should.Throw<RefusedException>(() => outcome.OrThrow());
    }

    [Fact]
    public void A_reason_alone_is_a_refusal()
    {
        Outcome<string> typed = First;
        typed.Reasons.ShouldBe([First]);
        Outcome untyped = Second;
        untyped.Reasons.ShouldBe([Second]);
        Should.Throw<RefusedException>(untyped.OrThrow).Reasons.ShouldBe([Second]);
    }

    [Fact]
    public void There_is_no_refusal_without_a_reason()
    {
        Should.Throw<ArgumentException>(() => Outcome.Refused());
        Should.Throw<ArgumentException>(() => Outcome<int>.Refused([]));
        Should.Throw<ArgumentException>(() => (Outcome<int>)(ValueList<Reason>)[]);
        Outcome.Of([]).Succeeded.ShouldBeTrue();
        Outcome.Of([First]).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void The_exception_names_every_code_and_place_and_no_value_of_the_user()
    {
        Outcome<int> outcome = (ValueList<Reason>)[First, Second];
        var exception = Should.Throw<RefusedException>(() => outcome.Value);
        exception.ToString().ShouldNotContain("canary");
        exception.Message.ShouldContain("first (/a)");
        exception.Message.ShouldContain("second");
    }
}
