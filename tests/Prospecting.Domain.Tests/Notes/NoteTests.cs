using NodaTime;
using Prospecting.Notes;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Testing.Clock;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Notes;

[Rule("T-8")]
public sealed class NoteTests
{
    [Fact]
    public void A_note_is_kept_with_its_lines_under_its_prospect_by_its_author()
    {
        var prospect = World.NewProspect("Forge");
        var note = New(" Rappeler lundi.\n\tDemander Zoé. ", prospect);
        note.Text.ShouldBe("Rappeler lundi.\n\tDemander Zoé.");
        (note.Prospect, note.Tenant, note.Author, note.CreatedAt).ShouldBe(
            (prospect.Id, prospect.Tenant, World.Anne, World.Start)
        );
        (note.EditedAt, note.EditedBy).ShouldBe((null, null));
        note.PendingEvents.ShouldBe([new NoteCreated(note.Id.Value, prospect.Id.Value)]);
        note.PendingChanges.Select(c => (c.Field, c.IsPersonal)).ShouldBe([("/text", true)]);
    }

    [Theory]
    [InlineData(null, TextReasons.Missing)]
    [InlineData(" \n ", TextReasons.Missing)]
    [InlineData("\u200B", TextReasons.Missing)]
    [InlineData("a\0", TextReasons.ForbiddenCharacter)]
    [InlineData("a\u202Eb", TextReasons.ForbiddenCharacter)]
    public void A_text_that_nobody_can_read_is_refused(string? text, string code)
    {
        Note.Create(World.NewProspect("Forge"), text, World.Context()).ShouldBeRefused(code);
        var note = Stored(New("a"));
        note.Edit(text, World.Context()).ShouldBeRefused(code);
        note.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    public void Ten_thousand_characters_fit_and_no_more()
    {
        New(new string('a', 10_000)).Text.Length.ShouldBe(10_000);
        Note.Create(World.NewProspect("Forge"), new string('a', 10_001), World.Context())
            .ShouldBeRefused(TextReasons.TooLong);
    }

    [Fact]
    [Rule("H-1")]
    public void An_edit_tells_who_and_when_and_history_keeps_the_text_before()
    {
        var note = Stored(New("Avant"));
        var later = World.Start + Duration.FromHours(1);
        var bruno = Scope.ForUser(new UserId("bruno"), World.Paris);
        note.Edit("Après", World.Context(bruno, new FakeClock(later))).OrThrow();
        (note.Text, note.EditedAt, note.EditedBy, note.Author).ShouldBe(
            ("Après", later, new UserId("bruno"), World.Anne)
        );
        note.PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([("/text", "Avant", "Après", true)]);
        note.PendingEvents.ShouldBe([new NoteChanged(note.Id.Value, note.Prospect.Value)]);
    }

    [Fact]
    public void The_same_text_is_no_edit()
    {
        var note = Stored(New("Avant"));
        note.Edit(" Avant ", World.Context()).OrThrow();
        note.HasPendingChanges.ShouldBeFalse();
        note.EditedAt.ShouldBeNull();
    }

    [Fact]
    [Rule("H-1")]
    public void A_deleted_note_is_history_with_its_text_and_nothing_is_done_with_it_any_more()
    {
        var note = Stored(New("Avant"));
        note.Delete(World.Context()).OrThrow();
        note.IsRemoved.ShouldBeTrue();
        note.PendingChanges.Select(c => (c.Field, c.Old, c.New))
            .ShouldBe([("/text", "Avant", null), ("", "kept", null)]);
        note.Edit("Après", World.Context()).ShouldBeRefused(ProspectReasons.PartRemoved);
        note.Delete(World.Context()).ShouldBeRefused(ProspectReasons.PartRemoved);
        note.RemoveWithProspect();
        note.PendingEvents.ShouldBe([new NoteDeleted(note.Id.Value, note.Prospect.Value)]);
    }

    [Fact]
    [Rule("Y-1")]
    public void It_goes_with_its_prospect()
    {
        var note = Stored(New("Avant"));
        note.RemoveWithProspect();
        note.IsRemoved.ShouldBeTrue();
        note.PendingEvents.ShouldBe([new NoteDeleted(note.Id.Value, note.Prospect.Value)]);
    }

    [Fact]
    [Rule("M-3")]
    public void Who_may_only_read_the_prospect_writes_no_note() =>
        Note.Create(World.NewProspect("Forge"), "a", World.Context(World.ReaderInParis))
            .ShouldBeRefused(ScopeReasons.ReadOnly);

    [Fact]
    public void It_comes_back_from_its_snapshot_as_it_was()
    {
        var note = New("Avant");
        Stored(note).ToSnapshot().ShouldBe(note.ToSnapshot());
        note.Edit("Après", World.Context()).OrThrow();
        var back = Stored(note);
        back.ToSnapshot().ShouldBe(note.ToSnapshot());
        back.HasPendingChanges.ShouldBeFalse();
        (back.EditedBy, back.Version).ShouldBe((World.Anne, 2));
    }

    private static Note New(string text, Prospect? prospect = null) =>
        Note.Create(prospect ?? World.NewProspect("Forge"), text, World.Context()).OrThrow();

    private static Note Stored(Note note)
    {
        note.AcceptCommit(note.Version + 1);
        return Note.FromSnapshot(note.ToSnapshot());
    }
}
