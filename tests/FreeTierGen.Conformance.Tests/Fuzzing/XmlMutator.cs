using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using FreeTierGen.Testing.Fuzzing;

namespace FreeTierGen.Conformance.Tests.Fuzzing;

/// <summary>Changes XML at the level of its nodes.</summary>
internal static class XmlMutator
{
    private const int MaxChanges = 3;
    private const int MaxDepth = 3000;

    private static readonly string[] Texts =
    [
        "", " ", "x", "true", "TRUE", "1", "-1", "1.5", "1e400", "NaN", "128", "32768", "2147483648", "9223372036854775808", "AAEC", "=", "1985-04-12T23:20:50.52Z", "1e9", "]]>",
        "\u2028", "99999999999999999999999999999999999", "Tue, 29 Apr 2014 18:30:38 GMT",
    ];

    // What a tree can't hold: declarations, entities, sections and instructions.
    private static readonly string[] Raw =
    [
        "<![CDATA[x]]>", "<![CDATA[", "<!-- x -->", "<!--", "<?x y?>", "&amp;", "&x;", "&#0;", "&#x1F600;", "&#xD800;", "&#99999999999;", "<a", "</a>", "<a/>", "<a b=c/>", "<a b='1' b='2'/>",
        "<x:y/>", "<!DOCTYPE a [<!ENTITY x \"y\">]>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "\u0001",
    ];

    /// <summary>A changed copy; other bytes than XML are changed as bytes.</summary>
    public static byte[] Mutate(byte[] xml, Random random)
    {
        XElement root;
        try
        {
            root = XDocument.Parse(Encoding.UTF8.GetString(xml).Trim(), LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException)
        {
            return ByteMutator.Mutate(xml, random);
        }

        string? raw = null;
        for (var changes = 1 + random.Next(MaxChanges); changes > 0; changes--)
        {
            raw = Change(root, random) ?? raw;
        }

        var text = root.Document!.Root!.ToString(SaveOptions.DisableFormatting);
        return Encoding.UTF8.GetBytes(raw is null ? text : text.Replace("@@", raw, StringComparison.Ordinal));
    }

    private static string? Change(XElement root, Random random)
    {
        var places = root.DescendantsAndSelf().ToList();
        var place = places[random.Next(places.Count)];
        var other = new XElement(places[random.Next(places.Count)]);
        switch (random.Next(9))
        {
            case 0:
                place.Name = place.Name + "X";
                return null;
            case 1 when place != root:
                place.Remove();
                return null;
            case 2 when place != root:
                place.AddAfterSelf(new XElement(place));
                return null;
            case 3:
                place.Value = Texts[random.Next(Texts.Length)];
                return null;
            case 4:
                place.Add(other);
                return null;
            case 5:
                place.SetAttributeValue(random.Next(2) == 0 ? "nil" : XNamespace.Xmlns + "a", "http://x/");
                return null;
            case 6 when place != root:
                place.ReplaceWith(other);
                return null;
            case 7:
                place.Add(new XText("@@"));
                return Raw[random.Next(Raw.Length)];
            default:
                place.Add(new XText("@@"));
                var depth = random.Next(MaxDepth);
                var name = place.Name.LocalName;
                return string.Concat(Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"<{name}>"), depth))
                    + string.Concat(Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"</{name}>"), depth));
        }
    }
}
