using FreeTierGen.Runtime.AwsSdk;

namespace FreeTierGen.AwsSdk.Tests;

[Collection(ProcessEnvironmentTests.Name)]
public sealed class AwsSdkRegionTests
{
    private const string Config = """
        [default]
        region = eu-west-1

        [profile other]
        region = ap-south-1

        [profile none]
        output = json
        """;

    [Theory]
    [InlineData(null, "eu-west-1")]
    [InlineData("other", "ap-south-1")]
    [InlineData("none", null)]
    [InlineData("missing", null)]
    public void A_profile_has_a_region(string? profile, string? expected)
    {
        using var environment = new EnvironmentScope(configFile: Config);

        Assert.Equal(expected, AwsSdkRegion.Find(profile));
    }

    [Fact]
    public void The_environment_can_name_the_profile()
    {
        using var environment = new EnvironmentScope(configFile: Config).Set("AWS_PROFILE", "other");

        Assert.Equal("ap-south-1", AwsSdkRegion.Find());
    }

    [Fact]
    public void The_environment_goes_before_profiles()
    {
        using var environment = new EnvironmentScope(configFile: Config).Set("AWS_DEFAULT_REGION", "us-west-2");
        Assert.Equal("us-west-2", AwsSdkRegion.Find("other"));

        environment.Set("AWS_REGION", " us-east-2 ");
        Assert.Equal("us-east-2", AwsSdkRegion.Find("other"));
    }

    [Fact]
    public async Task Where_nothing_is_configured_the_instance_says_its_region()
    {
        await using var metadata = await MetadataService.StartAsync(new()
        {
            ["/latest/api/token"] = "IMDSTOKEN",
            ["/latest/meta-data/placement/region"] = "sa-east-1",
        });
        using var environment = new EnvironmentScope(configFile: Config).UseMetadata(metadata);

        Assert.Equal("eu-west-1", await AwsSdkRegion.FindAsync());
        Assert.Equal(0, metadata.Requests);
        Assert.Equal("sa-east-1", await AwsSdkRegion.FindAsync("none"));
    }

    [Fact]
    public async Task Without_a_metadata_service_there_is_none()
    {
        using var environment = new EnvironmentScope();

        Assert.Null(await AwsSdkRegion.FindAsync());
    }
}
