using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;
using FreeTierGen.Testing;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>The order of the places, and what a client gets of them.</summary>
public sealed class SearchTests
{
    private const string Config = "[default]\naws_access_key_id = AKIDDEFAULT\naws_secret_access_key = S\nregion = eu-west-1\n[profile other]\naws_access_key_id = AKIDOTHER\naws_secret_access_key = S\nregion = eu-west-2\naccount_id_endpoint_mode = Required\n[profile empty]\nregion = eu-west-3\n";

    [Fact]
    public async Task The_first_place_that_is_configured_is_used()
    {
        await using var place = await Place.MakeAsync(Config);
        place.Service.Answer = asked => asked.Target switch
        {
            "/agent" => (200, place.Document("AKIDCONTAINER")),
            "/imds/latest/api/token" => (200, "IMDS"),
            "/imds/latest/meta-data/iam/security-credentials-extended/" => (200, "role"),
            "/imds/latest/meta-data/iam/security-credentials-extended/role" => (200, place.Document("AKIDINSTANCE")),
            _ => place.Sts(asked, "AKIDWEB"),
        };
        place.Set("AWS_ACCESS_KEY_ID", "AKIDENV").Set("AWS_SECRET_ACCESS_KEY", "S").Set("AWS_PROFILE", "other")
            .Set("AWS_WEB_IDENTITY_TOKEN_FILE", place.Write("token", "WEB")).Set("AWS_ROLE_ARN", Place.Role)
            .Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", place.Service.Url + "/agent")
            .Set("AWS_EC2_METADATA_DISABLED", null).Set("AWS_EC2_METADATA_SERVICE_ENDPOINT", place.Service.Url + "/imds");

        Assert.Equal("AKIDDEFAULT", (await place.GetAsync("default")).AccessKeyId);
        Assert.Equal("AKIDENV", (await place.GetAsync()).AccessKeyId);
        place.Set("AWS_ACCESS_KEY_ID", null).Set("AWS_SECRET_ACCESS_KEY", null);
        Assert.Equal("AKIDWEB", (await place.GetAsync()).AccessKeyId);
        place.Set("AWS_WEB_IDENTITY_TOKEN_FILE", null);
        Assert.Equal("AKIDOTHER", (await place.GetAsync()).AccessKeyId);
        place.Set("AWS_PROFILE", null);
        Assert.Equal("AKIDDEFAULT", (await place.GetAsync()).AccessKeyId);
        place.Set("AWS_PROFILE", "empty");
        Assert.Equal("AKIDCONTAINER", (await place.GetAsync()).AccessKeyId);
        place.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", null);
        Assert.Equal("AKIDINSTANCE", (await place.GetAsync()).AccessKeyId);
    }

    [Theory]
    [InlineData("AWS_ACCESS_KEY_ID", "AKID", "AWS_ACCESS_KEY_ID is set, AWS_SECRET_ACCESS_KEY is not")]
    [InlineData("AWS_WEB_IDENTITY_TOKEN_FILE", "f", "The environment has AWS_WEB_IDENTITY_TOKEN_FILE and no AWS_ROLE_ARN")]
    [InlineData("AWS_PROFILE", "absent", "The environment names the profile 'absent' by AWS_PROFILE, and ")]
    public async Task What_is_configured_and_can_not_be_used_is_an_error_and_passed_over_by_nobody(string variable, string value, string message)
    {
        await using var place = await Place.MakeAsync(Config);

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.Set(variable, value).GetAsync());

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_gets_credentials_and_region()
    {
        await using var place = await Place.MakeAsync(Config);

        var options = new Options().UseAwsDefaults(place.Options("other"));

        Assert.Equal("eu-west-2", options.Region);
        Assert.Equal("required", options.AccountIdEndpointMode);
        Assert.Null(new Options().UseAwsDefaults(place.Options()).AccountIdEndpointMode);
        Assert.Equal("AKIDOTHER", (await options.Credentials!.GetCredentialsAsync()).AccessKeyId);
        Assert.Equal("eu-west-1", new Options().UseAwsDefaults(place.Options()).Region);
        Assert.Equal("eu-north-1", new Options { Region = "eu-north-1" }.UseAwsDefaults(place.Options()).Region);
        Assert.Equal("us-west-1", new Options().UseAwsDefaults(place.Set("AWS_REGION", "us-west-1").Options("other")).Region);
        Assert.Equal("us-west-2", new Options().UseAwsDefaults("other", "us-west-2").Region);
    }

    [Fact]
    public async Task Credentials_at_hand_cost_nothing()
    {
        await using var place = await Place.MakeAsync();
        place.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", place.Service.Url);
        place.Service.Answer = _ => (200, place.Document("AKIDCONTAINER"));
        var provider = place.Provider();
        await provider.GetCredentialsAsync();

        Assert.Equal(0, Allocations.Of(() =>
        {
            var pending = provider.GetCredentialsAsync();
            Assert.True(pending.IsCompletedSuccessfully);
        }));
    }

    private sealed class Options : ClientOptions;
}
