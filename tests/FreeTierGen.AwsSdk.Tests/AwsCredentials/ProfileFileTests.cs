using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>The files as botocore reads them, and what is said of those that nobody can.</summary>
public sealed class ProfileFileTests
{
    private const string Keys = "aws_access_key_id = AKIDA\naws_secret_access_key = SECRETVALUE\n";

    [Theory]
    [InlineData("[profile a]\naws_access_key_id = AKIDA\naws_secret_access_key = S\n")]
    [InlineData("[profile a]\r\naws_access_key_id=AKIDA\r\naws_secret_access_key=S\r\n")]
    [InlineData("\uFEFF# comment\n; another\n[profile \"a\"] trailing\nAWS_ACCESS_KEY_ID : AKIDA\nAws_Secret_Access_Key: S")]
    [InlineData("[ profile\ta ]\n  aws_access_key_id = AKIDA\n  aws_secret_access_key = S\n")]
    [InlineData("[profile a]\ns3 =\n  addressing_style = path\n  nested = AKIDB\naws_access_key_id = AKIDA\n\naws_secret_access_key = S")]
    [InlineData("[profile a]\naws_access_key_id = AKIDB\n[other]\nx = y\n[profile a]\naws_access_key_id = AKIDA\naws_secret_access_key = S")]
    [InlineData("[plugins]\ncli = x\n[profile a]\nregion =\naws_access_key_id = AKIDA\naws_secret_access_key = S")]
    public async Task A_config_file_has_profiles(string config)
    {
        await using var place = await Place.MakeAsync(config);

        var credentials = await place.GetAsync("a");

        Assert.Equal(("AKIDA", "S"), (credentials.AccessKeyId, credentials.SecretAccessKey));
    }

    [Fact]
    public async Task A_value_may_have_hashes_and_equals_signs_in_it()
    {
        await using var place = await Place.MakeAsync("[profile a]\naws_access_key_id = AKIDA\naws_secret_access_key = a #b;c=d:e/f+\naws_session_token = T==\naws_account_id = 123456789012");

        var credentials = await place.GetAsync("a");

        Assert.Equal(("a #b;c=d:e/f+", "T==", "123456789012"), (credentials.SecretAccessKey, credentials.SessionToken, credentials.AccountId));
    }

    [Fact]
    public async Task Keys_of_the_credentials_file_go_first_and_take_no_token_of_the_other()
    {
        await using var place = await Place.MakeAsync(
            "[profile a]\naws_access_key_id = AKIDCONFIG\naws_secret_access_key = S\naws_session_token = OLD\n", "[a]\naws_access_key_id = AKIDA\naws_secret_access_key = S\n");

        var credentials = await place.GetAsync("a");

        Assert.Equal("AKIDA", credentials.AccessKeyId);
        Assert.Null(credentials.SessionToken);
    }

    [Fact]
    public async Task Files_can_be_elsewhere_and_below_the_home()
    {
        await using var place = await Place.MakeAsync();
        place.Write("my/config", "[default]\nregion = eu-west-3\n");
        place.Write("my/credentials", $"[default]\n{Keys}");
        place.Set("AWS_CONFIG_FILE", "~/my/config").Set("AWS_SHARED_CREDENTIALS_FILE", "~/my/credentials");

        Assert.Equal("AKIDA", (await place.GetAsync()).AccessKeyId);
        Assert.Equal("eu-west-3", await AwsRegion.FindAsync(place.Options()));
    }

    [Fact]
    public async Task The_prefixed_default_goes_first()
    {
        await using var place = await Place.MakeAsync("[profile default]\nregion = eu-west-1\n[default]\nregion = eu-west-2\n");

        Assert.Equal("eu-west-1", await AwsRegion.FindAsync(place.Options()));
    }

    [Theory]
    [InlineData("[profile a]\nnonsense SECRETVALUE\n", "CONFIG, line 2 is neither a section nor a key")]
    [InlineData("aws_secret_access_key = SECRETVALUE\n", "CONFIG, line 1 is a line before the first section")]
    [InlineData("[profile a\n", "CONFIG, line 1 is a section without its closing bracket")]
    [InlineData("[profile b]\nregion = x\n", "CONFIG has no section [profile a], and CREDENTIALS no section [a]. There are: b. Create it with 'aws configure --profile a'")]
    [InlineData("[profile a]\nregion = eu-west-1\n", "[profile a] of CONFIG has no credentials of any kind. Run 'aws configure --profile a'")]
    [InlineData("[profile a]\naws_access_key_id = AKIDA\n", "[profile a] of CONFIG has 'aws_access_key_id' and no 'aws_secret_access_key'. Add it")]
    [InlineData("[profile a]\naws_access_key_id = AKIDA\naws_secret_access_key = \"SECRETVALUE\"\n", "The keys in [profile a] of CONFIG can't be used. The secret access key has quotes in it.")]
    [InlineData("[profile a]\nrole_arn = R\n", "'role_arn' in [profile a] of CONFIG, line 2 says which role, and neither 'source_profile' nor 'credential_source'")]
    [InlineData("[profile a]\nrole_arn = R\nsource_profile = b\ncredential_source = Environment\n", "'source_profile' in [profile a] of CONFIG, line 3 and 'credential_source' in [profile a] of CONFIG, line 4 can't be there both")]
    [InlineData("[profile a]\nrole_arn = R\nsource_profile = b\n", "'source_profile' in [profile a] of CONFIG, line 3 names the profile 'b', and CONFIG has no section [profile b]")]
    [InlineData("[profile a]\nrole_arn = R\nsource_profile = b\n[profile b]\nregion = x\n", "names the profile 'b', which has no credentials. Run 'aws configure --profile b'")]
    [InlineData("[profile a]\nrole_arn = R\ncredential_source = Moon\n", "'credential_source' in [profile a] of CONFIG, line 3 must be Environment, Ec2InstanceMetadata or EcsContainer")]
    [InlineData("[profile a]\nrole_arn = R\nsource_profile = a\n", "leads back to the profile 'a': a, a. Let one of them have credentials of its own")]
    [InlineData("[profile a]\nrole_arn = R\nsource_profile = b\n[profile b]\nrole_arn = S\nsource_profile = c\n[profile c]\nrole_arn = T\nsource_profile = b\n", "'source_profile' in [profile c] of CONFIG, line 9 leads back to the profile 'b': a, b, c, b.")]
    [InlineData("[profile a]\nrole_arn = R\ncredential_source = Environment\nduration_seconds = 60\n", "'duration_seconds' in [profile a] of CONFIG, line 4 must be a whole number from 900 to 43200")]
    [InlineData("[profile a]\nweb_identity_token_file = f\n", "[profile a] of CONFIG has no 'role_arn'. A web identity needs it")]
    [InlineData("[profile a]\nsso_account_id = 1\n", "[profile a] of CONFIG has no 'sso_role_name'")]
    [InlineData("[profile a]\nsso_account_id = 1\nsso_role_name = r\n", "[profile a] of CONFIG has a role of IAM Identity Center, and neither 'sso_session' nor 'sso_start_url'")]
    [InlineData("[profile a]\nsso_account_id = 1\nsso_role_name = r\nsso_session = s\n", "'sso_session' in [profile a] of CONFIG, line 4 names a session, and CONFIG has no section [sso-session s]")]
    [InlineData("[profile a]\nsso_account_id = 1\nsso_role_name = r\nsso_session = s\n[sso-session s]\nsso_region = eu-west-1\n", "[sso-session s] of CONFIG has no 'sso_start_url'")]
    [InlineData("[profile a]\nsso_account_id = 1\nsso_role_name = r\nsso_session = s\nsso_region = x\n[sso-session s]\nsso_region = eu-west-1\nsso_start_url = u\n", "'sso_region' in [profile a] of CONFIG, line 5 and 'sso_region' in [sso-session s] of CONFIG, line 7 differ")]
    [InlineData("[profile a]\nsso_account_id = 1\nsso_role_name = r\nsso_start_url = u\n", "[profile a] of CONFIG has no 'sso_region'")]
    [InlineData("[profile a]\nlogin_session = arn\n", "'login_session' in [profile a] of CONFIG, line 2 is of 'aws login', which is not supported")]
    [InlineData("[profile a]\ncredential_process = \"x\n", "'credential_process' in [profile a] of CONFIG, line 2 has a quote that is not closed")]
    [InlineData("[profile a]\nrole_arn = arn:aws:iam::123456789012:role/R\ncredential_source = Environment\nmfa_serial = arn:aws:iam::1:mfa/me\n", "asks for multi-factor authentication by arn:aws:iam::1:mfa/me. Set AwsCredentialsOptions.MfaCode")]
    [InlineData("[profile a]\nservices = x\nrole_arn = R\nweb_identity_token_file = TOKENFILE\n", "'services' in [profile a] of CONFIG, line 2 names settings of services, and CONFIG has no section [services x]")]
    [InlineData("[profile a]\nendpoint_url = x\nrole_arn = R\nweb_identity_token_file = TOKENFILE\n", "'endpoint_url' in [profile a] of CONFIG, line 2 must be an absolute URL")]
    public async Task An_error_names_file_section_key_and_remedy(string config, string message)
    {
        await using var place = await Place.MakeAsync();
        place.Set("AWS_ENDPOINT_URL", null);
        place.Write(".aws/config", config.Replace("TOKENFILE", place.Write("token", Place.Secret), StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync("a"));

        var expected = message.Replace("CONFIG", place.ConfigFile, StringComparison.Ordinal).Replace("CREDENTIALS", place.CredentialsFile, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Place.Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_is_mended_is_read_again()
    {
        await using var place = await Place.MakeAsync("[profile a]\naws_access_key_id = AKIDA\n");
        var provider = place.Provider("a");
        await Assert.ThrowsAsync<CredentialsException>(async () => await provider.GetCredentialsAsync());

        place.Write(".aws/config", $"[profile a]\n{Keys}");

        Assert.Equal("AKIDA", (await provider.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public async Task Keys_that_a_service_has_refused_are_read_again_once()
    {
        await using var place = await Place.MakeAsync($"[profile a]\n{Keys}");
        var provider = place.Provider("a");
        var first = await provider.GetCredentialsAsync();
        place.Write(".aws/config", $"[profile a]\n{Keys}".Replace("AKIDA", "AKIDB", StringComparison.Ordinal));

        Assert.Same(first, await provider.GetCredentialsAsync());
        provider.Invalidate(first);
        var second = await provider.GetCredentialsAsync();
        provider.Invalidate(first);

        Assert.Equal("AKIDB", second.AccessKeyId);
        Assert.Same(second, await provider.GetCredentialsAsync());
    }
}
