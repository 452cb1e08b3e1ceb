using System.Xml.Linq;
using FreeTierGen.Generator.Pipeline;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Pipeline;

public sealed class TargetsTests
{
    private static readonly string[] Names = ["Namespace", "Visibility", "Operations", "Service", "Protocol"];

    [Fact]
    public void Props_and_targets_pass_on_exactly_the_metadata_that_the_generator_reads()
    {
        var expected = Names.Select(name => "SmithyModel" + name).Prepend("SmithyModel").Order(StringComparer.Ordinal);

        Assert.Equal(expected, Load("props").Descendants("CompilerVisibleItemMetadata").Select(item => item.Attribute("MetadataName")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(expected, Load("targets").Descendants("AdditionalFiles").Elements().Select(item => item.Name.LocalName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_generator_reads_each_of_them()
    {
        var item = Assert.IsType<ModelItem>(Assert.Single(new ModelDriver()
            .Add("/m.json", SampleModels.Weather, [.. Names.Select(name => (name, name + "1;" + name + "2"))])
            .Run()
            .Outputs(StepNames.Items)));

        Assert.Equal(
            ["Namespace1,Namespace2", "Visibility1,Visibility2", "Service1,Service2", "Protocol1,Protocol2"],
            [item.Namespace, item.Visibility, item.Service, item.Protocol]);
        Assert.Equal(["Operations1", "Operations2"], item.Operations);
    }

    private static XElement Load(string extension)
        => XElement.Load(Repository.PathOf("generator", "FreeTierGen.Generator", "build", $"FreeTierGen.Generator.{extension}"));
}
