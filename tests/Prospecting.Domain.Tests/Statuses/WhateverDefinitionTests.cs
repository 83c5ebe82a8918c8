using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Prospecting.Diagrams;
using Prospecting.Domain.Tests.Guards;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Statuses;

/// <summary>A definition, wherever it comes from, gives faults or a workflow that answers; never an exception.</summary>
[Rule("S-5", "S-13")]
public sealed class WhateverDefinitionTests
{
    private int _read;
    private int _compiled;

    [Fact]
    public void Any_definition_is_faulty_or_answers()
    {
        Prop.ForAll(RandomWorkflows.Any, Try).Holds();
        // Few texts by chance are a workflow: the others were found faulty.
        _read.ShouldBe(300);
        _compiled.ShouldBeLessThan(10);
    }

    [Fact]
    public void Any_definition_that_is_sound_but_for_a_few_places_is_faulty_or_answers()
    {
        Prop.ForAll(
                SoundWorkflows.Over(CountingFacts.AnyGuard).ToArbitrary(),
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                (workflow, seed) =>
                {
                    var json = JsonNode.Parse(WorkflowJson.Write(workflow))!;
                    var random = new Random(seed);
                    for (var places = random.Next(1, 6); places > 0; places--)
                    {
                        Spoil(json, random);
                    }

                    Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
                }
            )
            .Holds(1000);
        // It must have got as far as the validator, and as far as decisions, for many of them.
        _read.ShouldBeInRange(200, 900);
        _compiled.ShouldBeInRange(100, _read - 50);
    }

    [Fact]
    public void Any_bytes_are_faulty() =>
        Prop.ForAll<byte[]>(bytes =>
            {
                Read(bytes);
                _read.ShouldBe(0);
            })
            .Holds(1000);

    [Fact]
    public void A_good_file_with_some_bytes_changed_is_faulty_or_answers()
    {
        var good = Encoding.UTF8.GetBytes(WorkflowJson.Write(StatusPresets.Standard));
        Prop.ForAll(
                Gen.Choose(0, good.Length - 1).Two().ToArbitrary(),
                Gen.OneOf(Gen.Choose(0, 255), Gen.Choose(' ', '~')).Two().ToArbitrary(),
                (places, values) =>
                {
                    var changed = good.ToArray();
                    changed[places.Item1] = (byte)values.Item1;
                    // Every other time a second one.
                    changed[values.Item1 % 2 == 0 ? places.Item1 : places.Item2] = (byte)
                        values.Item2;
                    Read(changed);
                }
            )
            .Holds(2000);
        _compiled.ShouldBeInRange(30, 1000);
    }

    private void Read(byte[] utf8)
    {
        if (WorkflowJson.Read(utf8).TryGet(out var workflow))
        {
            Try(workflow);
        }
        else
        {
            WorkflowJson.Read(utf8).Reasons.ShouldNotBeEmpty();
        }
    }

    private void Try(StatusWorkflow workflow)
    {
        _read++;
        workflow.ContentHash().Length.ShouldBe(64);
        MermaidDiagram.Draw(workflow, CultureInfo.InvariantCulture).ShouldNotBeEmpty();
        DotDiagram.Draw(workflow, CultureInfo.InvariantCulture).ShouldNotBeEmpty();
        var outcome = CompiledWorkflow.Compile(workflow, CountingFacts.All);
        if (!outcome.TryGet(out var compiled))
        {
            outcome.Reasons.ShouldNotBeEmpty();
            return;
        }

        _compiled++;
        foreach (var status in workflow.Statuses)
        {
            var facts = new CountingFacts { Status = status.Code };
            var options = compiled.Options(facts, StatusRights.All);
            foreach (var option in options)
            {
                compiled
                    .Decide(facts, new StatusRequest(option.Transition.Code), StatusRights.All)
                    .GetType()
                    .ShouldBe(option.Decision.GetType());
            }
        }
    }

    // One value becomes another, one member or element goes, or comes twice.
    private static void Spoil(JsonNode root, Random random)
    {
        List<JsonNode> nodes = [];
        Collect(root, nodes);
        var node = random.In(nodes);
        if (node is JsonObject @object && @object.Count > 0)
        {
            var name = random.In(@object.Select(m => m.Key).ToList());
            if (random.Next(2) == 0)
            {
                @object.Remove(name);
            }
            else
            {
                @object[name] = Any(root, nodes, random);
            }
        }
        else if (node is JsonArray array && array.Count > 0)
        {
            var index = random.Next(array.Count);
            switch (random.Next(3))
            {
                case 0:
                    array.RemoveAt(index);
                    break;
                case 1:
                    array.Add(array[index]?.DeepClone());
                    break;
                default:
                    array[index] = Any(root, nodes, random);
                    break;
            }
        }
    }

    private static JsonNode? Any(JsonNode root, List<JsonNode> nodes, Random random) =>
        random.Next(12) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next(-2, 5000)),
            2 => JsonValue.Create(random.NextDouble() * 1e12),
            3 => JsonValue.Create(random.Next(2) == 0),
            4 => JsonValue.Create(random.In(["s0", "phase0", "any-open", "won", "all", "asks"])),
            5 => JsonValue.Create("\u202E\0 é"),
            6 => new JsonArray(),
            7 => new JsonObject(),
            8 => root.DeepClone(),
            // Something from elsewhere in the definition.
            _ => random.In(nodes).DeepClone(),
        };

    private static void Collect(JsonNode node, List<JsonNode> nodes)
    {
        nodes.Add(node);
        var inner = node switch
        {
            JsonObject @object => @object.Select(m => m.Value),
            JsonArray array => array,
            _ => [],
        };
        foreach (var child in inner.OfType<JsonNode>())
        {
            Collect(child, nodes);
        }
    }
}
