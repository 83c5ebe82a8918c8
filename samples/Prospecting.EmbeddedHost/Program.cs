using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.EmbeddedHost;
using Prospecting.Notifications;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

var folder = Directory.CreateTempSubdirectory("garage-");
try
{
    var services = new ServiceCollection();
    services.AddDbContext<GarageContext>(o =>
        o.UseSqlite($"Data Source={Path.Combine(folder.FullName, "garage.db")};Pooling=False")
    );
    services.AddSingleton<INotificationChannel, ConsoleChannel>();
    services.AddProspecting().UseSqlite<GarageContext>();
    await using var provider = services.BuildServiceProvider(validateScopes: true);

    await SaveQuoteAsync(provider);
    await ListQuotesAsync(provider);
    await DeliverAsync(provider);
}
finally
{
    folder.Delete(recursive: true);
}

static async Task SaveQuoteAsync(IServiceProvider provider)
{
    await using var request = provider.CreateAsyncScope();
    var garage = request.ServiceProvider.GetRequiredService<GarageContext>();
    await garage.Database.EnsureCreatedAsync();

    // One transaction of the host's spans its table and ours.
    await using var transaction = await garage.Database.BeginTransactionAsync();
    var sessions = request.ServiceProvider.GetRequiredService<
        EfProspectingSessionFactory<GarageContext>
    >();
    await using var session = await sessions.OpenOnAsync(
        garage,
        Scope.ForUser(new UserId("lea"), new CompanyId("annecy"))
    );
    var prospect = Prospect
        .Create(new ProspectDetails { DisplayName = "Ambulances du Lac" }, session.Context)
        .OrThrow();
    session.Prospects.Add(prospect);
    await session.CommitAsync();

    var quote = new Quote { Prospect = prospect.Id.Value, Cents = 125_000 };
    garage.Quotes.Add(quote);
    await garage.SaveChangesAsync();
    await transaction.CommitAsync();
    Console.WriteLine($"Saved quote {quote.Id} for a new prospect.");
}

static async Task ListQuotesAsync(IServiceProvider provider)
{
    await using var request = provider.CreateAsyncScope();
    var garage = request.ServiceProvider.GetRequiredService<GarageContext>();
    var quotes = garage.Quotes.Join(
        garage.Set<ProspectRow>(),
        quote => quote.Prospect,
        prospect => prospect.Id,
        (quote, prospect) =>
            new
            {
                quote.Id,
                quote.Cents,
                prospect.DisplayName,
                prospect.StatusCode,
            }
    );
    await foreach (var quote in quotes.AsAsyncEnumerable())
    {
        var amount = (quote.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        Console.WriteLine(
            $"Quote {quote.Id}: {amount} EUR for {quote.DisplayName} ({quote.StatusCode})"
        );
    }
}

static async Task DeliverAsync(IServiceProvider provider)
{
    var sessions = provider.GetRequiredService<IProspectingSessionFactory>();
    await using var session = await sessions.OpenAsync(
        Scope.ForSystem(TenantId.Single, new UserId("delivery"))
    );
    await provider.GetRequiredService<NotificationDelivery>().DeliverAsync(session.Outbox);
}
