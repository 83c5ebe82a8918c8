using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Notes;

/// <summary>The notes of a prospect.</summary>
internal sealed class LatestNotes() : LatestParts<NoteRow>(nameof(NoteRow.CreatedAt));
