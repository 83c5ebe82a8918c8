using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class ContactChangeSabotages
{
    private const string Rights =
        "A contact is changed by who may write a prospect that links it, and by nobody else";

    private const string Consents = "What a contact says of channels changes with his version";

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
        new(
            "keeps what a contact said of a channel first",
            Consents,
            Broken.LoadedContact(contact =>
                contact with
                {
                    Consents = contact
                        .Consents.Select(c =>
                            contact.Version > 1 && c.State == ConsentState.OptedOut
                                ? c with
                                {
                                    State = ConsentState.OptedIn,
                                }
                                : c
                        )
                        .ToValueList(),
                }
            )
        ),
        new(
            "writes no version of a contact for his consents",
            Consents,
            Broken.LoadedContact(contact =>
                contact.Consents.Count > 0 ? contact with { Version = 1 } : contact
            )
        ),
    ];
}
