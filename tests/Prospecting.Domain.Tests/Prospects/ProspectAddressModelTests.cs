using FsCheck;
using FsCheck.Fluent;
using Prospecting.Addresses;
using Prospecting.Geography;
using Prospecting.Prospects;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Prospects;

/// <summary>Addresses through the verbs of the prospect itself, merges among them, against a reference in the words of SPEC A-1 to A-3.</summary>
[Rule("A-1", "A-2", "A-3")]
public sealed class ProspectAddressModelTests
{
    private static readonly WorkContext Context = World.Context();

    /// <summary>They differ part by part, so that any mixture of two is none of them.</summary>
    private static readonly PostalAddress[] Places =
    [
        World.Address(),
        World.Address() with
        {
            Line2 = "Bâtiment B",
        },
        World.Address("Nice", "06000"),
        World.Address("Nice", "06000") with
        {
            Region = "PACA",
        },
        World.Address("Bruxelles", "1000", "12 rue des Lilas") with
        {
            Country = "BE",
        },
        new() { City = "Lyon", Country = "FR" },
        World.Address() with
        {
            Position = GeoPosition.Of(48.8566, 2.3522).OrThrow(),
        },
        World.Address() with
        {
            Position = GeoPosition.Of(48.8606, 2.3376).OrThrow(),
        },
    ];

    // The last two are the first one, each at a point of its own.
    private static bool IsFirstSomewhere(int place) => place >= 6;

    private enum Verb
    {
        Add,
        AddFaulty,
        Replace,
        ReplaceByFaulty,
        MakeDefault,
        Remove,
        RemoveForSuccessor,
        Merge,
        Store,
    }

    [Fact]
    public void Whatever_is_done_to_a_prospect_its_addresses_are_those_of_the_rules() =>
        Prop.ForAll(
                Plays.ToArbitrary(),
                play =>
                {
                    var tally = new HashSet<string>(StringComparer.Ordinal);
                    var (prospect, reference) = Played(play, tally);
                    Compare(prospect, reference);
                }
            )
            .Holds(2_000);

    [Fact]
    public void Every_answer_is_met_in_these_sequences()
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var play in Plays.Sample(1_000))
        {
            Played(play, met);
        }

        string[] expected =
        [
            "Add: done",
            "AddFaulty: address.country",
            "Replace: done",
            "Replace: address.unknown",
            "Replace: address.default-required",
            "ReplaceByFaulty: address.country",
            "MakeDefault: done",
            "MakeDefault: address.unknown",
            "Remove: done",
            "Remove: address.unknown",
            "Remove: address.successor-required",
            "RemoveForSuccessor: done",
            "RemoveForSuccessor: address.unknown",
            "RemoveForSuccessor: address.successor-required",
            "Merge: done",
            "resolve: address.role-unfilled",
            "resolve: address.role-ambiguous",
            "resolve: done",
        ];
        expected.Except(met, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void A_book_that_is_taken_whole_keeps_its_default_also_when_one_place_is_in_it_twice()
    {
        var loser = World.NewProspect("Lilas SA");
        loser.AddAddress(Places[0], AddressRoles.None, Context).OrThrow();
        loser.AddAddress(Places[2], AddressRoles.Billing, Context).OrThrow();
        loser.AddAddress(Places[2], AddressRoles.Default, Context).OrThrow();
        var survivor = World.NewProspect("Lilas");

        survivor.Absorb(loser, survivor.Details, Context).OrThrow();

        survivor
            .Addresses.Select(a => (a.Postal, a.Roles))
            .ShouldBe([
                (Places[0], AddressRoles.None),
                (Places[2], AddressRoles.Billing | AddressRoles.Default),
            ]);
    }

    [Fact]
    [Rule("H-1")]
    public void A_position_is_part_of_the_line_of_history_and_other_lines_are_as_before()
    {
        var prospect = World.NewProspect("Lilas");
        prospect.AcceptCommit(1);
        prospect.AddAddress(Places[0], AddressRoles.None, Context).OrThrow();
        prospect.ChangeAddress(1, Places[6], AddressRoles.Default, Context).OrThrow();
        const string line = " | 12 rue des Lilas |  | 75001 | Paris |  | FR | Default";
        prospect
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([
                ("/addresses/1", null, line, true),
                ("/addresses/1", line, line + " | geo:48.8566,2.3522", true),
            ]);
    }

    [Theory]
    [InlineData(AddressRoles.None)]
    [InlineData(AddressRoles.Billing | AddressRoles.Delivery)]
    [InlineData((AddressRoles)8)]
    public void To_ask_for_the_address_of_no_role_or_of_several_is_misuse(AddressRoles role) =>
        Should.Throw<ArgumentOutOfRangeException>(() => World.NewProspect("A").AddressFor(role));

    [Fact]
    public void A_role_that_there_is_not_is_misuse()
    {
        var prospect = World.NewProspect("A");
        Should.Throw<ArgumentOutOfRangeException>(() =>
            prospect.AddAddress(Places[0], (AddressRoles)8, Context)
        );
        prospect.Addresses.ShouldBeEmpty();
        prospect.AddAddress(Places[0], AddressRoles.None, Context).OrThrow();
        Should.Throw<ArgumentOutOfRangeException>(() =>
            prospect.ChangeAddress(1, Places[1], (AddressRoles)12, Context)
        );
        prospect.Addresses[0].Postal.ShouldBe(Places[0]);
    }

    private static Gen<Step> Steps { get; } =
        from verb in Gen.Elements(
            Verb.Add,
            Verb.Add,
            Verb.Add,
            Verb.AddFaulty,
            Verb.Replace,
            Verb.Replace,
            Verb.ReplaceByFaulty,
            Verb.MakeDefault,
            Verb.Remove,
            Verb.Remove,
            Verb.RemoveForSuccessor,
            Verb.Store
        )
        from ordinal in Gen.Choose(1, 6)
        from other in Gen.Choose(1, 6)
        from place in Gen.Choose(0, Places.Length - 1)
        from roles in Gen.Choose(0, 7)
        from label in Gen.Elements(null, "siège", "dépôt")
        select new Step(verb, ordinal, other, place, (AddressRoles)roles, label, []);

    private static Gen<Step> Merges { get; } =
        from length in Gen.Choose(0, 8)
        from steps in Steps.ArrayOf(length)
        select new Step(Verb.Merge, 0, 0, 0, AddressRoles.None, null, steps);

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
            var expected = reference.Do(step);
            string? actual;
            switch (step.Verb)
            {
                case Verb.Store:
                    prospect = World.Stored(prospect);
                    actual = null;
                    break;
                case Verb.Merge:
                    var (loser, other) = Played(step.Loser, met);
                    reference.Absorb(other);
                    actual = Code(prospect.Absorb(loser, prospect.Details, Context).Reasons);
                    break;
                default:
                    actual = Do(prospect, step);
                    break;
            }

            actual.ShouldBe(expected, step.ToString());
            met.Add($"{step.Verb}: {actual ?? "done"}");
            foreach (var role in (AddressRoles[])[AddressRoles.Billing, AddressRoles.Delivery])
            {
                met.Add($"resolve: {Code(prospect.AddressFor(role).Reasons) ?? "done"}");
            }

            Compare(prospect, reference);
        }

        return (prospect, reference);
    }

    private static string? Do(Prospect prospect, Step step)
    {
        var postal = Places[step.Place];
        var faulty = postal with { Country = "XX" };
        var own = prospect.Addresses.FirstOrDefault(a => a.Ordinal == step.Ordinal);
        return Code(
            step.Verb switch
            {
                Verb.Add => prospect.AddAddress(postal, step.Roles, Context, step.Label).Reasons,
                Verb.AddFaulty => prospect
                    .AddAddress(faulty, step.Roles, Context, step.Label)
                    .Reasons,
                Verb.Replace => prospect
                    .ChangeAddress(step.Ordinal, postal, step.Roles, Context, step.Label)
                    .Reasons,
                Verb.ReplaceByFaulty => prospect
                    .ChangeAddress(step.Ordinal, faulty, step.Roles, Context, step.Label)
                    .Reasons,
                Verb.MakeDefault => prospect
                    .ChangeAddress(
                        step.Ordinal,
                        own?.Postal ?? postal,
                        (own?.Roles ?? AddressRoles.None) | AddressRoles.Default,
                        Context,
                        own?.Label
                    )
                    .Reasons,
                Verb.Remove => prospect.RemoveAddress(step.Ordinal, Context).Reasons,
                Verb.RemoveForSuccessor => prospect
                    .RemoveAddress(step.Ordinal, Context, step.Other)
                    .Reasons,
                _ => throw new ArgumentOutOfRangeException(nameof(step)),
            }
        );
    }

    private static string? Code(IEnumerable<Prospecting.Results.Reason> reasons)
    {
        var codes = string.Join(" + ", reasons.Select(r => r.Code));
        return codes.Length == 0 ? null : codes;
    }

    private static void Compare(Prospect prospect, Reference reference)
    {
        prospect
            .Addresses.Select(a => (a.Ordinal, a.Postal, a.Label, a.Roles))
            .ShouldBe(
                reference.Entries.Select(e =>
                    (e.Number, Places[e.Place], e.Label, reference.RolesOf(e))
                )
            );

        // A-2, said of the result alone.
        prospect
            .Addresses.Count(a => a.Roles.HasFlag(AddressRoles.Default))
            .ShouldBe(prospect.Addresses.Count == 0 ? 0 : 1);
        // A-3: no address but those that somebody wrote.
        prospect.Addresses.ShouldAllBe(a => Places.Contains(a.Postal));

        foreach (
            var role in (AddressRoles[])
                [AddressRoles.Billing, AddressRoles.Delivery, AddressRoles.Default]
        )
        {
            var found = prospect.AddressFor(role);
            var (number, refusal) = reference.AddressFor(role);
            Code(found.Reasons).ShouldBe(refusal);
            found.ValueOrDefault?.Ordinal.ShouldBe(number!.Value);
        }
    }

    private sealed record Step(
        Verb Verb,
        int Ordinal,
        int Other,
        int Place,
        AddressRoles Roles,
        string? Label,
        Step[] Loser
    );

    private sealed record Entry(int Number, int Place, string? Label, bool Billing, bool Delivery);

    /// <summary>The default is one pointer into the list: that two carry it cannot even be written down here.</summary>
    private sealed class Reference
    {
        public List<Entry> Entries { get; } = [];

        private int? Default { get; set; }

        public AddressRoles RolesOf(Entry entry) =>
            (entry.Billing ? AddressRoles.Billing : AddressRoles.None)
            | (entry.Delivery ? AddressRoles.Delivery : AddressRoles.None)
            | (entry.Number == Default ? AddressRoles.Default : AddressRoles.None);

        public string? Do(Step step)
        {
            switch (step.Verb)
            {
                case Verb.Add:
                    Add(step.Place, step.Label, Bills(step), Delivers(step), Defaults(step));
                    return null;
                case Verb.AddFaulty:
                case Verb.ReplaceByFaulty:
                    return AddressReasons.Country;
                case Verb.Replace:
                    return Replace(step);
                case Verb.MakeDefault:
                    if (!Has(step.Ordinal))
                    {
                        return AddressReasons.Unknown;
                    }

                    Default = step.Ordinal;
                    return null;
                case Verb.Remove:
                    return Remove(step.Ordinal, null);
                case Verb.RemoveForSuccessor:
                    return Remove(step.Ordinal, step.Other);
                default:
                    return null;
            }
        }

        /// <summary>"The default if it carries billing, else the only one that does, else unresolved with a reason (same for delivery)".</summary>
        public (int? Number, string? Refusal) AddressFor(AddressRoles role)
        {
            var bearers = Entries
                .Where(e => RolesOf(e).HasFlag(role))
                .Select(e => e.Number)
                .ToList();
            if (Default is { } number && bearers.Contains(number))
            {
                return (number, null);
            }

            return bearers.Count switch
            {
                1 => (bearers[0], null),
                0 => (null, AddressReasons.RoleUnfilled),
                _ => (null, AddressReasons.RoleAmbiguous),
            };
        }

        public void Absorb(Reference loser)
        {
            var whole = Entries.Count == 0;
            foreach (var entry in loser.Entries)
            {
                var same = Entries.FindIndex(e => e.Place == entry.Place);
                if (same < 0 && IsFirstSomewhere(entry.Place))
                {
                    // The one without a point gets this one's, as a whole address.
                    same = Entries.FindIndex(e => e.Place == 0);
                    if (same >= 0)
                    {
                        Entries[same] = Entries[same] with { Place = entry.Place };
                    }
                }
                else if (same < 0 && entry.Place == 0)
                {
                    same = Entries.FindIndex(e => IsFirstSomewhere(e.Place));
                }

                if (same < 0)
                {
                    Add(entry.Place, entry.Label, entry.Billing, entry.Delivery, isDefault: false);
                    same = Entries.Count - 1;
                }
                else
                {
                    var own = Entries[same];
                    Entries[same] = own with
                    {
                        Label = own.Label ?? entry.Label,
                        Billing = own.Billing || entry.Billing,
                        Delivery = own.Delivery || entry.Delivery,
                    };
                }

                if (whole && entry.Number == loser.Default)
                {
                    Default = Entries[same].Number;
                }
            }
        }

        private static bool Bills(Step step) => step.Roles.HasFlag(AddressRoles.Billing);

        private static bool Delivers(Step step) => step.Roles.HasFlag(AddressRoles.Delivery);

        private static bool Defaults(Step step) => step.Roles.HasFlag(AddressRoles.Default);

        private bool Has(int number) => Entries.Exists(e => e.Number == number);

        private void Add(int place, string? label, bool billing, bool delivery, bool isDefault)
        {
            var number = Entries.Select(e => e.Number).DefaultIfEmpty(0).Max() + 1;
            Entries.Add(new Entry(number, place, label, billing, delivery));
            if (isDefault || Entries.Count == 1)
            {
                Default = number;
            }
        }

        private string? Replace(Step step)
        {
            if (!Has(step.Ordinal))
            {
                return AddressReasons.Unknown;
            }

            if (step.Ordinal == Default && !Defaults(step))
            {
                return AddressReasons.DefaultCannotBeDropped;
            }

            Entries[Entries.FindIndex(e => e.Number == step.Ordinal)] = new Entry(
                step.Ordinal,
                step.Place,
                step.Label,
                Bills(step),
                Delivers(step)
            );
            Default = Defaults(step) ? step.Ordinal : Default;
            return null;
        }

        private string? Remove(int number, int? successor)
        {
            if (!Has(number))
            {
                return AddressReasons.Unknown;
            }

            var rest = Entries.Where(e => e.Number != number).Select(e => e.Number).ToList();
            if (number == Default && rest.Count > 1)
            {
                if (successor is null || successor == number)
                {
                    return AddressReasons.SuccessorRequired;
                }

                if (!rest.Contains(successor.Value))
                {
                    return AddressReasons.Unknown;
                }

                Default = successor;
            }

            Entries.RemoveAll(e => e.Number == number);
            if (rest.Count == 1)
            {
                Default = rest[0];
            }

            if (rest.Count == 0)
            {
                Default = null;
            }

            return null;
        }
    }
}
