using FsCheck.Fluent;
using Prospecting.Paging;

namespace Prospecting.Domain.Tests.Paging;

public sealed class PageCursorTests
{
    private static readonly Guid Id = new("01960000-0000-7000-8000-000000000000");

    [Fact]
    public void A_cursor_is_read_as_it_was_written_and_fits_into_a_url() =>
        Prop.ForAll(
                Hostile.WellFormed.ToArbitrary(),
                value =>
                {
                    var cursor = new PageCursor(value, Id);
                    PageCursor.Parse(cursor.ToText()).ShouldBe(cursor);
                    Uri.EscapeDataString(cursor.ToText()).ShouldBe(cursor.ToText());
                }
            )
            .Holds();

    [Fact]
    public void Anything_else_is_misuse_of_the_argument_and_nothing_worse() =>
        Prop.ForAll(
                Hostile.Text,
                text => Should.Throw<ArgumentException>(() => PageCursor.Parse(text))
            )
            .Holds();
}
