using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Prospecting.Attachments;
using Prospecting.Hosting.Attachments;
using Prospecting.Testing.Attachments;
using Prospecting.Testing.Clock;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.Attachments;

[Rule("T-8")]
public sealed class UseFileSystemAttachmentsTests
{
    [Fact]
    public async Task The_storage_and_what_works_with_it_are_singletons_of_the_host()
    {
        using var folder = new TemporaryFolder();
        var services = new ServiceCollection();
        services.AddProspecting().UseInMemory().UseFileSystemAttachments(folder.Root);
        await using var host = services.BuildServiceProvider(validateScopes: true);
        host.GetRequiredService<IStartupValidator>().Validate();
        host.GetRequiredService<IAttachmentStorage>().ShouldBeOfType<FileSystemAttachmentStorage>();
        Type[] types =
        [
            typeof(IAttachmentStorage),
            typeof(AttachmentUpload),
            typeof(AttachmentDownload),
            typeof(AttachmentSweep),
        ];
        types.ShouldAllBe(t => host.GetRequiredService(t) == host.GetRequiredService(t));
    }

    [Theory]
    [InlineData("")]
    [InlineData("attachments")]
    [InlineData("./attachments")]
    public void A_folder_that_depends_on_where_the_host_was_started_is_told_at_its_start(
        string folder
    )
    {
        var services = new ServiceCollection();
        services.AddProspecting().UseInMemory().UseFileSystemAttachments(folder);
        using var host = services.BuildServiceProvider();
        Should
            .Throw<OptionsValidationException>(() =>
                host.GetRequiredService<IStartupValidator>().Validate()
            )
            .Failures.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_storage_of_the_hosts_own_stays()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IAttachmentStorage>(new InMemoryAttachmentStorage(new FakeClock()));
        services.AddProspecting().UseInMemory().UseFileSystemAttachments("/");
        using var host = services.BuildServiceProvider();
        host.GetRequiredService<IAttachmentStorage>().ShouldBeOfType<InMemoryAttachmentStorage>();
    }

    [Fact]
    public void A_host_without_attachments_needs_no_storage()
    {
        var services = new ServiceCollection();
        services.AddProspecting().UseInMemory();
        using var host = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
        host.GetService<IAttachmentStorage>().ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => host.GetRequiredService<AttachmentUpload>());
    }
}
