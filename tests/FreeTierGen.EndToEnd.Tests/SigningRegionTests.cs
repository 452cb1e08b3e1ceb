namespace FreeTierGen.EndToEnd.Tests;

public class SigningRegionTests
{
    [Theory]
    [InlineData("eu-west-1", "us-east-1", "https://freetier.us-east-1.api.aws/")]
    [InlineData("us-east-1", "us-east-1", "https://freetier.us-east-1.api.aws/")]
    [InlineData("aws-cn-global", "cn-northwest-1", "https://freetier.cn-northwest-1.api.amazonwebservices.com.cn/")]
    [InlineData("cn-north-1", "cn-north-1", "https://freetier.cn-north-1.api.amazonwebservices.com.cn/")]
    [InlineData("us-gov-west-1", "us-gov-west-1", "https://freetier.us-gov-west-1.api.aws/")]
    public async Task The_endpoint_rules_decide_where_a_call_goes_and_what_Region_it_is_signed_for(string region, string signingRegion, string url)
    {
        DetourHandler? detour = null;
        await using var test = await TestSession.StartAsync(
            service => service with { SigningRegion = signingRegion },
            (client, service) =>
            {
                client.Region = region;
                client.Endpoint = null;
                client.HttpHandler = detour = new DetourHandler(service.Uri);
            });

        var plan = await test.Client.GetAccountPlanStateAsync();

        Assert.Equal(200, plan.Metadata.StatusCode);
        Assert.Equal(new Uri(url), Assert.Single(detour!.Destinations));
        Assert.Contains($"/{signingRegion}/freetier/aws4_request", test.Service.Requests[0].Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task FIPS_goes_to_its_own_host_in_the_Region_that_was_asked_for()
    {
        DetourHandler? detour = null;
        await using var test = await TestSession.StartAsync(
            service => service with { SigningRegion = "us-west-2" },
            (client, service) =>
            {
                client.Region = "us-west-2";
                client.Endpoint = null;
                client.UseFips = true;
                client.HttpHandler = detour = new DetourHandler(service.Uri);
            });

        await test.Client.GetAccountPlanStateAsync();

        Assert.Equal(new Uri("https://freetier-fips.us-west-2.api.aws/"), Assert.Single(detour!.Destinations));
    }

    [Fact]
    public async Task FIPS_and_an_address_of_the_callers_own_exclude_each_other()
    {
        await using var test = await TestSession.StartAsync(configureClient: (client, _) => client.UseFips = true);

        var error = await Assert.ThrowsAsync<EndpointResolutionException>(() => test.Client.GetAccountPlanStateAsync());

        Assert.Contains("FIPS and custom endpoint are not supported", error.Message, StringComparison.Ordinal);
        Assert.Empty(test.Service.Requests);
    }
}
