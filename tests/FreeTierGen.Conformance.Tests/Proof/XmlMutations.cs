using System.Xml.Linq;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>Changes XML in one place at a time.</summary>
internal static class XmlMutations
{
    private static readonly XNamespace Elsewhere = "http://elsewhere.example.org/";

    /// <summary>Each element renamed, moved to another namespace, taken out, doubled or given more; each attribute, declaration and text changed.</summary>
    public static IEnumerable<(string Change, string Mutated)> Of(string xml)
    {
        var count = Parse(xml).DescendantsAndSelf().Count();
        for (var i = 0; i < count; i++)
        {
            var place = Parse(xml).DescendantsAndSelf().ElementAt(i);
            foreach (var (change, mutate) in Changes(place))
            {
                var root = Parse(xml);
                mutate(root.DescendantsAndSelf().ElementAt(i));
                yield return ($"{place.Name.LocalName} ({i}) {change}", root.Document!.Root!.ToString(SaveOptions.DisableFormatting));
            }
        }
    }

    private static IEnumerable<(string Change, Action<XElement> Mutate)> Changes(XElement place)
    {
        yield return ("with another name", element => element.Name = element.Name + "X");
        yield return ("in another namespace", Move);
        yield return ("with another attribute", element => element.SetAttributeValue("surprise", "1"));
        yield return ("with an attribute in a namespace", element => element.SetAttributeValue(Elsewhere + "surprise", "1"));
        yield return ("with another declaration", element => element.SetAttributeValue(XNamespace.Xmlns + "surprise", Elsewhere.NamespaceName));
        yield return ("with another child", element => element.Add(new XElement("surprise")));
        yield return ("with more text", element => element.Add(new XText("x")));
        if (place.Parent is not null)
        {
            yield return ("taken out", element => element.Remove());
            yield return ("doubled", element => element.AddAfterSelf(new XElement(element)));
        }

        foreach (var attribute in place.Attributes().Where(attribute => attribute.Name != "xmlns"))
        {
            var name = attribute.Name;
            yield return ($"with another {name}", element => element.SetAttributeValue(name, attribute.Value + "x"));
            if (!IsUsed(place, attribute))
            {
                yield return ($"without {name}", element => element.Attribute(name)!.Remove());
            }
        }

        if (!place.HasElements && place.Value.Length > 0)
        {
            yield return ("with a space before its text", element => element.Value = " " + element.Value);
            yield return ("with a space behind its text", element => element.Value += " ");
            yield return ("without its text", element => element.Value = "");
        }

        if (place.ElementsAfterSelf(place.Name).FirstOrDefault() is { } next && !XNode.DeepEquals(place, next))
        {
            yield return ("behind the next of its name", PutBehindNext);
        }
    }

    private static void PutBehindNext(XElement element)
    {
        element.ElementsAfterSelf(element.Name).First().AddAfterSelf(new XElement(element));
        element.Remove();
    }

    // What stays behind is declared anew where it is written.
    private static void Move(XElement element)
    {
        element.Attribute("xmlns")?.Remove();
        element.Name = Elsewhere + element.Name.LocalName;
    }

    // Whoever writes XML declares a prefix that names use anyway.
    private static bool IsUsed(XElement place, XAttribute attribute)
        => attribute.IsNamespaceDeclaration
        && place.DescendantsAndSelf().SelectMany(inner => inner.Attributes().Where(other => !other.IsNamespaceDeclaration).Select(other => other.Name).Append(inner.Name))
            .Any(name => name.NamespaceName == attribute.Value);

    private static XElement Parse(string xml) => XDocument.Parse(xml.Trim(), LoadOptions.PreserveWhitespace).Root!;
}
