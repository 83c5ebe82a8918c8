using Prospecting.Notes;
using Prospecting.Paging;
using static Prospecting.ScopeMatrix.Tests.Operations.KeptCases;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>Notes: their port, and what they do.</summary>
internal static class NoteCases
{
    public static IEnumerable<OperationCase> All =>
        [
            Read(
                "INoteStore.FindAsync",
                async (s, call) => await s.Notes.FindAsync(call.Target.Note)
            ),
            Read(
                "INoteStore.OfProspectAsync",
                async (s, call) => await s.Notes.OfProspectAsync(call.Target.First, new TimePage())
            ),
            Add(
                "INoteStore.Add",
                Belongs.ToProspect,
                Kinds.Note,
                async (call, context) =>
                    Note.Create(await call.OwnersRecordAsync(), "Neuf", context).OrThrow()
            ),
            Create(
                "Note.Create",
                Kinds.Note,
                (prospect, context) => Note.Create(prospect, "Neuf", context)
            ),
            Verb("Note.Edit", Kinds.Note, (note, _, context) => note.Edit("Neuf", context)),
            Verb("Note.Delete", Kinds.Note, (note, _, context) => note.Delete(context)),
        ];
}
