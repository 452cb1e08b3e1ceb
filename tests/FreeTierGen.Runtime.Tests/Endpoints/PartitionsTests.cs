using System.Text.Json;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Endpoints;

public class PartitionsTests
{
    private const string OnePartition =
        """
        {
          "version": "1.1",
          "partitions": [{
            "id": "aws",
            "outputs": {
              "dnsSuffix": "example.com", "dualStackDnsSuffix": "dual.example.com", "implicitGlobalRegion": "home-1",
              "name": "aws", "supportsDualStack": true, "supportsFIPS": false
            },
            "regionRegex": "^(home|away)\\-\\d+$",
            "regions": { "home-1": {}, "home-2": { "dnsSuffix": "other.example.com", "supportsFIPS": true } }
          }]
        }
        """;

    [Fact]
    public void The_default_partitions_are_those_of_August_2026()
    {
        using var document = JsonDocument.Parse(ConformanceData.ReadText("partitions-2026-08.json"));
        var expected = document.RootElement.GetProperty("partitions").EnumerateArray().ToList();
        var actual = Partitions.Default.Definitions;

        Assert.Equal(expected.Count, actual.Count);
        foreach (var (json, definition) in expected.Zip(actual))
        {
            var outputs = json.GetProperty("outputs");
            Assert.Equal(6, outputs.EnumerateObject().Count());
            Assert.Equal(json.GetProperty("id").GetString(), definition.Partition.Name);
            Assert.Equal(outputs.GetProperty("name").GetString(), definition.Partition.Name);
            Assert.Equal(outputs.GetProperty("dnsSuffix").GetString(), definition.Partition.DnsSuffix);
            Assert.Equal(outputs.GetProperty("dualStackDnsSuffix").GetString(), definition.Partition.DualStackDnsSuffix);
            Assert.Equal(outputs.GetProperty("supportsFIPS").GetBoolean(), definition.Partition.SupportsFips);
            Assert.Equal(outputs.GetProperty("supportsDualStack").GetBoolean(), definition.Partition.SupportsDualStack);
            Assert.Equal(outputs.GetProperty("implicitGlobalRegion").GetString(), definition.Partition.ImplicitGlobalRegion);
            Assert.Equal(json.GetProperty("regionRegex").GetString(), definition.RegionPattern.Text);
            Assert.Equal(
                json.GetProperty("regions").EnumerateObject().Select(region => region.Name),
                definition.Regions.Select(region => region.Name));
            Assert.All(definition.Regions, region => Assert.Same(definition.Partition, region.Partition));
            Assert.All(
                json.GetProperty("regions").EnumerateObject(),
                region => Assert.Equal(["description"], region.Value.EnumerateObject().Select(property => property.Name)));
        }
    }

    [Fact]
    public void Official_partition_files_need_no_regular_expressions()
    {
        foreach (var file in new[] { "partitions.json", "partitions-2026-08.json" })
        {
            var partitions = Partitions.Parse(ConformanceData.ReadText(file));

            Assert.All(partitions.Definitions, definition => Assert.IsType<SimpleRegionPattern>(definition.RegionPattern));
        }
    }

    [Theory]
    [InlineData("us-east-1", "aws")]
    [InlineData("aws-global", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("us-iso-east-1", "aws-iso")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    public void A_known_region_belongs_to_its_partition(string region, string partition)
        => Assert.Equal(partition, Partitions.Default.Find(region).Name);

    [Theory]
    [InlineData("cn-west-9", "aws-cn")]
    [InlineData("eu-west-99", "aws")]
    [InlineData("us-gov-north_9-2", "aws-us-gov")]
    [InlineData("us-isob-west-2", "aws-iso-b")]
    public void An_unknown_region_belongs_to_the_partition_whose_pattern_it_matches(string region, string partition)
        => Assert.Equal(partition, Partitions.Default.Find(region).Name);

    [Theory]
    [InlineData("")]
    [InlineData("local")]
    [InlineData("cn-west-9x")]
    [InlineData("xcn-west-9")]
    [InlineData("cn-west-9\n")]
    [InlineData("cn--9")]
    [InlineData(null)]
    public void Any_other_region_belongs_to_aws(string? region) => Assert.Equal("aws", Partitions.Default.Find(region).Name);

    [Fact]
    public void Partitions_can_be_replaced_and_regions_can_override_them()
    {
        var partitions = Partitions.Parse(OnePartition);

        Assert.Equal("example.com", partitions.Find("home-1").DnsSuffix);
        Assert.Equal("example.com", partitions.Find("away-7").DnsSuffix);
        Assert.False(partitions.Find("home-1").SupportsFips);
        Assert.Equal("other.example.com", partitions.Find("home-2").DnsSuffix);
        Assert.Equal("dual.example.com", partitions.Find("home-2").DualStackDnsSuffix);
        Assert.True(partitions.Find("home-2").SupportsFips);
        Assert.Equal(["aws"], partitions.All.Select(partition => partition.ToString()));
    }

    [Fact]
    public void A_pattern_of_another_form_is_a_regular_expression()
    {
        var partitions = Partitions.Parse(OnePartition.Replace(@"^(home|away)\\-\\d+$", @"^(home|away)?\\-[a-c]{2}$", StringComparison.Ordinal));

        Assert.IsType<RegexRegionPattern>(partitions.Definitions[0].RegionPattern);
        Assert.True(partitions.Definitions[0].RegionPattern.IsMatch("home-ab"));
        Assert.True(partitions.Definitions[0].RegionPattern.IsMatch("-ab"));
        Assert.False(partitions.Definitions[0].RegionPattern.IsMatch("home-ad"));
        Assert.False(partitions.Definitions[0].RegionPattern.IsMatch("home-ab\n"));
    }

    [Theory]
    [InlineData(@"^a\.b$", true)]
    [InlineData(@"^ab\-\w+\-\d+$", true)]
    [InlineData(@"^(a|b)$", true)]
    [InlineData(@"^(a|b)*$", false)]
    [InlineData(@"^(a|(b))$", false)]
    [InlineData(@"^a+$", false)]
    [InlineData(@"^a\.?$", false)]
    [InlineData(@"^a.$", false)]
    [InlineData(@"^\sa$", false)]
    [InlineData(@"^\w*$", false)]
    [InlineData(@"^(a$", false)]
    [InlineData(@"a$", false)]
    [InlineData(@"^a", false)]
    [InlineData("", false)]
    public void Simple_patterns_are_recognised_and_others_are_left_to_regular_expressions(string pattern, bool isSimple)
        => Assert.Equal(isSimple, SimpleRegionPattern.TryParse(pattern) is not null);

    [Theory]
    [InlineData("[", "The partitions are not JSON: ")]
    [InlineData("[]", "The partitions have to be a JSON object")]
    [InlineData("{}", "the file has no 'version'.")]
    [InlineData("""{"version":"2.0"}""", "Version '2.0' of the partitions file is not supported")]
    [InlineData("""{"version":"1.1"}""", "the file has no 'partitions'.")]
    [InlineData("""{"version":"1.1","partitions":{}}""", "'partitions' of the file has to be an array.")]
    [InlineData("""{"version":"1.1","partitions":[]}""", "There is no partition 'aws'")]
    [InlineData("""{"version":"1.1","partitions":[1]}""", "partitions[0] has to be an object.")]
    [InlineData("""{"version":"1.1","partitions":[{}]}""", "partitions[0] has no 'id'.")]
    [InlineData("""{"version":"1.1","partitions":[{"id":"x","outputs":{}}]}""", "outputs of partitions[0] ('x') has no 'dnsSuffix'.")]
    public void A_file_of_another_form_is_a_clear_error(string json, string message)
    {
        var exception = Assert.Throws<FormatException>(() => Partitions.Parse(json));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"supportsFIPS\": false", "\"supportsFIPS\": 1", "'supportsFIPS' of outputs of partitions[0] ('aws') has to be true or false.")]
    [InlineData("\"supportsFIPS\": false", "\"x\": 1", "outputs of partitions[0] ('aws') has no 'supportsFIPS'.")]
    [InlineData("\"home-1\": {}", "\"home-1\": 1", "region 'home-1' of partitions[0] ('aws') has to be an object.")]
    [InlineData("^(home|away)", "^(home|away", "regionRegex of partitions[0] ('aws') is no regular expression")]
    public void A_wrong_value_in_a_partition_is_a_clear_error(string right, string wrong, string message)
    {
        var exception = Assert.Throws<FormatException>(
            () => Partitions.Parse(OnePartition.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }
}
