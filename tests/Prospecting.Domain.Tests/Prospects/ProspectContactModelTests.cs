using FsCheck;
using FsCheck.Fluent;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Prospects;

/// <summary>Contacts through the verbs of the prospect itself, merges among them, against a reference in the words of SPEC C-2.</summary>
[Rule("C-2")]
public sealed class ProspectContactModelTests
{
    private static readonly WorkContext Context = World.Context();

    private static readonly Contact[] People =
    [
        World.NewContact("Zoé", "Lefèvre"),
        World.NewContact("Max", "Martin"),
        World.NewContact("Léa", "Petit"),
        World.NewContact("Ali", "Morel"),
        World.NewContact("Eve", "Blanc"),
    ];

    private enum Verb
    {
        Link,
        Unlink,
        MakePrimary,
        Prefer,
        PreferNoLonger,
        Merge,
        Store,
    }

    [Fact]
    public void Whatever_is_done_exactly_one_contact_is_primary_as_soon_as_there_is_one() =>
        Prop.ForAll(Plays.ToArbitrary(), play => Played(play, [])).Holds(2_000);

    [Fact]
    public void Every_answer_is_met_in_these_sequences()
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var play in Plays.Sample(1_000))
        {
            Played(play, met);
        }

        met.Order(StringComparer.Ordinal)
            .ShouldBe([
                "Link: contact.already-linked",
                "Link: done",
                "MakePrimary: contact.not-linked",
                "MakePrimary: done",
                "Merge: done",
                "Prefer: contact.not-linked",
                "Prefer: done",
                "PreferNoLonger: contact.not-linked",
                "PreferNoLonger: done",
                "Store: done",
                "Unlink: contact.not-linked",
                "Unlink: contact.primary-required",
                "Unlink: done",
            ]);
    }

    [Fact]
    [Rule("G-2")]
    public void A_merge_keeps_what_either_record_says_of_a_contact_that_both_have()
    {
        var survivor = World.NewProspect("Lilas");
        survivor.LinkContact(People[0], Context).OrThrow();
        survivor.LinkContact(People[1], Context, "gérant").OrThrow();
        var loser = World.NewProspect("Lilas SA");
        loser.LinkContact(People[1], Context, "associé").OrThrow();
        loser.LinkContact(People[0], Context, "comptable").OrThrow();
        loser.MarkPreferred(People[0].Id, preferred: true, Context).OrThrow();
        survivor.AcceptCommit(1);

        survivor.Absorb(loser, survivor.Details, Context).OrThrow();

        survivor
            .Contacts.Select(l => (l.Contact, l.Role, l.IsPrimary, l.IsPreferred))
            .ShouldBe([
                (People[0].Id, "comptable", true, true),
                (People[1].Id, "gérant", false, false),
            ]);
        survivor
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([
                ($"/contacts/{People[0].Id}/role", null, "comptable", true),
                ($"/contacts/{People[0].Id}/preferred", "false", "true", false),
            ]);
    }

    private static Gen<Step> Steps { get; } =
        from verb in Gen.Elements(
            Verb.Link,
            Verb.Link,
            Verb.Link,
            Verb.Unlink,
            Verb.Unlink,
            Verb.MakePrimary,
            Verb.Prefer,
            Verb.PreferNoLonger,
            Verb.Store
        )
        from person in Gen.Choose(0, People.Length - 1)
        from role in Gen.Elements(null, "gérant", "comptable")
        select new Step(verb, person, role, []);

    private static Gen<Step> Merges { get; } =
        from length in Gen.Choose(0, 8)
        from steps in Steps.ArrayOf(length)
        select new Step(Verb.Merge, 0, null, steps);

    private static Gen<Step[]> Plays { get; } =
        from length in Gen.Choose(1, 20)
        from steps in Gen.Frequency((8, Steps), (1, Merges)).ArrayOf(length)
        select steps;

    private static (Prospect Prospect, Reference Reference) Played(Step[] play, HashSet<string> met)
    {
        var prospect = World.NewProspect("Lilas");
        var reference = new Reference();
        foreach (var step in play)
        {
            string? expected = null;
            string? actual = null;
            switch (step.Verb)
            {
                case Verb.Store:
                    prospect = World.Stored(prospect);
                    break;
                case Verb.Merge:
                    var (loser, other) = Played(step.Loser, met);
                    reference.Absorb(other);
                    actual = Code(prospect.Absorb(loser, prospect.Details, Context));
                    break;
                default:
                    expected = reference.Do(step);
                    var before = prospect.ToSnapshot();
                    var outcome = Do(prospect, step);
                    actual = Code(outcome);
                    if (!outcome.Succeeded)
                    {
                        prospect.ToSnapshot().ShouldBe(before);
                    }

                    if (actual == ContactReasons.PrimaryRequired)
                    {
                        TheFixHelps(prospect, People[step.Person].Id, outcome.Reasons[0]);
                    }

                    break;
            }

            actual.ShouldBe(expected, step.ToString());
            met.Add($"{step.Verb}: {actual ?? "done"}");
            Compare(prospect, reference);
        }

        return (prospect, reference);
    }

    private static Prospecting.Results.Outcome Do(Prospect prospect, Step step)
    {
        var person = People[step.Person];
        return step.Verb switch
        {
            Verb.Link => prospect.LinkContact(person, Context, step.Role),
            Verb.Unlink => prospect.UnlinkContact(person.Id, Context),
            Verb.MakePrimary => prospect.MakePrimary(person.Id, Context),
            Verb.Prefer => prospect.MarkPreferred(person.Id, preferred: true, Context),
            Verb.PreferNoLonger => prospect.MarkPreferred(person.Id, preferred: false, Context),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    /// <summary>Does what the refusal says, on a copy, and tries again.</summary>
    private static void TheFixHelps(
        Prospect refused,
        ContactId contact,
        Prospecting.Results.Reason reason
    )
    {
        var prospect = Prospect.FromSnapshot(refused.ToSnapshot());
        if (reason.Fix == "link-contact")
        {
            prospect.Contacts.ShouldHaveSingleItem();
            var newcomer = World.NewContact("Ida", "Roux");
            prospect.LinkContact(newcomer, Context).OrThrow();
            reason = prospect.UnlinkContact(contact, Context).Reasons.ShouldHaveSingleItem();
        }

        reason.Fix.ShouldBe("make-primary");
        var heir = prospect.Contacts.First(l => l.Contact != contact).Contact;
        prospect.MakePrimary(heir, Context).OrThrow();
        prospect.UnlinkContact(contact, Context).OrThrow();
        prospect.Contacts.Single(l => l.IsPrimary).Contact.ShouldBe(heir);
    }

    private static string? Code(Prospecting.Results.Outcome outcome) =>
        outcome.Succeeded ? null : string.Join(" + ", outcome.Reasons.Select(r => r.Code));

    private static void Compare(Prospect prospect, Reference reference)
    {
        prospect
            .Contacts.Select(l => (l.Contact, l.Role, l.IsPrimary, l.IsPreferred))
            .ShouldBe(
                reference.Linked.Select(p =>
                    (
                        People[p].Id,
                        reference.Roles[p],
                        p == reference.Primary,
                        reference.Preferred.Contains(p)
                    )
                )
            );

        // C-2, said of the result alone.
        prospect.Contacts.Count(l => l.IsPrimary).ShouldBe(prospect.Contacts.Count == 0 ? 0 : 1);
    }

    private sealed record Step(Verb Verb, int Person, string? Role, Step[] Loser);

    /// <summary>The primary contact is one pointer: that two are, cannot even be written down here.</summary>
    private sealed class Reference
    {
        public List<int> Linked { get; } = [];

        public HashSet<int> Preferred { get; } = [];

        public Dictionary<int, string?> Roles { get; } = [];

        public int? Primary { get; private set; }

        public string? Do(Step step)
        {
            var isLinked = Linked.Contains(step.Person);
            if (isLinked == (step.Verb == Verb.Link))
            {
                return isLinked ? ContactReasons.AlreadyLinked : ContactReasons.NotLinked;
            }

            switch (step.Verb)
            {
                case Verb.Link:
                    Linked.Add(step.Person);
                    Roles[step.Person] = step.Role;
                    Primary ??= step.Person;
                    break;
                case Verb.MakePrimary:
                    Primary = step.Person;
                    break;
                case Verb.Prefer:
                    Preferred.Add(step.Person);
                    break;
                case Verb.PreferNoLonger:
                    Preferred.Remove(step.Person);
                    break;
                default:
                    if (step.Person == Primary)
                    {
                        return ContactReasons.PrimaryRequired;
                    }

                    Linked.Remove(step.Person);
                    Preferred.Remove(step.Person);
                    break;
            }

            return null;
        }

        public void Absorb(Reference loser)
        {
            Primary ??= loser.Primary;
            foreach (var person in loser.Linked)
            {
                if (!Linked.Contains(person))
                {
                    Linked.Add(person);
                    Roles[person] = null;
                }

                Roles[person] ??= loser.Roles[person];
            }

            Preferred.UnionWith(loser.Preferred);
        }
    }
}
