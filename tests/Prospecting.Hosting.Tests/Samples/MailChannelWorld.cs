using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.DependencyInjection;
using Prospecting.Hosting.Notifications;
using Prospecting.MailNotifications;
using Prospecting.Notifications;
using Prospecting.Notifications.Recipients;
using Prospecting.Scopes;
using Prospecting.Testing.Clock;
using Prospecting.Testing.Users;
using Prospecting.Users;

namespace Prospecting.Hosting.Tests.Samples;

/// <summary>A host with the channel of the sample, whose mails are in a folder of its own.</summary>
public abstract class MailChannelWorld : IAsyncDisposable
{
    private protected static UserId Anne { get; } = new("anne");
    private protected static UserId Marie { get; } = new("marie");

    private protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("mails-");
    private protected KnownUsers Users { get; } = new();
    private protected FakeClock Clock { get; } = new();
    private protected LogLines Log { get; } = new();
    private protected ServiceProvider Host { get; }

    private protected MailChannelWorld() =>
        Host = Hosts.Build(
            Log,
            (services, builder) =>
            {
                services.Replace(ServiceDescriptor.Singleton<IClock>(Clock));
                services.AddSingleton<IUserDirectory>(Users);
                services.AddSingleton(
                    new MailOptions(Folder.FullName, "crm@exemple.fr", "exemple.fr")
                );
                services.AddSingleton<RecipientRules>(p =>
                    p.GetRequiredService<IOptions<ProspectingOptions>>().Value.Recipients
                );
                services.AddSingleton<INotificationChannel, MailChannel>();
                builder.AddNotificationDelivery();
            }
        );

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected void Know(string name, string? email, string? culture) =>
        Users
            .Add(
                TenantId.Single,
                new DirectoryUser
                {
                    Id = Marie,
                    DisplayName = name,
                    Email = email,
                    Culture = culture,
                }
            )
            .Supervise(TenantId.Single, Anne, Marie);

    private protected void Know(UserId id, string email) =>
        Users.Add(
            TenantId.Single,
            new DirectoryUser
            {
                Id = id,
                DisplayName = id.Value,
                Email = email,
            }
        );

    private protected async Task<DeliveryReport> DispatchAsync() =>
        (await Host.GetRequiredService<NotificationDispatch>().RunOnceAsync()).Messages;
}
