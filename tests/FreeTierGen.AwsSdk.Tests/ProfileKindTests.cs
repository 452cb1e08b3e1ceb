using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime.Credentials;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;
using FreeTierGen.Runtime.AwsSdk;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.AwsSdk.Tests;

/// <summary>
/// Every kind of profile and of surroundings, against services on loopback: what is asked, as whom, and what comes of it. The AWS SDK's chain
/// and our own have to agree.
/// </summary>
[Collection(ProcessEnvironmentTests.Name)]
public sealed class ProfileKindTests : IAsyncLifetime
{
    private const string Role = "arn:aws:iam::123456789012:role/R";

    private LoopbackService _service = null!;

    public async ValueTask InitializeAsync() => _service = await LoopbackService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Static() =>
        await AssertAsync("[profile p]\naws_access_key_id = AKIDSTATIC\naws_secret_access_key = SECRET\n", "AKIDSTATIC");

    [Fact]
    public async Task A_role_of_another_profile() => await AssertAsync(
        $"[profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = SECRET\n[profile p]\nrole_arn = {Role}\nsource_profile = base\nregion = eu-west-1\n",
        "AKIDROLE",
        $"AssumeRole AKIDBASE {Role}");

    [Fact]
    public async Task A_role_of_the_environment() => await AssertAsync(
        $"[profile p]\nrole_arn = {Role}\ncredential_source = Environment\nregion = eu-west-1\n",
        "AKIDROLE",
        $"AssumeRole AKIDENV {Role}",
        set: static scope => scope.Set("AWS_ACCESS_KEY_ID", "AKIDENV").Set("AWS_SECRET_ACCESS_KEY", "SECRET"));

    [Fact]
    public async Task Web_identity() => await AssertAsync(
        $"[profile p]\nrole_arn = {Role}\nweb_identity_token_file = {Write("web-token", "WEBTOKEN")}\nrole_session_name = session\nregion = eu-west-1\n",
        "AKIDROLE",
        $"AssumeRoleWithWebIdentity WEBTOKEN {Role}");

    [Fact]
    public async Task A_session_of_identity_center()
    {
        WriteToken("kept", "CACHED", DateTime.UtcNow.AddHours(1));
        await AssertAsync(Sso("sso_session = kept") + Session("kept"), "AKIDSSO", "GetRoleCredentials CACHED 123456789012 Reader");
    }

    [Fact]
    public async Task A_session_of_identity_center_whose_token_is_over_is_renewed()
    {
        WriteToken("renewed", "OLD", DateTime.UtcNow.AddMinutes(-1));
        await AssertAsync(Sso("sso_session = renewed") + Session("renewed"), "AKIDSSO", "CreateToken REFRESH", "GetRoleCredentials FRESH 123456789012 Reader");
    }

    [Fact]
    public async Task A_client_that_takes_tokens_gets_the_sessions()
    {
        WriteToken("client", "OLD", DateTime.UtcNow.AddMinutes(-1));
        using var environment = new EnvironmentScope(configFile: Sso("sso_session = client") + Session("client")).Set("AWS_ENDPOINT_URL_SSO_OIDC", _service.Url);
        Amazon.Runtime.Internal.FallbackInternalConfigurationFactory.Reset();
        var own = IdentityProvider.Of(new BearerToken("own"));

        var options = new TokenOptions().UseAwsSdkDefaults("p");

        Assert.Equal("FRESH", (await options.BearerToken!.GetIdentityAsync()).Value);
        Assert.Same(own, new TokenOptions { BearerToken = own }.UseAwsSdkDefaults("p").BearerToken);
        Assert.Null(new TokenOptions().UseAwsSdkDefaults().BearerToken);
    }

    [Fact]
    public async Task A_session_without_a_token_names_the_command_that_logs_in()
    {
        using var environment = new EnvironmentScope(configFile: Sso("sso_session = nobody") + Session("nobody"));
        Amazon.Runtime.Internal.FallbackInternalConfigurationFactory.Reset();

        var failure = await Assert.ThrowsAsync<CredentialsException>(
            async () => await new TokenOptions().UseAwsSdkDefaults("p").BearerToken!.GetIdentityAsync());

        Assert.Contains("aws sso login --sso-session nobody", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identity_center_without_a_session()
    {
        WriteToken("https://corp.awsapps.com/start", "LEGACY", DateTime.UtcNow.AddHours(1));
        await AssertAsync(
            Sso("sso_start_url = https://corp.awsapps.com/start\nsso_region = eu-west-1"), "AKIDSSO", "GetRoleCredentials LEGACY 123456789012 Reader");
    }

    [Fact]
    public async Task A_process()
    {
        var file = Write("process.json", """{"Version":1,"AccessKeyId":"AKIDPROCESS","SecretAccessKey":"SECRET","SessionToken":"TOKEN"}""");
        await AssertAsync($"[profile p]\ncredential_process = {(OperatingSystem.IsWindows() ? "cmd /c type" : "cat")} {file}\n", "AKIDPROCESS");
    }

    [Fact]
    public async Task A_container()
    {
        using var environment = new EnvironmentScope()
            .Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", _service.Url + "/container").Set("AWS_CONTAINER_AUTHORIZATION_TOKEN", "AGENT");
        using var resolver = new DefaultAWSCredentialsIdentityResolver();

        var credentials = await new AwsSdkCredentialsProvider(new DefaultChainCredentialsSource(resolver)).GetCredentialsAsync();

        Assert.Equal("AKIDCONTAINER", credentials.AccessKeyId);
        Assert.Equal(["container AGENT"], _service.Requests);
    }

    [Fact]
    public async Task Credentials_of_an_instance_that_are_refused_are_fetched_anew()
    {
        var answers = new ConcurrentDictionary<string, string>
        {
            ["/latest/api/token"] = "IMDSTOKEN",
            ["/latest/meta-data/iam/info"] = """{"Code":"Success","InstanceProfileArn":"arn:aws:iam::123456789012:instance-profile/role","InstanceProfileId":"id"}""",
            ["/latest/meta-data/iam/security-credentials"] = "role",
            ["/latest/meta-data/iam/security-credentials/role"] = Instance("AKIDINSTANCE"),
        };
        await using var metadata = await MetadataService.StartAsync(answers);
        using var environment = new EnvironmentScope().UseMetadata(metadata);
        using var resolver = new DefaultAWSCredentialsIdentityResolver();
        var provider = new AwsSdkCredentialsProvider(new DefaultChainCredentialsSource(resolver));

        var first = await provider.GetCredentialsAsync();
        answers["/latest/meta-data/iam/security-credentials/role"] = Instance("AKIDINSTANCE2");
        provider.Invalidate(first);
        var second = await provider.GetCredentialsAsync();
        answers["/latest/meta-data/iam/security-credentials/role"] = Instance("AKIDINSTANCE3");
        provider.Invalidate(second);

        Assert.Equal("AKIDINSTANCE2", second.AccessKeyId);
        Assert.Equal("AKIDINSTANCE3", (await provider.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public void A_package_that_is_missing_is_named_and_no_login()
    {
        var cause = new InvalidOperationException("Assembly AWSSDK.SSOOIDC could not be found or loaded. This assembly must be available at runtime.");

        Assert.Equal("AWSSDK.SSOOIDC", AwsSdkFailure.MissingPackage(new InvalidOperationException("outer", cause)));
        Assert.Null(AwsSdkFailure.MissingPackage(new InvalidOperationException("another")));
        var remedy = AwsSdkFailure.RemedyFor("AWSSDK.SSOOIDC");
        Assert.StartsWith("The package AWSSDK.SSOOIDC is missing at run time", remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("login", remedy, StringComparison.Ordinal);
    }

    private sealed class TokenOptions : ClientOptions, IBearerTokenOptions
    {
        public IdentityProvider<BearerToken>? BearerToken { get; set; }
    }

    // Tokens are kept for the whole process by their sessions' names: each test has one of its own.
    private static string Session(string name) => $"[sso-session {name}]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = eu-west-1\n";

    private static string Sso(string how) => $"[profile p]\n{how}\nsso_account_id = 123456789012\nsso_role_name = Reader\nregion = eu-west-1\n";

    private static string Instance(string key) =>
        $$"""{"Code":"Success","AccessKeyId":"{{key}}","SecretAccessKey":"SECRET","Token":"TOKENINSTANCE","LastUpdated":"2026-01-01T00:00:00Z","Expiration":"{{Time(DateTime.UtcNow.AddHours(6))}}"}""";

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Write(string name, string text)
    {
        var path = Path.Combine(EnvironmentScope.Home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    // Where 'aws sso login' leaves it.
    private static void WriteToken(string of, string token, DateTime end)
    {
#pragma warning disable CA5350 // It is a file's name.
        var name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(of)));
#pragma warning restore CA5350
        Write(
            Path.Combine(".aws", "sso", "cache", name + ".json"),
            $$"""
            {"accessToken":"{{token}}","expiresAt":"{{Time(end)}}","region":"eu-west-1","startUrl":"https://corp.awsapps.com/start","clientId":"c","clientSecret":"s",
             "registrationExpiresAt":"{{Time(DateTime.UtcNow.AddDays(30))}}","refreshToken":"REFRESH"}
            """);
    }

    private async Task AssertAsync(string config, string key, params string[] requests) => await AssertAsync(config, key, requests, null);

    private Task AssertAsync(string config, string key, string request, Action<EnvironmentScope> set) => AssertAsync(config, key, [request], set);

    private async Task AssertAsync(string config, string key, string[] requests, Action<EnvironmentScope>? set)
    {
        using var environment = new EnvironmentScope(configFile: config)
            .Set("AWS_ENDPOINT_URL_STS", _service.Url).Set("AWS_ENDPOINT_URL_SSO", _service.Url).Set("AWS_ENDPOINT_URL_SSO_OIDC", _service.Url);
        set?.Invoke(environment);
        Amazon.Runtime.Internal.FallbackInternalConfigurationFactory.Reset();

        // The AWS SDK writes renewed tokens to their file, which we would find.
        var own = await new AwsCredentialsProvider("p").GetCredentialsAsync();
        var asked = _service.Requests.ToList();
        _service.Requests.Clear();
        var credentials = await new AwsSdkCredentialsProvider("p").GetCredentialsAsync();

        Assert.Equal(key, credentials.AccessKeyId);
        Assert.Equal(requests, _service.Requests);
        Assert.Equal(key, own.AccessKeyId);
        Assert.Equal(requests, asked);
    }
}
