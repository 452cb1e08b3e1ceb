using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsSdk;

namespace FreeTierGen.AwsSdk.Tests;

[Collection(ProcessEnvironmentTests.Name)]
public sealed class AwsSdkClientOptionsTests
{
    private const string Credentials = "[other]\naws_access_key_id = AKIDOTHER\naws_secret_access_key = SECRETOTHER\n";
    private const string Config = "[profile other]\nregion = ap-south-1\n";

    [Fact]
    public async Task A_client_gets_a_profiles_credentials_and_region()
    {
        using var environment = new EnvironmentScope(Credentials, Config);

        var options = new Options().UseAwsSdkDefaults("other");

        Assert.Equal("ap-south-1", options.Region);
        Assert.Equal("AKIDOTHER", (await options.Credentials!.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public void A_region_that_is_given_goes_before_all_others()
    {
        using var environment = new EnvironmentScope(Credentials, Config).Set("AWS_REGION", "us-east-2");

        Assert.Equal("us-west-2", new Options { Region = "eu-west-1" }.UseAwsSdkDefaults("other", "us-west-2").Region);
        Assert.Equal("eu-west-1", new Options { Region = "eu-west-1" }.UseAwsSdkDefaults("other").Region);
        Assert.Equal("us-east-2", new Options().UseAwsSdkDefaults("other").Region);
    }

    [Fact]
    public void The_profile_says_how_account_based_endpoints_are_used_unless_somebody_else_does()
    {
        using var environment = new EnvironmentScope(Credentials, Config + "account_id_endpoint_mode = required\n");

        Assert.Equal("required", new Options().UseAwsSdkDefaults("other").AccountIdEndpointMode);
        Assert.Equal("disabled", new Options { AccountIdEndpointMode = "disabled" }.UseAwsSdkDefaults("other").AccountIdEndpointMode);
        environment.Set("AWS_ACCOUNT_ID_ENDPOINT_MODE", "preferred");
        Assert.Null(new Options().UseAwsSdkDefaults("other").AccountIdEndpointMode);
    }

    private sealed class Options : ClientOptions;
}
