using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Prospecting.Channels;
using Prospecting.DependencyInjection;
using Prospecting.Hosting.Notifications;
using Prospecting.MailNotifications;
using Prospecting.Notifications;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Users;
using Prospecting.Users;

var folder = Directory.CreateTempSubdirectory("mails-");
var (bob, marie, paris) = (new UserId("bob"), new UserId("marie"), new CompanyId("paris"));

var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
builder.Services.AddSingleton<IUserDirectory>(
    new KnownUsers()
        .Add(TenantId.Single, User(bob, "Bob", "en-GB"))
        .Add(TenantId.Single, User(marie, "Marie", "fr-FR"))
        .Supervise(TenantId.Single, bob, marie)
);
builder.Services.AddSingleton(
    new MailOptions(folder.FullName, "crm@prospecting.example", "prospecting.example")
);
builder.Services.AddSingleton(p =>
    p.GetRequiredService<IOptions<ProspectingOptions>>().Value.Recipients
);
builder.Services.AddSingleton<INotificationChannel, MailChannel>();
builder
    .Services.AddProspecting()
    .UseSqlite($"Data Source={Path.Combine(folder.FullName, "leads.db")};Pooling=False")
    // A server leaves this out and delivers in the background; here the program says when.
    .AddNotificationDelivery(o => o.RunsInBackground = false)
    .AddHousekeeping();

using (var host = builder.Build())
{
    await host.Services.MigrateProspectingAsync();
    await host.StartAsync();
    var sessions = host.Services.GetRequiredService<IProspectingSessionFactory>();

    // Bob enters two prospects, his supervisor Marie qualifies one.
    await using var his = await sessions.OpenAsync(Scope.ForUser(bob, paris));
    var forge = Add(his, "Forge du Lac");
    Add(his, "Boulangerie Noël");
    await his.CommitAsync();
    await using var hers = await sessions.OpenAsync(Scope.ForUser(marie, paris));
    var moves = host.Services.GetRequiredService<PipelineMoves>();
    (await moves.MoveAsync(hers, forge, new StatusRequest("qualify"), StatusRights.All)).OrThrow();
    await hers.CommitAsync();

    var report = await host.Services.GetRequiredService<NotificationDispatch>().RunOnceAsync();
    Console.WriteLine($"{report.Messages.Delivered} delivered, {report.Messages.Dead} dead");
    await host.StopAsync();
}

foreach (
    var line in PickupFolder
        .ReadHeaders(folder.FullName)
        .Select(h => $"[{h["Content-Language"].Single()}] {h["Subject"].Single()}")
        .Order(StringComparer.Ordinal)
)
{
    Console.WriteLine(line);
}

folder.Delete(recursive: true);

static DirectoryUser User(UserId id, string name, string culture) =>
    new()
    {
        Id = id,
        DisplayName = name,
        Email = $"{id}@prospecting.example",
        Culture = culture,
    };

static ProspectId Add(IProspectingSession session, string name)
{
    var email = EmailAddress.Parse("contact@forge.example").OrThrow();
    var details = new ProspectDetails { DisplayName = name, Email = email };
    var prospect = Prospect.Create(details, session.Context).OrThrow();
    session.Prospects.Add(prospect);
    return prospect.Id;
}
