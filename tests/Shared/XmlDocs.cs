using System.Reflection;
using System.Xml.Linq;

namespace Prospecting.Tests;

/// <summary>The XML documentation that an assembly is published with.</summary>
internal sealed class XmlDocs
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocs(XDocument document) =>
        _members = document
            .Descendants("member")
            .ToDictionary(m => (string)m.Attribute("name")!, StringComparer.Ordinal);

    public static XmlDocs Of(Assembly assembly) =>
        new(
            XDocument.Load(
                Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml"),
                LoadOptions.PreserveWhitespace
            )
        );

    public string Summary(MemberInfo member) =>
        _members.TryGetValue(IdOf(member), out var docs) && docs.Element("summary") is { } summary
            ? Text(summary)
            : throw new InvalidOperationException($"{IdOf(member)} has no summary.");

    /// <summary>What a member may throw, and when.</summary>
    public IEnumerable<(string Exception, string When)> Exceptions(MemberInfo member) =>
        _members[IdOf(member)]
            .Elements("exception")
            .Select(e => (ShortName((string)e.Attribute("cref")!), Text(e)));

    private static string IdOf(MemberInfo member) =>
        member switch
        {
            Type type => $"T:{type.FullName}",
            MethodInfo method =>
                $"M:{method.DeclaringType!.FullName}.{method.Name}({string.Join(',', method.GetParameters().Select(p => IdOf(p.ParameterType)))})",
            _ => $"P:{member.DeclaringType!.FullName}.{member.Name}",
        };

    private static string IdOf(Type type) =>
        type.IsGenericType
            ? $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(IdOf))}}}"
            : type.FullName!;

    private static string Text(XElement element)
    {
        var parts = element
            .Nodes()
            .Select(n =>
                n switch
                {
                    XElement { Name.LocalName: "see" } see =>
                        $"`{ShortName((string?)see.Attribute("cref") ?? (string)see.Attribute("langword")!)}`",
                    XElement { Name.LocalName: "paramref" } name =>
                        $"`{(string)name.Attribute("name")!}`",
                    XElement other => $"`{other.Value}`",
                    _ => n.ToString(),
                }
            );
        return string.Join(
            ' ',
            string.Concat(parts)
                .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        );
    }

    // "M:Prospecting.Storage.IProspectingSession.CommitAsync(...)" is CommitAsync.
    private static string ShortName(string reference) =>
        reference.Split('(')[0].Split('.', ':')[^1];
}
