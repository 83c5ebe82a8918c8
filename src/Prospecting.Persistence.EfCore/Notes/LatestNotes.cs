using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Notes;

/// <summary>The notes of a prospect, the latest first.</summary>
internal sealed class LatestNotes()
    : PartsOfProspect<NoteRow>(rows =>
        rows.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id)
    );
