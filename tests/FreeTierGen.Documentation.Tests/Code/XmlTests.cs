using System.Xml;
using System.Xml.Linq;

namespace FreeTierGen.Documentation.Tests.Code;

/// <summary>The XML on the pages is well-formed, and what it sets in projects is known to the packages or to .NET's build.</summary>
public sealed class XmlTests
{
    [Fact]
    public void Each_block_is_well_formed()
        => Findings.AssertNone(Page.BlocksIn("xml").Where(static block => ProblemOf(block.Text) is not null).Select(static block => $"{block.Place}: {ProblemOf(block.Text)}"));

    [Fact]
    public void Properties_and_items_are_known()
    {
        var projects = Page.BlocksIn("xml").Where(static block => ProblemOf(block.Text) is null).SelectMany(static block => Parse(block.Text).DescendantsAndSelf().Select(element => (block.Place, Element: element))).ToList();
        var properties = projects.Where(static use => use.Element.Parent?.Name.LocalName == "PropertyGroup").ToList();
        var items = projects.Where(static use => use.Element.Attribute("Include") is not null || use.Element.Attribute("Update") is not null).ToList();

        Assert.NotEmpty(properties);
        Assert.NotEmpty(items);
        Findings.AssertNone(properties.Where(static use => !BuildNames.IsProperty(use.Element.Name.LocalName))
            .Concat(items.Where(static use => !BuildNames.IsItem(use.Element.Name.LocalName)))
            .Select(static use => $"{use.Place}: {use.Element.Name}"));
    }

    [Fact]
    public void Metadata_of_models_are_those_that_the_generator_reads()
    {
        var used = Page.BlocksIn("xml").Where(static block => ProblemOf(block.Text) is null).SelectMany(static block => Parse(block.Text).DescendantsAndSelf("SmithyModel").SelectMany(static item => item.Attributes()).Select(attribute => (block.Place, attribute.Name.LocalName)));

        Findings.AssertNone(used.Where(static use => use.LocalName is not ("Include" or "Condition") && !BuildNames.ModelMetadata.Contains(use.LocalName)).Select(static use => $"{use.Place}: {use.LocalName}"));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/models.md")]
    [InlineData("generator/FreeTierGen.Generator/README.md")]
    public void Tables_of_metadata_list_what_the_generator_reads(string page)
    {
        var rows = File.ReadLines(Repository.PathOf(page))
            .SkipWhile(static line => !line.StartsWith("| Metadata", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("| name | meaning", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(static line => line.StartsWith("| `", StringComparison.Ordinal));

        Assert.Equal(BuildNames.ModelMetadata, rows.Select(static row => row.Split('`')[1]));
    }

    private static string? ProblemOf(string text)
    {
        try
        {
            Parse(text);
            return null;
        }
        catch (XmlException problem)
        {
            return problem.Message;
        }
    }

    // Several elements may stand side by side.
    private static XElement Parse(string text) => XElement.Parse($"<Block>{text}</Block>");
}
