using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using Prospecting.Attachments;
using Prospecting.Cli.Output;
using Prospecting.Paging;
using Prospecting.Scopes;

namespace Prospecting.Cli.Commands;

/// <summary><c>attachment</c>: files of a prospect (SPEC T-8).</summary>
internal static class AttachmentCommand
{
    public static Command Create(Terminal terminal) =>
        new("attachment", "Files of a prospect.")
        {
            Add(terminal),
            List(terminal),
            Get(terminal),
            Delete(terminal),
            Sweep(terminal),
        };

    private static Command Add(Terminal terminal)
    {
        var id = IdArgument.Create();
        var file = new Argument<string>("file") { Description = "The file." };
        var folder = new AttachmentFolderOption();
        return Verb.Create(
            terminal,
            "add",
            "Attach a file; its type and size are checked.",
            [id, file, folder.Option],
            folder.Setting,
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                var path = call.Get(file)!;
                if (!File.Exists(path))
                {
                    throw new CliException($"There is no file \"{path}\"; check the path.");
                }

                await using var content = File.OpenRead(path);
                var attachment = await StoredAsync(() =>
                    call.Service<AttachmentUpload>()
                        .UploadAsync(
                            call.Session.Attachments,
                            prospect,
                            new NewAttachment
                            {
                                FileName = Path.GetFileName(path),
                                Length = content.Length,
                            },
                            content,
                            call.Context,
                            call.CancellationToken
                        )
                );
                var made = attachment.OrStop();
                await call.CommitAsync();
                return call.Done("Attached:", made.Id);
            }
        );
    }

    private static Command List(Terminal terminal)
    {
        var id = IdArgument.Create();
        var page = new PageOptions();
        return Verb.Create(
            terminal,
            "list",
            "List the files of a prospect, the latest first.",
            [id, .. page.All],
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                var files = await PageOptions.ReadAsync(() =>
                    call.Session.Attachments.OfProspectAsync(
                        prospect.Id,
                        page.Of(call),
                        call.CancellationToken
                    )
                );
                return call.Print(ToJson(files), () => Print(call, files));
            }
        );
    }

    private static Command Get(Terminal terminal)
    {
        var id = Id();
        var target = new Argument<string>("to") { Description = "The file to write." };
        var folder = new AttachmentFolderOption();
        return Verb.Create(
            terminal,
            "get",
            "Write the bytes of an attachment to a file that is not there yet.",
            [id, target, folder.Option],
            folder.Setting,
            async call =>
            {
                var wanted = new AttachmentId(Typed.Id("an attachment", call.Get(id)!));
                var opened = await StoredAsync(() =>
                    call.Service<AttachmentDownload>()
                        .OpenAsync(call.Session.Attachments, wanted, call.CancellationToken)
                );
                await using var content = opened.OrStop();
                using var buffer = new MemoryStream();
                await content.Bytes.CopyToAsync(buffer, call.CancellationToken);
                var path = call.Get(target)!;
                await Files.WriteNewAsync(path, buffer.ToArray(), call.CancellationToken);
                return call.Done($"Wrote {path}:", wanted);
            }
        );
    }

    private static Command Delete(Terminal terminal)
    {
        var id = Id();
        return Verb.Create(
            terminal,
            "delete",
            "Delete an attachment; its bytes go with the next: attachment sweep",
            [id],
            async call =>
            {
                var wanted = new AttachmentId(Typed.Id("an attachment", call.Get(id)!));
                var attachment =
                    await call.Session.Attachments.FindAsync(wanted, call.CancellationToken)
                    ?? throw new CliException(
                        $"There is no attachment {wanted}, or it belongs to another company."
                    );
                attachment.Delete(call.Context).OrStop();
                await call.CommitAsync();
                return call.Done("Deleted:", wanted);
            }
        );
    }

    private static Command Sweep(Terminal terminal)
    {
        var folder = new AttachmentFolderOption();
        var hours = new Option<int>("--older-than")
        {
            Description = "How many hours old bytes must be; an upload may wait for its commit.",
            DefaultValueFactory = _ => (int)AttachmentSweep.DefaultAge.TotalHours,
        };
        return Verb.Create(
            terminal,
            "sweep",
            "Delete the bytes that no attachment of this base has; the folder must be of this base alone.",
            [folder.Option, hours],
            folder.Setting with
            {
                // What one company does not see is no orphan.
                Scope = (_, scope) => Scope.ForSystem(scope.Tenant, scope.User),
            },
            async call =>
            {
                var age = Duration.FromHours(call.Get(hours));
                if (age < AttachmentSweep.MinAge)
                {
                    throw Typed.Wrong("--older-than", "1 or more", $"{call.Get(hours)}");
                }

                var swept = await StoredAsync(() =>
                    call.Service<AttachmentSweep>()
                        .DeleteOrphansAsync(
                            call.Session.Attachments,
                            call.Context,
                            age,
                            call.CancellationToken
                        )
                );
                return call.Print(
                    new JsonObject
                    {
                        ["orphans"] = swept.Orphans,
                        ["bytes"] = swept.Bytes,
                        ["abandoned"] = swept.Abandoned,
                    },
                    () =>
                        call.Terminal.Line(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"Deleted {swept.Orphans} files, {swept.Bytes} bytes, and {swept.Abandoned} remains of ended uploads."
                            )
                        )
                );
            }
        );
    }

    private static Argument<string> Id() =>
        new("attachment") { Description = "The id of the attachment." };

    // What the storage cannot do is no fault of the program.
    private static async Task<T> StoredAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (AttachmentStorageException exception)
        {
            throw new CliException(exception.Message);
        }
    }

    private static void Print(VerbCall call, Page<Attachment> files)
    {
        call.Terminal.Table(
            ["Attached", "Who", "Name", "Type", "Bytes", "Id"],
            files.Rows.Select(f =>
                (IReadOnlyList<string?>)
                    [
                        Moments.Text(f.UploadedAt),
                        f.UploadedBy.Value,
                        f.FileName,
                        f.MediaType,
                        f.Size.ToString(CultureInfo.InvariantCulture),
                        f.Id.ToString(),
                    ]
            )
        );
        PageOptions.PrintEnd(call, files, "No file.");
    }

    private static JsonObject ToJson(Page<Attachment> files) =>
        new()
        {
            ["rows"] = new JsonArray([
                .. files.Rows.Select(f => new JsonObject
                {
                    ["id"] = f.Id.ToString(),
                    ["fileName"] = f.FileName,
                    ["mediaType"] = f.MediaType,
                    ["size"] = f.Size,
                    ["sha256"] = f.Sha256,
                    ["uploadedAt"] = Moments.Iso(f.UploadedAt),
                    ["uploadedBy"] = f.UploadedBy.Value,
                }),
            ]),
            ["next"] = files.Next,
        };
}
