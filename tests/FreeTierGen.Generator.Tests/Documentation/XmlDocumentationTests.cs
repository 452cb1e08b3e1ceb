using System.Xml.Linq;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Tests.Documentation;

public class XmlDocumentationTests
{
    [Theory]
    [InlineData("<p>One.</p>", "<summary>One.</summary>")]
    [InlineData("Plain text.", "<summary>Plain text.</summary>")]
    [InlineData("<p> A <code>b</code> and <i>c</i>. </p>", "<summary>A <c>b</c> and <i>c</i>.</summary>")]
    [InlineData("<p>One.</p><p>Two.</p>", "<summary>One.</summary><remarks><para>Two.</para></remarks>")]
    [InlineData("<p>a &lt; b &amp;&amp; c &quot;d&quot; &#8217;</p>", "<summary>a &lt; b &amp;&amp; c \"d\" \u2019</summary>")]
    [InlineData("<p>See <a href=\"https://example.com/?a=1&b=2\">it</a>.</p>", "<summary>See <see href=\"https://example.com/?a=1&amp;b=2\">it</see>.</summary>")]
    [InlineData("<p>See <a href=\"relative\">it</a> and <a>that</a>.</p>", "<summary>See it and that.</summary>")]
    [InlineData("<p>One:</p><ul><li>a</li><li><p>b</p></li></ul>", "<summary>One.</summary><remarks><list type=\"bullet\"><item><description>a</description></item><item><description>b</description></item></list></remarks>")]
    [InlineData("<p>x</p><ol><li>a<ul><li>b</li></ul></li></ol>", "<summary>x</summary><remarks><list type=\"number\"><item><description><para>a</para><list type=\"bullet\"><item><description>b</description></item></list></description></item></list></remarks>")]
    [InlineData("<p>x</p><note><p>y</p></note>", "<summary>x</summary><remarks><para><b>Note:</b> y</para></remarks>")]
    [InlineData("<fullname>Service</fullname><p>x</p>", "<summary>x</summary>")]
    [InlineData("<p>x<br/>y</p>", "<summary>x</summary><remarks><para>y</para></remarks>")]
    [InlineData("<p>x</p><pre>a\n  b &lt;c&gt;</pre>", "<summary>x</summary><remarks><code>a\n  b &lt;c&gt;</code></remarks>")]

    // A summary is whole sentences: what leads to a list goes with it.
    [InlineData("<p>Puts it. Its states are:</p><ul><li>a</li></ul>", "<summary>Puts it.</summary><remarks><para>Its states are:</para><list type=\"bullet\"><item><description>a</description></item></list></remarks>")]
    [InlineData("<p>See <b>it. Or</b> these:</p>", "<summary>See <b>it. Or</b> these.</summary>")]

    // What is broken
    [InlineData("<p>One <code>b.</p><p>Two</b></p>", "<summary>One <c>b.</c></summary><remarks><para>Two</para></remarks>")]
    [InlineData("<p>arn:aws:<region>:<account-id></p>", "<summary>arn:aws:&lt;region&gt;:&lt;account-id&gt;</summary>")]
    [InlineData("a < b and c > d", "<summary>a &lt; b and c &gt; d</summary>")]
    [InlineData("<b><i>x</b></i>", "<summary><b><i>x</i></b></summary>")]
    [InlineData("<a href=\"x>y", "<summary>y</summary>")]
    [InlineData("</p></ul>x</li>", "<summary>x</summary>")]
    [InlineData("<li>x</li>", "<summary>Fallback &amp; all.</summary><remarks><list type=\"bullet\"><item><description>x</description></item></list></remarks>")]
    [InlineData("a\u2028b\u0085c\u0000d", "<summary>a b cd</summary>")]
    [InlineData("<!-- x -->y", "<summary>y</summary>")]
    [InlineData("<p> </p>", "<summary>Fallback &amp; all.</summary>")]
    [InlineData("", "<summary>Fallback &amp; all.</summary>")]
    [InlineData(null, "<summary>Fallback &amp; all.</summary>")]
    public void Html_becomes_well_formed_documentation(string? html, string expected)
        => Assert.Equal(Normalize(expected), Normalize(Write(html)));

    [Theory]
    [InlineData("<p>See <a>PutItem</a>.</p>", "<summary>See <see cref=\"global::Acme.IClient.PutItemAsync\"/>.</summary>")]
    [InlineData("<p>See <a>Item</a>, <code>Item</code>, <code>PutItem</code>.</p>", "<summary>See <see cref=\"global::Acme.Item\"/>, <c>Item</c>, <see cref=\"global::Acme.IClient.PutItemAsync\"/>.</summary>")]
    [InlineData("<p>See <code><a>Item</a></code> and <a><code>Item</code></a>, <b><a> Item </a></b>.</p>", "<summary>See <c><see cref=\"global::Acme.Item\"/></c> and <c>Item</c>, <b> <see cref=\"global::Acme.Item\"/> </b>.</summary>")]
    [InlineData("<p>See <a href=\"https://x.y/\"><code>PutItem</code></a> and <a href=\"x\">Item</a>.</p>", "<summary>See <see href=\"https://x.y/\"><c>PutItem</c></see> and <see cref=\"global::Acme.Item\"/>.</summary>")]
    [InlineData("<p>See <a>Items</a>, <a>item</a>, <a>PutItem now</a> and <a>PutItem</p><p>x</p>", "<summary>See Items, item, PutItem now and <see cref=\"global::Acme.IClient.PutItemAsync\"/></summary><remarks><para>x</para></remarks>")]
    [InlineData("<p>Puts it. See <a>PutItem</a></p><pre><a>PutItem</a></pre>", "<summary>Puts it. See <see cref=\"global::Acme.IClient.PutItemAsync\"/></summary><remarks><code>PutItem</code></remarks>")]
    public void Names_become_references(string html, string expected)
    {
        ReferenceSpec[] references = [new("Item", "global::Acme.Item", false), new("PutItem", "global::Acme.IClient.PutItemAsync", true)];
        Assert.Equal(Normalize(expected), Normalize(Write(html, references)));
    }

    [Fact]
    public void Long_text_is_wrapped_at_spaces_outside_of_tags()
    {
        var lines = Write("<p>" + string.Concat(Enumerable.Repeat("word <a href=\"https://example.com\">link</a> ", 12)) + "</p>").Split('\n');
        Assert.True(lines.Length > 3);
        Assert.All(lines, line => Assert.True(line.Length <= 125, line));
        Assert.All(lines.Where(line => line.Contains("href", StringComparison.Ordinal)), line => Assert.DoesNotMatch("<see$", line));
    }

    [Fact]
    public void Random_html_never_makes_broken_xml()
    {
        string[] pieces = ["<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<code>", "</code>", "<b>", "</b>", "<a href=\"https://x.y/?a&b\">", "</a>", "<note>", "</note>", "<pre>", "</pre>", "<dl>", "<dt>", "<dd>", "</dl>", "<fullname>", "</fullname>", "<x:y>", "&lt;", "&", "<", ">", "text ", "\n", "<br>", "\"", "'", "]]>", "<!--", "-->"];
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)]));
            Normalize(Write(html));
        }
    }

    private static string Write(string? html, params ReferenceSpec[] references)
    {
        var writer = new CodeWriter();
        XmlDocumentation.Write(writer, new DocumentationSpec(html, "Fallback & all.") { References = references.ToEquatableArray() });
        var lines = writer.ToString().TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.StartsWith("///", line, StringComparison.Ordinal));
        return string.Join('\n', lines.Select(line => line.Length > 3 ? line[4..] : ""));
    }

    // Parsing proves that the XML is well-formed; white space between elements does not count.
    private static string Normalize(string xml)
    {
        var root = XElement.Parse("<doc>" + xml + "</doc>", LoadOptions.PreserveWhitespace);
        foreach (var text in root.DescendantNodes().OfType<XText>().ToList())
        {
            var isCode = text.Parent!.Name.LocalName == "code";
            var value = isCode ? text.Value.Trim('\n') : System.Text.RegularExpressions.Regex.Replace(text.Value, @"\s*\n\s*", "\n").Trim('\n').Replace('\n', ' ');
            if (string.IsNullOrWhiteSpace(value) && text.Parent.Name.LocalName is "doc" or "remarks" or "list" or "item" or "description")
            {
                text.Remove();
            }
            else
            {
                text.Value = value;
            }
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }
}
