using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>IAM Identity Center: tokens from files, their renewal in memory, and credentials for them.</summary>
public sealed class IdentityCenterTests
{
    private const string Config = """
        [profile a]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = Reader
        [profile legacy]
        sso_start_url = https://legacy.example/start
        sso_region = eu-west-1
        sso_account_id = 123456789012
        sso_role_name = Reader
        [sso-session corp]
        sso_start_url = https://corp.example/start
        sso_region = eu-west-1
        """;

    [Fact]
    public async Task A_token_is_renewed_in_memory_once_for_all_and_the_file_stays_as_it_is()
    {
        await using var place = await Place.MakeAsync(Config);
        var file = place.WriteToken("corp", "OLD", place.Clock.Now.AddMinutes(-1));
        var before = await File.ReadAllTextAsync(file);
        place.Service.Answer = asked => Answer(place, asked);

        var providers = Enumerable.Range(0, 4).Select(_ => place.Provider("a")).ToArray();
        var callers = Enumerable.Range(0, 100).Select(index => Task.Run(async () => await providers[index % 4].GetCredentialsAsync())).ToArray();
        var credentials = await Task.WhenAll(callers);

        Assert.All(credentials, each => Assert.Equal(("AKIDSSO", "123456789012"), (each.AccessKeyId, each.AccountId)));
        Assert.Equal(before, await File.ReadAllTextAsync(file));
        var renewal = Assert.Single(place.Service.Requests, asked => asked.Method == "POST");
        Assert.Contains("\"refreshToken\":\"REFRESH1\"", renewal.Body, StringComparison.Ordinal);
        Assert.Contains("\"grantType\":\"refresh_token\"", renewal.Body, StringComparison.Ordinal);
        Assert.Equal(4, place.Service.Requests.Count(asked => asked.Header("x-amz-sso_bearer_token") == "FRESH1"));
        Assert.All(place.Service.Requests, asked => Assert.Equal("", asked.Header("Authorization")));

        // The refresh token that came along is the next one's.
        place.Clock.Now += TimeSpan.FromHours(2);
        await providers[0].GetCredentialsAsync();
        Assert.Contains("\"refreshToken\":\"REFRESH2\"", place.Service.Requests.Last(asked => asked.Method == "POST").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_login_goes_before_what_was_renewed()
    {
        await using var place = await Place.MakeAsync(Config);
        place.WriteToken("corp", "OLD", place.Clock.Now.AddMinutes(-1));
        place.Service.Answer = asked => Answer(place, asked);
        await place.GetAsync("a");

        place.WriteToken("corp", "NEWLOGIN", place.Clock.Now.AddHours(8));
        await place.GetAsync("a");

        Assert.Equal("NEWLOGIN", place.Service.Requests[^1].Header("x-amz-sso_bearer_token"));
    }

    [Fact]
    public async Task A_token_that_is_valid_is_used_where_it_can_not_be_renewed()
    {
        await using var place = await Place.MakeAsync(Config);
        place.WriteToken("corp", "CURRENT", place.Clock.Now.AddMinutes(10));
        place.Service.Answer = asked => asked.Method == "POST" ? (400, """{"error":"invalid_grant","error_description":"Used."}""") : Answer(place, asked);

        await place.GetAsync("a");

        Assert.Equal(["POST", "GET"], place.Service.Requests.Select(asked => asked.Method));
        Assert.Equal("CURRENT", place.Service.Requests[1].Header("x-amz-sso_bearer_token"));
        Assert.Equal("/federation/credentials?role_name=Reader&account_id=123456789012", place.Service.Requests[1].Target);
    }

    [Theory]
    [InlineData("a", "corp", -1, "REFRESH1", "could not be renewed: ", "aws sso login --sso-session corp")]
    [InlineData("a", "corp", -1, null, "expired at 2026-11-20 11:59:00Z", "aws sso login --sso-session corp")]
    [InlineData("legacy", "https://legacy.example/start", -1, "REFRESH1", "expired at", "aws sso login --profile legacy")]
    [InlineData("a", "other", 60, null, "can't be read", "aws sso login --sso-session corp")]
    [InlineData("a", "corp", 60, null, "does not accept the token", "aws sso login --sso-session corp")]
    public async Task An_error_names_the_command_that_logs_in(string profile, string of, int minutes, string? refresh, string message, string command)
    {
        await using var place = await Place.MakeAsync(Config);
        place.WriteToken(of, Place.Secret, place.Clock.Now.AddMinutes(minutes), refresh);
        place.Service.Answer = static asked => asked.Method == "POST"
            ? (400, """{"error":"invalid_grant","error_description":"Used."}""")
            : (401, """{"__type":"UnauthorizedException","message":"Session token not found or invalid"}""");

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync(profile));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Contains(command, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Place.Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"accessToken":"SECRETVALUE"}""")]
    [InlineData("""{"accessToken":"SECRETVALUE","expiresAt":"SECRETVALUE"}""")]
    [InlineData("""{"accessToken":"SECRETVALUE\n","expiresAt":"2030-01-01T00:00:00Z"}""")]
    public async Task A_file_without_a_token_is_told_of_and_not_shown(string content)
    {
        await using var place = await Place.MakeAsync(Config);
        var file = place.WriteToken("corp", "", place.Clock.Now);
        await File.WriteAllTextAsync(file, content);

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync("a"));

        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Place.Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_command_lines_have_written_times_in_another_form()
    {
        await using var place = await Place.MakeAsync(Config);
        var file = place.WriteToken("corp", "", place.Clock.Now);
        await File.WriteAllTextAsync(file, """{"accessToken":"T","expiresAt":"2026-11-20T18:00:00UTC"}""");
        place.Service.Answer = asked => Answer(place, asked);

        Assert.Equal("AKIDSSO", (await place.GetAsync("a")).AccessKeyId);
    }

    [Fact]
    public async Task A_client_that_takes_tokens_gets_the_sessions()
    {
        await using var place = await Place.MakeAsync(Config);
        place.WriteToken("corp", "OLD", place.Clock.Now.AddMinutes(-1));
        place.Service.Answer = asked => Answer(place, asked);

        var options = new TokenOptions().UseAwsDefaults(place.Options("a"));

        Assert.Equal("FRESH1", (await options.BearerToken!.GetIdentityAsync()).Value);
        Assert.Null(new TokenOptions().UseAwsDefaults(place.Options("legacy")).BearerToken);
        var own = IdentityProvider.Of(new BearerToken("own"));
        Assert.Same(own, new TokenOptions { BearerToken = own }.UseAwsDefaults(place.Options("a")).BearerToken);
    }

    internal static (int Status, string Body) Answer(Place place, Asked asked) => asked.Method == "POST"
        ? (200, $$"""{"accessToken":"FRESH{{Number(asked)}}","expiresIn":3600,"refreshToken":"REFRESH{{Number(asked) + 1}}","tokenType":"Bearer"}""")
        : (200, $$$"""{"roleCredentials":{"accessKeyId":"AKIDSSO","secretAccessKey":"{{{Place.Secret}}}","sessionToken":"TOKEN","expiration":{{{place.Clock.Now.AddHours(1).ToUnixTimeMilliseconds()}}}}}""");

    private static int Number(Asked asked) => asked.Body.Contains("REFRESH1", StringComparison.Ordinal) ? 1 : 2;

    internal sealed class TokenOptions : ClientOptions, IBearerTokenOptions
    {
        public IdentityProvider<BearerToken>? BearerToken { get; set; }
    }
}
