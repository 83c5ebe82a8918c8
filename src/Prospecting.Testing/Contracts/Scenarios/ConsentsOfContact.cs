using NodaTime;
using Prospecting.Contacts;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts.Scenarios;

/// <summary>What one contact agrees to: to one thing in a form, to another not when he is called, and to the third he was not asked.</summary>
internal sealed class ConsentsOfContact(
    ContactId id,
    StoreHarness harness,
    CancellationToken cancellationToken
) : SourceDay(harness, cancellationToken)
{
    private readonly List<(string Channel, Instant At)> _given = [];

    public async Task GiveAsync()
    {
        foreach (
            var (channel, state, origin) in new[]
            {
                (ConsentChannels.Newsletter, ConsentState.OptedIn, "web-form"),
                (ConsentChannels.Mailings, ConsentState.OptedOut, "phone"),
            }
        )
        {
            Wait(Duration.FromHours(1));
            await InAsync(
                    AnneInParis,
                    async session =>
                    {
                        var contact = await session
                            .Contacts.FindAsync(id, Token)
                            .ConfigureAwait(false);
                        Require
                            .NotNull(contact, "the contact")
                            .SetConsent(channel, state, origin, session.Context)
                            .OrThrow();
                        await session.CommitAsync(Token).ConfigureAwait(false);
                    }
                )
                .ConfigureAwait(false);
            _given.Add((channel, Now));
        }

        await AreKeptAsync().ConfigureAwait(false);
    }

    public Task AreKeptAsync() =>
        InAsync(
            AnneInParis,
            async session =>
            {
                var found = await session.Contacts.FindAsync(id, Token).ConfigureAwait(false);
                var contact = Require.NotNull(found, "the contact");
                Require.Equal(
                    "newsletter OptedIn web-form, mailings OptedOut phone, bulletin Unknown ",
                    string.Join(
                        ", ",
                        new[]
                        {
                            ConsentChannels.Newsletter,
                            ConsentChannels.Mailings,
                            ConsentChannels.Bulletin,
                        }
                            .Select(contact.ConsentTo)
                            .Select(c => $"{c.Channel} {c.State} {c.Origin}")
                    ),
                    "what the contact agreed to, and whence that is known"
                );
                foreach (var (channel, at) in _given)
                {
                    Require.Equal(at, contact.ConsentTo(channel).At ?? default, "when he said so");
                }
            }
        );
}
