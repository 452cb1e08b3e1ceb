using System.Xml;
using System.Xml.Linq;

namespace FreeTierGen.Conformance.Tests.Bodies;

/// <summary>
/// Compares XML by what it means. Names are compared with their namespaces, whatever the prefixes; attributes have no order, and
/// children of different names none among each other, while those of one name, the items of a list, have theirs. White space beside
/// elements does not count; text alone counts to its last space.
/// </summary>
internal static class XmlComparison
{
    /// <summary>Says how a body differs; null where it does not.</summary>
    public static string? Difference(string expected, byte[] actual)
    {
        var stated = XDocument.Parse(expected.Trim(), LoadOptions.PreserveWhitespace).Root!;
        try
        {
            return Difference(stated, Read(actual), stated.Name.LocalName);
        }
        catch (XmlException exception)
        {
            return $"is no XML: {exception.Message}\n{System.Text.Encoding.UTF8.GetString(actual)}";
        }
    }

    /// <summary>The root of a document.</summary>
    /// <exception cref="XmlException">It is no well-formed XML, or has a DTD.</exception>
    public static XElement Read(byte[] body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    private static string? Difference(XElement expected, XElement actual, string path)
        => expected.Name != actual.Name
            ? $"{path} is {actual.Name} instead of {expected.Name}"
            : MapDifference(AttributesOf(expected), AttributesOf(actual), $"{path} has the attribute")
                ?? MapDifference(UnusedDeclarationsOf(expected), UnusedDeclarationsOf(actual), $"{path} declares")
                ?? TextDifference(expected, actual, path)
                ?? ChildrenDifference(expected, actual, path);

    private static string? ChildrenDifference(XElement expected, XElement actual, string path)
    {
        foreach (var name in expected.Elements().Concat(actual.Elements()).Select(element => element.Name).Distinct())
        {
            var stated = expected.Elements(name).ToList();
            var given = actual.Elements(name).ToList();
            if (stated.Count != given.Count)
            {
                return $"{path} has {given.Count} elements {name} instead of {stated.Count}";
            }

            for (var i = 0; i < stated.Count; i++)
            {
                if (Difference(stated[i], given[i], $"{path}/{name.LocalName}[{i + 1}]") is { } difference)
                {
                    return difference;
                }
            }
        }

        return null;
    }

    private static string? TextDifference(XElement expected, XElement actual, string path)
    {
        var hasElements = expected.HasElements || actual.HasElements;
        var stated = TextOf(expected, hasElements);
        var given = TextOf(actual, hasElements);
        return stated == given ? null : $"{path} has the text \"{given}\" instead of \"{stated}\"";
    }

    private static string TextOf(XElement element, bool hasElements)
        => string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value).Where(text => !hasElements || !string.IsNullOrWhiteSpace(text)));

    private static Dictionary<string, string> AttributesOf(XElement element)
        => element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToDictionary(attribute => attribute.Name.ToString(), attribute => attribute.Value);

    // Prefixes that names use are compared with the names. Others are there for their own sake.
    private static Dictionary<string, string> UnusedDeclarationsOf(XElement element)
    {
        var used = element.DescendantsAndSelf()
            .SelectMany(inner => inner.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name).Append(inner.Name))
            .Select(name => name.NamespaceName)
            .ToHashSet(StringComparer.Ordinal);
        return element.Attributes()
            .Where(attribute => attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.Xmlns && !used.Contains(attribute.Value))
            .ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value);
    }

    private static string? MapDifference(Dictionary<string, string> expected, Dictionary<string, string> actual, string path)
    {
        foreach (var name in expected.Keys.Union(actual.Keys).Order(StringComparer.Ordinal))
        {
            var stated = expected.GetValueOrDefault(name);
            var given = actual.GetValueOrDefault(name);
            if (stated != given)
            {
                return $"{path} {name} = {given ?? "(none)"} instead of {stated ?? "(none)"}";
            }
        }

        return null;
    }
}
