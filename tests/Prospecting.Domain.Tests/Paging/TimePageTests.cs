using NodaTime;
using Prospecting.Paging;

namespace Prospecting.Domain.Tests.Paging;

public sealed class TimePageTests
{
    [Fact]
    public void A_page_ends_with_the_instant_and_the_id_of_its_last_row()
    {
        var rows = Enumerable
            .Range(1, 3)
            .Select(i =>
                (
                    At: World.Start - Duration.FromDays(40_000 * i),
                    Id: new Guid(i, 0, 0, new byte[8])
                )
            )
            .ToList();
        var page = new TimePage { PageSize = 2 }.ToPage(rows, r => r);
        page.Rows.ShouldBe(rows.Take(2));
        new TimePage { After = page.Next }
            .ReadAfter()
            .ShouldBe(rows[1]);
        new TimePage { PageSize = 3 }
            .ToPage(rows, r => r)
            .Next.ShouldBeNull();
        new TimePage().ReadAfter().ShouldBeNull();
    }

    [Fact]
    public void A_size_out_of_range_and_the_end_of_another_list_are_misuse()
    {
        var id = new Guid(1, 0, 0, new byte[8]);
        Should.Throw<ArgumentException>(() => new TimePage { PageSize = 0 }.EnsureValid());
        Should.Throw<ArgumentException>(() => new TimePage { PageSize = 501 }.EnsureValid());
        foreach (var value in new[] { "forge", "", "9223372036854775807", "1.5" })
        {
            Should.Throw<ArgumentException>(() =>
                new TimePage { After = new PageCursor(value, id).ToText() }.EnsureValid()
            );
        }

        new TimePage { PageSize = 500 }.EnsureValid();
    }
}
