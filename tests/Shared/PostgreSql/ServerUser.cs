using System.Diagnostics;

namespace Prospecting.Tests.PostgreSql;

/// <summary>Whom the server runs as: PostgreSQL refuses to run as root, so root lends it another user.</summary>
internal static class ServerUser
{
    private static readonly string[] Lent = ["postgres", "nobody"];

    /// <summary>The user that root lends, or <see langword="null"/> when the tests do not run as root.</summary>
    public static string? Name { get; } = Environment.IsPrivilegedProcess ? Find() : null;

    /// <summary>A command that runs a program as that user, in the same process: its id is the program's.</summary>
    public static ProcessStartInfo Command(string program, params string[] arguments)
    {
        var command = new ProcessStartInfo { WorkingDirectory = "/" };
        if (Name is null)
        {
            command.FileName = program;
        }
        else
        {
            command.FileName = "setpriv";
            command.ArgumentList.Add($"--reuid={Name}");
            command.ArgumentList.Add($"--regid={Run("id", "-gn", Name).Trim()}");
            command.ArgumentList.Add("--clear-groups");
            command.ArgumentList.Add("--");
            command.ArgumentList.Add(program);
        }

        foreach (var argument in arguments)
        {
            command.ArgumentList.Add(argument);
        }

        return command;
    }

    /// <summary>Gives a folder to that user.</summary>
    public static void Own(string folder)
    {
        if (Name is not null)
        {
            Run("chown", Name, folder);
        }
    }

    /// <summary>Runs a program to its end.</summary>
    public static string Run(string program, params string[] arguments) =>
        Run(new ProcessStartInfo(program, arguments));

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(ProcessStartInfo command)
    {
        command.UseShellExecute = false;
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        using var process = Process.Start(command)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"{command.FileName} ended with {process.ExitCode}: {error.GetAwaiter().GetResult()}"
            );
    }

    private static string Find()
    {
        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        return Lent.FirstOrDefault(users.Contains)
            ?? throw new InvalidOperationException(
                "PostgreSQL does not run as root, and there is neither a user postgres nor nobody to run it as."
            );
    }
}
