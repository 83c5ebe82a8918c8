using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Prospecting.Attachments;
using Prospecting.Hosting.Attachments;

namespace Prospecting.Cli.Commands;

/// <summary>The folder that the bytes of attachments lie in: beside the base, unless said.</summary>
internal sealed class AttachmentFolderOption
{
    public Option<string?> Option { get; } =
        new("--attachments")
        {
            Description =
                "The folder of the files; the name of the base with .files behind it, unless said. A base on a server needs it.",
        };

    /// <summary>Has files kept there.</summary>
    public VerbSetting Setting =>
        new()
        {
            Configure = (services, parsed, options) =>
                services.AddSingleton<IAttachmentStorage>(
                    new FileSystemAttachmentStorage(
                        Options.Create(
                            new FileSystemAttachmentOptions { Folder = FolderOf(parsed, options) }
                        )
                    )
                ),
        };

    private string FolderOf(ParseResult parsed, BaseOptions options)
    {
        var database = options.Database(parsed);
        if (parsed.GetValue(Option) is not { } folder)
        {
            folder = ServerBase.IsNamedBy(database)
                ? throw new CliException(
                    "A base on a server has no folder of its own; give one with --attachments.",
                    ExitCode.Usage
                )
                : database + ".files";
            // No folder is made for a base that is not there.
            if (File.Exists(database))
            {
                Directory.CreateDirectory(folder);
            }
        }

        return Path.GetFullPath(folder);
    }
}
