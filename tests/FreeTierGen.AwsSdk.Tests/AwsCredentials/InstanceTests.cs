using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;
using Microsoft.Extensions.Logging;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>Instances, against a metadata service on loopback.</summary>
public sealed class InstanceTests
{
    private const string Extended = "/latest/meta-data/iam/security-credentials-extended/";
    private const string Plain = "/latest/meta-data/iam/security-credentials/";

    [Fact]
    public async Task A_token_is_asked_for_and_goes_along()
    {
        await using var place = await MakeAsync();
        place.Service.Answer = asked => Answer(place, asked, Extended);
        var provider = new InstanceCredentialsProvider(place.Options());

        var all = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await provider.GetCredentialsAsync())));

        Assert.All(all, each => Assert.Equal(("AKIDINSTANCE", "210987654321"), (each.AccessKeyId, each.AccountId)));
        Assert.Equal(["PUT /latest/api/token", $"GET {Extended}", $"GET {Extended}my%20role"], place.Service.Requests.Select(asked => $"{asked.Method} {asked.Target}"));
        Assert.Equal("21600", place.Service.Requests[0].Header("X-aws-ec2-metadata-token-ttl-seconds"));
        Assert.All(place.Service.Requests.Skip(1), asked => Assert.Equal("IMDS", asked.Header("X-aws-ec2-metadata-token")));
    }

    [Fact]
    public async Task Where_there_is_no_extended_answer_the_plain_one_does()
    {
        await using var place = await MakeAsync();
        place.Service.Answer = asked => Answer(place, asked, Plain);

        Assert.Equal("AKIDINSTANCE", (await place.GetAsync()).AccessKeyId);
        Assert.Equal(4, place.Service.Requests.Count);
    }

    [Fact]
    public async Task The_roles_name_can_be_given()
    {
        await using var place = await MakeAsync();
        place.Set("AWS_EC2_INSTANCE_PROFILE_NAME", "my role").Service.Answer = asked => Answer(place, asked, Extended);

        await place.GetAsync();

        Assert.Equal(2, place.Service.Requests.Count);
    }

    [Fact]
    public async Task A_token_that_has_ended_is_asked_for_again()
    {
        await using var place = await MakeAsync();
        var refused = false;
        place.Service.Answer = asked =>
        {
            if (asked.Method == "GET" && !refused)
            {
                refused = true;
                return (401, "");
            }

            return Answer(place, asked, Extended);
        };

        Assert.Equal("AKIDINSTANCE", (await place.GetAsync()).AccessKeyId);
        Assert.Equal(2, place.Service.Requests.Count(asked => asked.Method == "PUT"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Credentials_are_used_beyond_their_end_while_there_are_no_others_and_a_warning_says_so(bool isDown)
    {
        await using var place = await MakeAsync();
        var log = new WarningLog();
        place.Loggers = log;
        var end = place.Clock.Now.AddMinutes(60);
        place.Service.Answer = asked => Answer(place, asked, Extended);
        var provider = place.Provider();
        var first = await provider.GetCredentialsAsync();

        place.Clock.Now = end.AddMinutes(1);
        place.Service.Answer = asked => isDown ? (503, "") : Answer(place, asked, Extended, minutes: -1);
        var second = await provider.GetCredentialsAsync();

        Assert.Equal((first.AccessKeyId, first.AccountId), (second.AccessKeyId, second.AccountId));
        Assert.InRange(second.Expiration!.Value - place.Clock.Now, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));
        var warning = Assert.Single(log.Warnings);
        Assert.Contains("used for a while longer", warning, StringComparison.Ordinal);
        Assert.DoesNotContain(Place.Secret, warning, StringComparison.Ordinal);

        // Once the service is there again, so are the new ones.
        place.Clock.Now = second.Expiration.Value.AddMinutes(1);
        place.Service.Answer = asked => Answer(place, asked, Extended, "AKIDNEW");
        Assert.Equal("AKIDNEW", (await provider.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public async Task Credentials_that_a_service_has_refused_are_not_used_on()
    {
        await using var place = await MakeAsync();
        place.Service.Answer = asked => Answer(place, asked, Extended);
        var provider = new InstanceCredentialsProvider(place.Options());
        var first = await provider.GetCredentialsAsync();

        place.Service.Answer = static _ => (503, "");
        provider.Invalidate(first);

        await Assert.ThrowsAsync<CredentialsException>(async () => await provider.GetCredentialsAsync());
    }

    [Theory]
    [InlineData("""{"Code":"AssumeRoleUnauthorizedAccess","Message":"SECRETVALUE"}""", "answered with the code AssumeRoleUnauthorizedAccess in place of credentials")]
    [InlineData("SECRETVALUE", "answered with no JSON that holds credentials")]
    public async Task What_is_no_answer_is_told_of_and_not_shown(string body, string message)
    {
        await using var place = await MakeAsync();
        place.Service.Answer = asked => asked.Target.EndsWith("role", StringComparison.Ordinal) ? (200, body) : Answer(place, asked, Extended);

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync());

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Place.Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "", "has no role. Attach an instance profile")]
    [InlineData(403, "", "gave no token (status 403)")]
    public async Task An_instance_without_a_role_or_a_token_is_told_of(int status, string body, string message)
    {
        await using var place = await MakeAsync();
        place.Service.Answer = asked => status == 404 && asked.Method == "PUT" ? (200, "IMDS") : (status, body);

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync());

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_configured_and_nobody_answers_all_places_are_named()
    {
        await using var place = await MakeAsync();
        using var closed = new FreeTierGen.Testing.ClosedPort();
        place.Set("AWS_EC2_METADATA_SERVICE_ENDPOINT", closed.Url);

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync());

        Assert.Contains("(1) the environment has no AWS_ACCESS_KEY_ID; (2) it has no AWS_WEB_IDENTITY_TOKEN_FILE; (3) ", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"(5) The instance metadata service at {closed.Url}/ could not be asked", failure.Message, StringComparison.Ordinal);
        Assert.Null(await AwsRegion.FindAsync(place.Options()));
    }

    [Fact]
    public async Task It_can_be_turned_off()
    {
        await using var place = await MakeAsync();
        place.Set("AWS_EC2_METADATA_DISABLED", "TRUE");

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync());

        Assert.Contains("turned off by AWS_EC2_METADATA_DISABLED", failure.Message, StringComparison.Ordinal);
        Assert.Null(await AwsRegion.FindAsync(place.Options()));
        Assert.Empty(place.Service.Requests);
    }

    [Theory]
    [InlineData(null, null, "http://169.254.169.254/latest/api/token")]
    [InlineData("IPv6", null, "http://[fd00:ec2::254]/latest/api/token")]
    [InlineData(null, "http://example.test/base/", "http://example.test/base/latest/api/token")]
    [InlineData("IPv6", "http://example.test", "http://example.test/latest/api/token")]
    public async Task The_address_is_the_environments(string? mode, string? endpoint, string url)
    {
        await using var place = await MakeAsync();
        using var handler = new CapturingHandler(static _ => (500, ""));
        place.Handler = handler;
        place.Set("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", mode).Set("AWS_EC2_METADATA_SERVICE_ENDPOINT", endpoint);

        await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync());

        Assert.Equal([url], handler.Urls);
    }

    [Fact]
    public async Task The_region_is_the_instances_where_nobody_names_one()
    {
        await using var place = await MakeAsync();
        place.Service.Answer = static asked => asked.Method == "PUT" ? (200, "IMDS") : (200, "eu-south-1");

        Assert.Equal("eu-south-1", await AwsRegion.FindAsync(place.Options()));
        Assert.Equal("/latest/meta-data/placement/region", place.Service.Requests[^1].Target);
    }

    private static async Task<Place> MakeAsync()
    {
        var place = await Place.MakeAsync();
        return place.Set("AWS_EC2_METADATA_DISABLED", null).Set("AWS_EC2_METADATA_SERVICE_ENDPOINT", place.Service.Url);
    }

    private static (int Status, string Body) Answer(Place place, Asked asked, string folder, string key = "AKIDINSTANCE", int minutes = 60) => asked switch
    {
        { Method: "PUT", Target: "/latest/api/token" } => (200, "IMDS"),
        { Target: var target } when target == folder => (200, "my role\n"),
        { Target: var target } when target == folder + "my%20role" => (200, place.Document(key, minutes)),
        _ => (404, ""),
    };

    private sealed class WarningLog : ILoggerFactory, ILogger
    {
        public List<string> Warnings { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
                Warnings.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
