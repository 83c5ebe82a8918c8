using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class ContactChangeSabotages
{
    private const string Rights =
        "A contact is changed by who may write a prospect that links it, and by nobody else";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "keeps quiet when a change of a contact loses a race",
            "Of two who change the same contact, the second gets a conflict",
            Broken.Swallows<ConcurrencyConflictException>(commit =>
                commit.Changed is [] && commit.ChangedContacts.Count > 0
            )
        ),
        new(
            "keeps quiet when a reader's change of a contact is not written",
            Rights,
            Broken.Swallows<ScopeViolationException>(commit =>
                commit.ChangedContacts.Any(c => c.Version > 0)
            )
        ),
    ];
}
