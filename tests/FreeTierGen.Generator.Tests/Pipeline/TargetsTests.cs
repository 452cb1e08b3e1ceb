using System.Xml.Linq;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Pipeline;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Pipeline;

public sealed class TargetsTests
{
    private static readonly string[] Names = ["Namespace", "Visibility", "Operations", "Service", "Protocol", "Examples"];

    [Fact]
    public void Props_and_targets_pass_on_exactly_the_metadata_that_the_generator_reads()
    {
        var expected = Names.Select(name => "SmithyModel" + name).Append("SmithyModel").Append("SmithyProject").Order(StringComparer.Ordinal);

        Assert.Equal(expected, Load("props").Descendants("CompilerVisibleItemMetadata").Select(item => item.Attribute("MetadataName")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            expected,
            Load("targets").Descendants("AdditionalFiles")
                .SelectMany(item => item.Elements().Select(metadata => metadata.Name.LocalName).Concat(item.Attributes("SmithyProject").Select(metadata => metadata.Name.LocalName)))
                .Order(StringComparer.Ordinal));
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

    [Fact]
    public void What_the_targets_report_reads_as_what_the_generator_says()
    {
        var errors = Load("targets").Descendants("Error").ToDictionary(error => error.Attribute("Code")!.Value);

        Assert.Equal(["FTG0002", "FTG0030", "FTG0033", "FTG0034", "FTG0035"], errors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(HelpLinks.Page, Load("targets").Descendants("FreeTierGenHelpLink").Single().Value);
        Assert.All(errors, error => Assert.Equal($"$(FreeTierGenHelpLink)#{error.Key.ToLowerInvariant()}", error.Value.Attribute("HelpLink")!.Value));
        Assert.Equal(
            Descriptors.UnsupportedProject.MessageFormat.ToString(null).Replace("{0}", "$(_FreeTierGenObstacle)", StringComparison.Ordinal),
            errors["FTG0030"].Attribute("Text")!.Value);
        Assert.Equal(Descriptors.RuntimeStaysPrivate.MessageFormat.ToString(null), errors["FTG0033"].Attribute("Text")!.Value);
        Assert.Equal(Descriptors.PackageNeedsGenerator.MessageFormat.ToString(null), errors["FTG0034"].Attribute("Text")!.Value);
        Assert.Equal(
            Descriptors.GeneratorIsAbsent.MessageFormat.ToString(null).Replace("{0}", "$(_FreeTierGenAbsence)", StringComparison.Ordinal),
            errors["FTG0035"].Attribute("Text")!.Value);
    }

    [Fact]
    public void The_package_that_registers_clients_says_so_and_brings_its_schema()
    {
        var folder = Repository.PathOf("runtime", "FreeTierGen.Runtime.DependencyInjection");
        var props = XElement.Load(Path.Combine(folder, "build", "FreeTierGen.Runtime.DependencyInjection.props"));
        var targets = XElement.Load(Path.Combine(folder, "build", "FreeTierGen.Runtime.DependencyInjection.targets"));
        var name = props.Descendants("CompilerVisibleProperty").Single().Attribute("Include")!.Value;

        Assert.Equal("true", props.Descendants(name).Single().Value);
        Assert.NotEqual(
            ModelDriver.With(SampleModels.Weather).Run().FileNames,
            ModelDriver.With(SampleModels.Weather).SetProperty(name, "true").Run().FileNames);

        // Below build and buildTransitive, beside which the schema is packed.
        var schema = targets.Descendants("JsonSchemaSegment").Single().Attribute("Include")!.Value;
        Assert.Equal("$(MSBuildThisFileDirectory)../ConfigurationSchema.json", schema);
        var packed = XElement.Load(Path.Combine(folder, "FreeTierGen.Runtime.DependencyInjection.csproj")).Descendants("None").ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("PackagePath")!.Value);
        Assert.Equal(("build;buildTransitive", ""), (packed["build/*.props;build/*.targets"], packed["ConfigurationSchema.json"]));
    }

    private static XElement Load(string extension)
        => XElement.Load(Repository.PathOf("generator", "FreeTierGen.Generator", "build", $"FreeTierGen.Generator.{extension}"));
}
