// The program of eng/package-smoke: what a host does on its first day, with the packages as they are published.
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Hosting.Notifications;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Notifications;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Contracts;

var services = new ServiceCollection();
services.AddLogging();
services.AddSingleton<INotificationChannel, SilentChannel>();
services
    .AddProspecting()
    .UseSqlite($"Data Source={args[0]}")
    .AddCsvImport()
    .AddNotificationDelivery()
    .AddHousekeeping();
await using var provider = services.BuildServiceProvider();
await provider.MigrateProspectingAsync();

var scope = Scope.ForUser(new UserId("smoke"), new CompanyId("main"));
var csv = Encoding.UTF8.GetBytes(
    "Raison sociale;E-mail;Ville\nAtelier Neuf;bonjour@atelier.example;Nantes\n"
);
var report = (
    await provider
        .GetRequiredService<ProspectImport>()
        .RunAsync(ImportSource.FromBytes("leads.csv", csv), scope)
).OrThrow();

await using var session = await provider
    .GetRequiredService<IProspectingSessionFactory>()
    .OpenAsync(scope);
var page = await session.Prospects.QueryAsync(new ProspectQuery { Text = "atelier" });
var told = await provider.GetRequiredService<NotificationDispatch>().RunOnceAsync();
Console.WriteLine(
    $"{report.Created} created, {page.Rows.Count} found, {told.Messages.Delivered} told, {StoreContracts.All.Count} contracts published"
);
return
    report.Created == 1
    && page.Rows is [{ City: "Nantes" }]
    && told.Messages.Delivered == 1
    && StoreContracts.All.Count > 0
    ? 0
    : 1;

sealed class SilentChannel : INotificationChannel
{
    public Task DeliverAsync(
        OutboxMessage message,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;
}
