using System.Reflection;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Testing.Tests.Documents;

/// <summary>The ports of a store, as the page for implementers shows them: found from the session on, so that none is missing.</summary>
internal static class StorePorts
{
    private static readonly XmlDocs Docs = XmlDocs.Of(typeof(IProspectingSession).Assembly);

    /// <summary>The factory, the session, and every interface that a session gives out.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(IProspectingSessionFactory),
        typeof(IProspectingSession),
        .. typeof(IProspectingSession)
            .GetProperties()
            .Select(p => p.PropertyType)
            .Where(t => t.IsInterface),
    ];

    public static string Table() =>
        string.Join(
            "\n\n",
            All.Select(port =>
                $"`{port.Name}`: {Docs.Summary(port)}\n\n| member | does |\n|---|---|\n"
                + string.Join(
                    '\n',
                    MembersOf(port).Select(m => $"| `{Signature(m)}` | {Cell(Docs.Summary(m))} |")
                )
            )
        );

    public static string Exceptions()
    {
        var rows = All.SelectMany(port =>
            MembersOf(port)
                .SelectMany(m =>
                    Docs.Exceptions(m)
                        .Select(e =>
                            $"| `{e.Exception}` | `{port.Name}.{m.Name}` | {Cell(e.When)} |"
                        )
                )
        );
        return "| exception | of | when |\n|---|---|---|\n" + string.Join('\n', rows.Distinct());
    }

    private static IEnumerable<MemberInfo> MembersOf(Type port) =>
        port.GetMembers().Where(m => m is not MethodInfo { IsSpecialName: true });

    private static string Signature(MemberInfo member) =>
        member is MethodInfo method
            ? $"{method.Name}({string.Join(", ", method.GetParameters().Where(p => p.ParameterType != typeof(CancellationToken)).Select(p => p.Name))})"
            : member.Name;

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
