using System.Collections.Frozen;
using Prospecting.Results;

namespace Prospecting.Policies;

/// <summary>A sound policy, its pointers looked up: what a check of many rows goes by. Immutable.</summary>
internal sealed class CompiledFieldPolicy
{
    private readonly FrozenDictionary<EntryChannel, Demands> _channels;

    private CompiledFieldPolicy(FieldPolicy policy)
    {
        Policy = policy;
        _channels = policy.Channels.ToFrozenDictionary(c => c.Channel, c => new Demands(c));
    }

    public FieldPolicy Policy { get; }

    /// <summary>The policy; or all its faults.</summary>
    public static Outcome<CompiledFieldPolicy> Compile(FieldPolicy policy)
    {
        var faults = FieldPolicyValidator.Validate(policy);
        return faults.Count == 0
            ? new CompiledFieldPolicy(policy)
            : Outcome<CompiledFieldPolicy>.Refused(faults);
    }

    /// <summary>Whether a group asks each item of a collection: all its fields lie in the same one.</summary>
    public static bool AsksItems(IReadOnlyList<string> group)
    {
        var collections = group
            .Select(p => PolicyVocabulary.Named(p)?.Collection)
            .Distinct()
            .Take(2)
            .ToList();
        return collections is [not null];
    }

    /// <summary>Everything that is missing.</summary>
    public IEnumerable<Reason> Missing(EntryChannel channel, EntryContent content)
    {
        if (!_channels.TryGetValue(channel, out var demands))
        {
            return [];
        }

        return demands
            .Required.SelectMany(f =>
                f.Places(content)
                    .Where(p => !p.IsFilled)
                    .Select(p =>
                        With(new Reason(FieldPolicyReasons.Required), p.Pointer, f.Pointer)
                    )
            )
            .Concat(
                demands
                    .Groups.SelectMany(g => g.Missing(content))
                    .Select(m =>
                        With(new Reason(FieldPolicyReasons.AnyRequired), m.Pointer, m.Fields)
                    )
            );

        Reason With(Reason reason, string pointer, string fields) =>
            reason
                .At(pointer)
                .With("field", fields)
                .With("channel", FieldPolicyJson.NameOf(channel))
                .With("policy", Policy.Key);
    }

    private sealed class Demands(ChannelPolicy channel)
    {
        public PolicyField[] Required { get; } =
        [
            .. channel
                .Fields.Where(f => f.Rule == FieldRule.Required)
                .Select(f => PolicyVocabulary.Named(f.Pointer)!),
        ];

        public Group[] Groups { get; } = [.. channel.AnyOf.Select(g => new Group(g))];
    }

    private sealed class Group(IReadOnlyList<string> pointers)
    {
        private readonly PolicyField[] _fields =
        [
            .. pointers.Select(p => PolicyVocabulary.Named(p)!),
        ];

        private readonly bool _asksItems = AsksItems(pointers);
        private readonly string _names = string.Join(", ", pointers);

        public IEnumerable<(string Pointer, string Fields)> Missing(EntryContent content)
        {
            var places = _fields.Select(f => f.Places(content).ToList()).ToList();
            if (_asksItems)
            {
                return Enumerable
                    .Range(0, places[0].Count)
                    .Where(item => places.TrueForAll(p => !p[item].IsFilled))
                    .Select(item => (places[0][item].Pointer, _names));
            }

            return places.TrueForAll(p => p.TrueForAll(f => !f.IsFilled))
                ? [(_fields[0].Collection ?? _fields[0].Pointer, _names)]
                : [];
        }
    }
}
