using System.Xml.Linq;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Tests.Documentation;

/// <summary>Documentation of any depth and length, in time and space of its own length. Nothing else runs meanwhile: allocations are counted.</summary>
[Collection("alone")]
public class DocumentationSizeTests
{
    private const int Many = 10_000;

    public static TheoryData<string, string, string> Texts { get; } = new()
    {
        { "", "<", "" },
        { "", "<", ">" },
        { "", "<a ", "" },
        { "", "<a ", ">" },
        { "", "<a", ">" },
        { "", "</", ">" },
        { "", "<!-", "->" },
        { "", "&", ";" },
        { "", "&lt", "" },
        { "", "<b>x", "" },
        { "<p>", "x ", "" },
        { "", "<ul></ul>", "" },
        { "", "<p>x</p><ul></ul>", "" },
        { "", "<ul><li>x", "" },
        { "", "<ul><li>x</li></ul>", "" },
        { "", "<fullname>", "" },
        { "", "<pre>x</pre>", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_written_and_allocated_grows_as_the_text_does(string start, string repeated, string end)
    {
        Write(start + Repeat(repeated, 10) + end);
        var (once, onceAllocated) = Measured(Many);
        var (twice, twiceAllocated) = Measured(2 * Many);

        Assert.InRange(twice, 1, (once * 2.2) + 200);
        Assert.InRange(twiceAllocated, 1, (onceAllocated * 2.6) + 200_000);
        Assert.InRange(once, 1, 200 * Many);

        (int Length, long Allocated) Measured(int count)
        {
            var html = start + Repeat(repeated, count) + end;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var xml = Write(html);
            return (xml.Length, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Fact]
    public void Lists_nest_a_few_levels_and_keep_all_items()
    {
        var xml = Write("<p>x</p>" + string.Concat(Enumerable.Range(0, Many).Select(i => $"<ul><li>item{i}")) + Repeat("</li></ul>", Many) + "<p>after</p>");
        var document = XDocument.Parse("<doc>" + xml.Replace("///", "", StringComparison.Ordinal) + "</doc>");

        var lists = document.Descendants("list").ToList();
        Assert.Equal(HtmlDocumentation.MaxLists, lists.Count);
        Assert.All(Enumerable.Range(0, Many), i => Assert.Contains($"item{i}", xml, StringComparison.Ordinal));
        Assert.Equal("after", document.Descendants("remarks").Single().Elements("para").Last().Value.Trim());
    }

    private static string Write(string html)
    {
        var writer = new CodeWriter();
        XmlDocumentation.Write(writer, new DocumentationSpec(html, "Fallback."));
        return writer.ToString();
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
