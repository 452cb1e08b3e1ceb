using System.Globalization;
using Amazon.Runtime.Credentials;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsSdk;

namespace FreeTierGen.AwsSdk.Tests;

[Collection(ProcessEnvironmentTests.Name)]
public sealed class AwsSdkCredentialsProviderTests : IDisposable
{
    private const string TwoProfiles = """
        [default]
        aws_access_key_id = AKIDDEFAULT
        aws_secret_access_key = SECRETDEFAULT

        [other]
        aws_access_key_id = AKIDOTHER
        aws_secret_access_key = SECRETOTHER
        aws_session_token = TOKENOTHER
        aws_account_id = 123456789012
        """;

    // A chain of each test's own: the one that the process shares notices changes of the files a little later.
    private readonly DefaultAWSCredentialsIdentityResolver _resolver = new();

    public void Dispose() => _resolver.Dispose();

    [Fact]
    public async Task Without_a_name_the_default_profile_is_used()
    {
        using var environment = new EnvironmentScope(TwoProfiles);

        var credentials = await DefaultChain().GetCredentialsAsync();

        Assert.Equal("AKIDDEFAULT", credentials.AccessKeyId);
        Assert.Equal("SECRETDEFAULT", credentials.SecretAccessKey);
        Assert.Null(credentials.SessionToken);
        Assert.Null(credentials.Expiration);
    }

    [Fact]
    public async Task A_profile_is_used_by_its_name()
    {
        using var environment = new EnvironmentScope(TwoProfiles);

        var credentials = await new AwsSdkCredentialsProvider("other").GetCredentialsAsync();

        Assert.Equal("AKIDOTHER", credentials.AccessKeyId);
        Assert.Equal("TOKENOTHER", credentials.SessionToken);
        Assert.Equal("123456789012", credentials.AccountId);
    }

    [Fact]
    public async Task A_named_profile_goes_before_the_environment()
    {
        using var environment = new EnvironmentScope(TwoProfiles)
            .Set("AWS_ACCESS_KEY_ID", "AKIDENVIRONMENT").Set("AWS_SECRET_ACCESS_KEY", "SECRETENVIRONMENT");

        Assert.Equal("AKIDOTHER", (await new AwsSdkCredentialsProvider("other").GetCredentialsAsync()).AccessKeyId);
        Assert.Equal("AKIDENVIRONMENT", (await new AwsSdkCredentialsProvider().GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public async Task The_environment_can_name_the_profile()
    {
        using var environment = new EnvironmentScope(TwoProfiles).Set("AWS_PROFILE", "other");

        Assert.Equal("AKIDOTHER", (await DefaultChain().GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public async Task A_static_profile_is_answered_at_once_the_second_time_and_asks_no_metadata_service()
    {
        await using var metadata = await MetadataService.StartAsync(new());
        using var environment = new EnvironmentScope(TwoProfiles).UseMetadata(metadata);
        var provider = DefaultChain();

        var first = await provider.GetCredentialsAsync();
        var second = provider.GetCredentialsAsync().AsTask();

        Assert.True(second.IsCompletedSuccessfully);
        Assert.Same(first, await second);
        Assert.Equal(0, metadata.Requests);
    }

    [Fact]
    public async Task Credentials_without_an_expiration_are_looked_up_again_after_a_minute()
    {
        using var environment = new EnvironmentScope(TwoProfiles);
        var clock = new Clock();
        var provider = new AwsSdkCredentialsProvider("other", clock);

        var first = await provider.GetCredentialsAsync();
        clock.Now += TimeSpan.FromSeconds(59);
        Assert.Same(first, await provider.GetCredentialsAsync());
        clock.Now += TimeSpan.FromHours(1);
        Assert.NotSame(first, await provider.GetCredentialsAsync());
    }

    [Fact]
    public async Task Where_nothing_else_is_configured_the_metadata_service_is_asked()
    {
        await using var metadata = await MetadataService.StartAsync(new()
        {
            ["/latest/api/token"] = "IMDSTOKEN",
            ["/latest/meta-data/iam/security-credentials"] = "role",
            ["/latest/meta-data/iam/security-credentials/role"] = $$"""
                {"Code":"Success","AccessKeyId":"AKIDINSTANCE","SecretAccessKey":"SECRETINSTANCE","Token":"TOKENINSTANCE",
                 "LastUpdated":"2026-01-01T00:00:00Z","Expiration":"{{DateTime.UtcNow.AddHours(6).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}}"}
                """,
        });
        using var environment = new EnvironmentScope().UseMetadata(metadata);

        var credentials = await DefaultChain().GetCredentialsAsync();

        // The AWS SDK keeps one object for the process, which renews itself when it likes: another test's keys may be in it.
        Assert.StartsWith("AKIDINSTANCE", credentials.AccessKeyId, StringComparison.Ordinal);
        Assert.Equal("TOKENINSTANCE", credentials.SessionToken);
    }

    [Fact]
    public async Task A_profile_that_does_not_exist_is_named_with_those_that_do()
    {
        using var environment = new EnvironmentScope(TwoProfiles);

        var failure = await FailureOf(new AwsSdkCredentialsProvider("missing"));

        Assert.Equal(
            "The AWS config and credentials files have no profile 'missing'. There are: default, other. "
            + "Create it with 'aws configure --profile missing' or name another.",
            failure.Message);
    }

    [Fact]
    public async Task A_profile_that_is_incomplete_is_an_error_with_a_remedy()
    {
        using var environment = new EnvironmentScope("""
            [half]
            aws_access_key_id = AKIDHALF
            """);

        var failure = await FailureOf(new AwsSdkCredentialsProvider("half"));

        Assert.StartsWith("The profile 'half' gave no credentials: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("aws sso login --profile half", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.InnerException);
    }

    [Fact]
    public async Task A_profile_can_be_repaired_while_the_process_runs()
    {
        using var environment = new EnvironmentScope("[half]\naws_access_key_id = AKIDHALF\n");
        var provider = new AwsSdkCredentialsProvider("half");
        await FailureOf(provider);

        await File.WriteAllTextAsync(
            EnvironmentScope.CredentialsFile,
            "[half]\naws_access_key_id = AKIDHALF\naws_secret_access_key = SECRETHALF\n");

        Assert.Equal("AKIDHALF", (await provider.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public async Task Where_there_is_nothing_the_error_says_what_to_do()
    {
        using var environment = new EnvironmentScope();

        var failure = await FailureOf(DefaultChain());

        Assert.Equal(
            "The AWS SDK's default chain gave no credentials: nothing that was tried has any: "
            + "(1) The environment variables AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY/AWS_SESSION_TOKEN were not set with AWS credentials; "
            + "(2) The webIdentityTokenFile must be an absolute path. (Parameter 'webIdentityTokenFile'); "
            + "(3) Unable to find the \"default\" profile; "
            + "(4) Failed to connect to EC2 instance metadata to retrieve credentials: Unable to retrieve credentials. Configure a profile with 'aws configure' or log "
            + "in with 'aws sso login', name another profile, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
            failure.Message);
    }

    [Fact]
    public void A_profile_needs_a_name() => Assert.Throws<ArgumentException>(() => new AwsSdkCredentialsProvider(" "));

    private sealed class Clock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private AwsSdkCredentialsProvider DefaultChain() => new(new DefaultChainCredentialsSource(_resolver));

    private static Task<CredentialsException> FailureOf(AwsSdkCredentialsProvider provider) =>
        Assert.ThrowsAsync<CredentialsException>(() => provider.GetCredentialsAsync().AsTask());
}
