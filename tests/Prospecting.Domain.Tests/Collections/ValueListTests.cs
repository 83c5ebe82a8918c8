using System.Text.Json;
using FsCheck.Fluent;
using Prospecting.Collections;

namespace Prospecting.Domain.Tests.Collections;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_elements_are_in_order() =>
        Prop.ForAll<int[], int[]>(
                (left, right) =>
                {
                    var equal = left.SequenceEqual(right);
                    left.ToValueList().Equals(right.ToValueList()).ShouldBe(equal);
                    left.ToValueList().ShouldBe(ValueList.Create<int>(left));
                    left.ToValueList()
                        .GetHashCode()
                        .ShouldBe(ValueList.Create<int>(left).GetHashCode());
                }
            )
            .Holds();

    [Fact]
    public void Order_and_number_of_elements_count()
    {
        ValueList<int> list = [1, 2];
        list.Equals((ValueList<int>)[2, 1]).ShouldBeFalse();
        list.Equals((ValueList<int>)[1, 2, 2]).ShouldBeFalse();
        list.Equals((object)new[] { 1, 2 }).ShouldBeFalse();
        list.Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void What_is_done_to_the_source_does_not_reach_the_list()
    {
        int[] source = [1, 2];
        var list = source.ToValueList();
        source[0] = 9;
        list.ShouldBe([1, 2]);
    }

    [Fact]
    public void It_is_a_plain_array_in_json_and_comes_back_equal()
    {
        ValueList<string> list = ["a", "é\n"];
        var json = JsonSerializer.Serialize(list);
        JsonDocument.Parse(json).RootElement.GetArrayLength().ShouldBe(2);
        JsonSerializer.Deserialize<ValueList<string>>(json).ShouldBe(list);
    }

    [Fact]
    public void It_prints_how_many_elements_it_has_and_none_of_them() =>
        ((ValueList<string>)["canary", "bird"]).ToString().ShouldBe("[2]");
}
