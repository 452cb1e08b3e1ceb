using System.Text;
using FreeTierGen.ModelTool.Projects;

namespace FreeTierGen.ModelTool.Tests.Projects;

public sealed class ProjectTextTests
{
    private static readonly (string, string)[] Item = [("Include", "m/a.json"), ("Namespace", "A")];

    [Theory]
    [InlineData(
        "<Project>\n</Project>",
        "<Project>\n  <ItemGroup>\n    <SmithyModel Include=\"m/a.json\" Namespace=\"A\" />\n  </ItemGroup>\n</Project>")]
    [InlineData(
        "<Project Sdk=\"x\" />\n",
        "<Project Sdk=\"x\">\n  <ItemGroup>\n    <SmithyModel Include=\"m/a.json\" Namespace=\"A\" />\n  </ItemGroup>\n</Project>\n")]
    [InlineData(
        "<Project>\r\n\t<PropertyGroup>\r\n\t\t<A>1</A>\r\n\t</PropertyGroup>\r\n</Project>\r\n",
        "<Project>\r\n\t<PropertyGroup>\r\n\t\t<A>1</A>\r\n\t</PropertyGroup>\r\n\t<ItemGroup>\r\n\t\t<SmithyModel Include=\"m/a.json\" Namespace=\"A\" />\r\n\t</ItemGroup>\r\n</Project>\r\n")]
    [InlineData(
        "<Project>\n\n  <PropertyGroup />\n\n  <!-- end -->\n</Project>\n",
        "<Project>\n\n  <PropertyGroup />\n\n  <!-- end -->\n\n  <ItemGroup>\n    <SmithyModel Include=\"m/a.json\" Namespace=\"A\" />\n  </ItemGroup>\n</Project>\n")]
    [InlineData(
        "<Project><PropertyGroup/></Project>",
        "<Project><PropertyGroup/>\n  <ItemGroup>\n    <SmithyModel Include=\"m/a.json\" Namespace=\"A\" />\n  </ItemGroup>\n</Project>")]
    public void A_group_is_added_in_the_projects_own_form(string text, string expected) => Assert.Equal(expected, ProjectText.Parse(text).WithItem(Item));

    [Theory]
    [InlineData(
        "<Project>\n <ItemGroup>\n  <SmithyModel\n    Include='b.json' />  <!-- b -->\n  <None Include=\"c\" />\n </ItemGroup>\n</Project>",
        "<Project>\n <ItemGroup>\n  <SmithyModel\n    Include='b.json' />\n  <SmithyModel Include=\"m/a.json\" Namespace=\"A\" />  <!-- b -->\n  <None Include=\"c\" />\n </ItemGroup>\n</Project>")]
    [InlineData(
        "<Project>\n <ItemGroup>\n  <SmithyModel Include=\"b>.json\">\n   <Namespace>B</Namespace>\n  </SmithyModel>\n </ItemGroup>\n</Project>",
        "<Project>\n <ItemGroup>\n  <SmithyModel Include=\"b>.json\">\n   <Namespace>B</Namespace>\n  </SmithyModel>\n  <SmithyModel Include=\"m/a.json\" Namespace=\"A\" />\n </ItemGroup>\n</Project>")]
    public void An_item_is_added_behind_others_of_its_kind(string text, string expected) => Assert.Equal(expected, ProjectText.Parse(text).WithItem(Item));

    [Theory]
    [InlineData("<Project>\n  <ItemGroup Condition=\"false\">\n    <SmithyModel Include=\"b.json\" />\n  </ItemGroup>\n</Project>")]
    [InlineData("<Project>\n  <ItemGroup>\n    <SmithyModel Include=\"b.json\" Condition=\"false\" />\n  </ItemGroup>\n</Project>")]
    [InlineData("<Project>\n  <ItemGroup>\n    <!-- <SmithyModel Include=\"b.json\" /> -->\n  </ItemGroup>\n</Project>")]
    [InlineData("<Project>\n  <Target Name=\"x\">\n    <ItemGroup>\n      <SmithyModel Include=\"b.json\" />\n    </ItemGroup>\n  </Target>\n</Project>")]
    public void Items_that_are_not_always_there_are_no_company(string text) => Assert.Equal(
        text.Replace("</Project>", "  <ItemGroup>\n    <SmithyModel Include=\"m/a.json\" Namespace=\"A\" />\n  </ItemGroup>\n</Project>", StringComparison.Ordinal),
        ProjectText.Parse(text).WithItem(Item));

    [Fact]
    public void Another_file_takes_the_place_of_an_items()
    {
        var project = ProjectText.Parse("<Project><ItemGroup>\n  <SmithyModel Namespace=\"Include='x'\" Include = 'old.json'\n    Visibility=\"internal\" /></ItemGroup></Project>");

        Assert.Equal(
            "<Project><ItemGroup>\n  <SmithyModel Namespace=\"Include='x'\" Include = 'n&amp;&apos;ew.json'\n    Visibility=\"internal\" /></ItemGroup></Project>",
            project.WithInclude(Assert.Single(project.Items), "n&'ew.json"));
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_and_byte_order_mark_stay(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var folder = Directory.CreateTempSubdirectory("smithy-model-");
        try
        {
            var path = Path.Combine(folder.FullName, "a.csproj");
            byte[] original = [.. encoding.GetPreamble(), .. encoding.GetBytes("<Project>\r\n  <!-- Größe 日本 -->\r\n</Project>")];
            File.WriteAllBytes(path, original);

            var project = ProjectFile.Find(null, folder.FullName);

            Assert.Equal(original, project.ToBytes());
            Assert.Equal([.. encoding.GetPreamble(), .. encoding.GetBytes("<Project>\r\n  <!-- Größe 日本 -->\r\n  <ItemGroup>\r\n    <SmithyModel Include=\"a\" />\r\n  </ItemGroup>\r\n</Project>")], project.WithItem(("Include", "a")).ToBytes());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Without_a_mark_a_project_stays_without_one()
    {
        var folder = Directory.CreateTempSubdirectory("smithy-model-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.csproj"), "<Project/>");

            Assert.Equal("<Project/>"u8, ProjectFile.Find(null, folder.FullName).ToBytes());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Properties_are_read_where_nothing_has_to_be_evaluated()
    {
        var project = ProjectText.Parse("<Project><PropertyGroup><A> 1 </A><B>$(A)</B><C Condition=\"false\">1</C></PropertyGroup><PropertyGroup Condition=\"false\"><D>1</D></PropertyGroup></Project>");

        Assert.Equal(("1", null, null, null), (project.Property("a"), project.Property("B"), project.Property("C"), project.Property("D")));
    }
}
