using System.Reflection;
using Prospecting.FollowUp;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.FollowUp.FollowUps;

namespace Prospecting.Domain.Tests.FollowUp;

[Rule("T-3")]
public sealed class StandardTaskTypesTests
{
    [Fact]
    public void The_twelve_types_of_the_source_ship_in_both_languages()
    {
        StandardTaskTypes
            .All.Select(t => (t.Type.Code, t.Label.Fr))
            .ShouldBe([
                ("first-contact", "1er contact"),
                ("other", "Autre"),
                ("request", "Demande"),
                ("quote-request", "Demande devis"),
                ("failure", "Échec"),
                ("template-mail", "Mail type"),
                ("voicemail", "Messagerie"),
                ("prospect-change", "Modification prospect"),
                ("proposal", "Proposition"),
                ("reminder", "Relance"),
                ("appointment", "Rendez-vous"),
                ("answer-to-questions", "Répondre aux questions"),
            ]);
        StandardTaskTypes.All.ShouldAllBe(t => t.Label.En.Length > 0);
        StandardTaskTypes.All.Select(t => t.Label.En).ShouldBeUnique();
    }

    [Fact]
    public void Each_constant_is_one_of_them() =>
        typeof(StandardTaskTypes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => (string)f.GetRawConstantValue()!)
            .ShouldBe(StandardTaskTypes.All.Select(t => t.Type.Code), ignoreOrder: true);

    [Fact]
    public void A_request_alone_requires_a_source()
    {
        foreach (var (type, _) in StandardTaskTypes.All)
        {
            var task = Call with { Type = type };
            var without = FollowUpTask.Create(World.NewProspect("A"), task, Paris, World.Context());
            without.Succeeded.ShouldBe(type.Code != StandardTaskTypes.Request, type.Code);
            NewTask(task with { Source = " Salon " }).Source.ShouldBe("Salon");
            if (!without.Succeeded)
            {
                without.ShouldBeRefused(TaskReasons.SourceMissing);
            }
        }
    }

    [Fact]
    public void A_task_does_not_become_a_request_without_a_source()
    {
        var task = Stored(NewTask());
        var request = Call with
        {
            Type = StandardTaskTypes.All.Single(t => t.Type.RequiresSource).Type,
        };
        task.Edit(request, Paris, World.Context()).ShouldBeRefused(TaskReasons.SourceMissing);
        task.Type.ShouldBe(Call.Type.Code);
        task.Edit(request with { Source = "Site" }, Paris, World.Context())
            .Succeeded.ShouldBeTrue();
        task.Source.ShouldBe("Site");
    }

    [Theory]
    [InlineData("")]
    [InlineData("prise de contact")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void What_is_no_code_is_no_type(string code) =>
        Should.Throw<ArgumentException>(() => new TaskType(code));
}
