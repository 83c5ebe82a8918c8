using Prospecting.Reliability.Victim;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Reliability.Victim.Commits;
using Prospecting.Reliability.Victim.Deliveries;
using Prospecting.Reliability.Victim.Races;

// The process that the tests of reliability start, watch and kill. What it does is its first argument; it begins when told so on its input.
var report = new Report(Console.OpenStandardOutput());
var arguments = new Arguments(args[1..]);
await (
    args[0] switch
    {
        "commits" => CommitLoop.RunAsync(arguments, report),
        "race" => RaceProcess.RunAsync(arguments, report),
        "deliveries" => DispatcherProcess.RunAsync(arguments, report),
        _ => throw new ArgumentException($"\"{args[0]}\" is nothing this program does."),
    }
);
