using Prospecting.Activities;
using Prospecting.Addresses;
using Prospecting.Attachments;
using Prospecting.Collections;
using Prospecting.FollowUp;
using Prospecting.Notes;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Merging;

/// <summary>Merges duplicates: a plan first, then the plan and nothing else (SPEC G-1).</summary>
/// <remarks>Works in the session it is given and leaves the commit to the caller. Thread-safe.</remarks>
public sealed class ProspectMerging
{
    private const int MaxCommentLength = 10_000;

    /// <summary>Plans the merge of two records.</summary>
    /// <param name="session">The session.</param>
    /// <param name="first">One record.</param>
    /// <param name="second">The other one.</param>
    /// <param name="survivor">The record that shall stay; the fuller one, else the older one, when left out.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The plan; or <c>merge.same</c>, <c>merge.already-merged</c>, <c>prospect.unknown</c>, <c>scope.read-only</c>.</returns>
    public async Task<Outcome<MergePlan>> PlanAsync(
        IProspectingSession session,
        ProspectId first,
        ProspectId second,
        ProspectId? survivor = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        using var signals = MergeSignals.BeginPlan(session.Context.Scope.Tenant);
        try
        {
            var loaded = await LoadAsync(session, first, second, cancellationToken)
                .ConfigureAwait(false);
            var plan = loaded.TryGet(out var records)
                ? Plan(records.First, records.Second, survivor)
                : loaded.Reasons;
            if (plan.TryGet(out var planned))
            {
                var kept = await PartsOfProspect
                    .LoadAsync(session, new ProspectId(planned.Loser.Id), cancellationToken)
                    .ConfigureAwait(false);
                plan = Counted(planned, kept);
            }

            signals.EndPlan(plan.Reasons);
            return plan;
        }
        catch (Exception exception) when (signals.Failed(exception))
        {
            throw;
        }
    }

    /// <summary>Carries a plan out in the session; the caller commits.</summary>
    /// <param name="session">The session.</param>
    /// <param name="plan">The plan, as it was made.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The record that stays; or the reasons of <see cref="PlanAsync"/>, or <c>merge.stale-plan</c> when anything changed since.</returns>
    public async Task<Outcome<Prospect>> ExecuteAsync(
        IProspectingSession session,
        MergePlan plan,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(plan);
        using var signals = MergeSignals.BeginExecution(session.Context.Scope.Tenant);
        try
        {
            var outcome = await AbsorbAsync(session, plan, cancellationToken).ConfigureAwait(false);
            signals.EndExecution(outcome.Reasons);
            return outcome;
        }
        catch (Exception exception) when (signals.Failed(exception))
        {
            throw;
        }
    }

    private static async Task<Outcome<Prospect>> AbsorbAsync(
        IProspectingSession session,
        MergePlan plan,
        CancellationToken cancellationToken
    )
    {
        var loaded = await LoadAsync(
                session,
                new ProspectId(plan.Survivor.Id),
                new ProspectId(plan.Loser.Id),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!loaded.TryGet(out var records))
        {
            return loaded.Reasons;
        }

        var (survivor, loser) = records;
        var kept = await PartsOfProspect
            .LoadAsync(session, loser.Id, cancellationToken)
            .ConfigureAwait(false);
        if (
            survivor.Version != plan.Survivor.Version
            || loser.Version != plan.Loser.Version
            || Counted(plan, kept) != plan
        )
        {
            return new Reason(MergeReasons.StalePlan) { Fix = "plan-again" };
        }

        var outcome = survivor.Absorb(
            loser,
            Chosen(survivor.Details, loser.Details),
            session.Context
        );
        if (!outcome.Succeeded)
        {
            return outcome.Reasons;
        }

        foreach (var part in kept)
        {
            part.MoveTo(survivor.Id);
        }

        return survivor;
    }

    private static MergePlan Counted(MergePlan plan, IReadOnlyList<ProspectPart> kept) =>
        plan with
        {
            TasksMoved = kept.Count(p => p is FollowUpTask),
            ActivitiesMoved = kept.Count(p => p is Activity),
            NotesMoved = kept.Count(p => p is Note),
            AttachmentsMoved = kept.Count(p => p is Attachment),
        };

    private static async Task<Outcome<(Prospect First, Prospect Second)>> LoadAsync(
        IProspectingSession session,
        ProspectId first,
        ProspectId second,
        CancellationToken cancellationToken
    )
    {
        if (first == second)
        {
            return new Reason(MergeReasons.Same).With("prospect", first);
        }

        List<Prospect> found = [];
        foreach (var id in (ProspectId[])[first, second])
        {
            var prospect = await session
                .Prospects.FindAsync(id, cancellationToken)
                .ConfigureAwait(false);
            if (prospect is null)
            {
                return new Reason(ProspectReasons.Unknown).With("prospect", id);
            }

            if (prospect.Id != id)
            {
                return new Reason(MergeReasons.AlreadyMerged)
                    .With("prospect", id)
                    .With("survivor", prospect.Id);
            }

            if (!prospect.CanBeChangedBy(session.Context.Scope))
            {
                return new Reason(ScopeReasons.ReadOnly).With("prospect", id);
            }

            found.Add(prospect);
        }

        return (found[0], found[1]);
    }

    private static Outcome<MergePlan> Plan(Prospect first, Prospect second, ProspectId? asked)
    {
        if (asked is { } id && id != first.Id && id != second.Id)
        {
            return new Reason(ProspectReasons.Unknown).With("prospect", id);
        }

        var (survivor, loser, why) = Choose(first, second, asked);
        return new MergePlan
        {
            Survivor = new MergeParty(survivor.Id.Value, survivor.Version),
            Loser = new MergeParty(loser.Id.Value, loser.Version),
            SurvivorWhy = why,
            Fields = Choices(survivor.Details, loser.Details).ToValueList(),
            AddressesMoved = AddressesMoved(survivor, loser),
            ContactsMoved = loser.Contacts.Count(c =>
                survivor.Contacts.All(own => own.Contact != c.Contact)
            ),
            SharesMoved = loser.Shares.Count(s =>
                survivor.Shares.All(own => own.Company != s.Company)
            ),
            ReferencesMoved = loser.References.Count,
            Conflicts =
                survivor.Siren is { } a && loser.Siren is { } b && a != b
                    ?
                    [
                        new Reason(MergeReasons.SirenDiffers)
                            .At("/siren")
                            .With("survivor", a)
                            .With("loser", b),
                    ]
                    : [],
        };
    }

    // By doing it to a copy: an address that is taken over may be the same as a later one.
    private static int AddressesMoved(Prospect survivor, Prospect loser)
    {
        var book = new AddressBook([.. survivor.Addresses]);
        return loser.Addresses.Count(a => book.Absorb(a, AddressRoles.None));
    }

    private static (Prospect Survivor, Prospect Loser, string Why) Choose(
        Prospect first,
        Prospect second,
        ProspectId? asked
    )
    {
        if (asked is { } id)
        {
            return id == first.Id ? (first, second, "asked") : (second, first, "asked");
        }

        var (a, b) = (Fullness(first), Fullness(second));
        if (a != b)
        {
            return a > b ? (first, second, "fuller") : (second, first, "fuller");
        }

        var firstIsOlder =
            first.CreatedAt < second.CreatedAt
            || (first.CreatedAt == second.CreatedAt && first.Id < second.Id);
        return firstIsOlder ? (first, second, "older") : (second, first, "older");
    }

    private static int Fullness(Prospect prospect)
    {
        var details = prospect.Details;
        return ProspectField.All.Count(f => f.Read(details) is not null)
            + prospect.Addresses.Count
            + prospect.Contacts.Count;
    }

    private static IEnumerable<FieldChoice> Choices(ProspectDetails survivor, ProspectDetails loser)
    {
        var chosen = Chosen(survivor, loser);
        foreach (var field in ProspectField.All)
        {
            var (own, other, kept) = (field.Read(survivor), field.Read(loser), field.Read(chosen));
            if (other is null || own == other)
            {
                continue;
            }

            yield return kept == own
                ? new FieldChoice(field.Name, own, other, FromLoser: false, "survivor")
            : own is null ? new FieldChoice(field.Name, kept, null, FromLoser: true, "only-value")
            : new FieldChoice(field.Name, kept, null, FromLoser: false, "joined");
        }
    }

    // The numbers of two companies are never mixed: SIREN, SIRET and VAT number stand or fall together.
    private static bool IsLegalIdentity(ProspectField field) =>
        field.Name is "siren" or "siret" or "vatNumber";

    // Survivorship: what the survivor lacks, the loser gives; two comments are both kept, one under the other.
    private static ProspectDetails Chosen(ProspectDetails survivor, ProspectDetails loser)
    {
        var chosen = survivor;
        var differ =
            survivor.Siren is not null && loser.Siren is not null && survivor.Siren != loser.Siren;
        foreach (var field in ProspectField.All)
        {
            if (
                field.Read(survivor) is null
                && field.Read(loser) is not null
                && !(differ && IsLegalIdentity(field))
            )
            {
                chosen = field.Take(chosen, loser);
            }
        }

        // What can be joined is: nothing is lost (SPEC G-2).
        chosen = chosen with
        {
            Tags = survivor.Tags.Union(loser.Tags),
            Custom = survivor.Custom.FilledFrom(loser.Custom),
        };
        if (
            survivor.Comment is { } own
            && loser.Comment is { } other
            && own != other
            && own.Length + other.Length < MaxCommentLength
        )
        {
            chosen = chosen with { Comment = own + "\n" + other };
        }

        return chosen;
    }
}
