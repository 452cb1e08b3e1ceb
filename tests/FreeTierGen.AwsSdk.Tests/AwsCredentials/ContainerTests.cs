using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>Containers, against an agent on loopback.</summary>
public sealed class ContainerTests
{
    [Fact]
    public async Task The_agent_is_asked_once_for_all_with_the_token_of_the_file()
    {
        await using var place = await Place.MakeAsync();
        place.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", place.Service.Url + "/get?x=1").Set("AWS_CONTAINER_AUTHORIZATION_TOKEN", "VARIABLE");
        place.Set("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", place.Write("token", "AGENT1\n"));
        place.Service.Answer = _ => (200, place.Document("AKIDCONTAINER"));
        var provider = place.Provider();

        var credentials = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await provider.GetCredentialsAsync())));
        place.Write("token", "AGENT2");
        place.Clock.Now += TimeSpan.FromHours(2);
        await provider.GetCredentialsAsync();

        Assert.All(credentials, each => Assert.Equal(("AKIDCONTAINER", "TOKEN", "210987654321"), (each.AccessKeyId, each.SessionToken, each.AccountId)));
        Assert.Equal(
            [("GET", "/get?x=1", "AGENT1"), ("GET", "/get?x=1", "AGENT2")],
            place.Service.Requests.Select(asked => (asked.Method, asked.Target, asked.Header("Authorization"))));
    }

    [Fact]
    public async Task The_token_can_be_a_variable()
    {
        await using var place = await Place.MakeAsync();
        place.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", place.Service.Url).Set("AWS_CONTAINER_AUTHORIZATION_TOKEN", "Basic abc");
        place.Service.Answer = _ => (200, place.Document("AKIDCONTAINER"));

        await place.GetAsync();

        Assert.Equal("Basic abc", Assert.Single(place.Service.Requests).Header("Authorization"));
    }

    [Theory]
    [InlineData("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/id", "http://169.254.170.2/v2/credentials/id")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://169.254.170.23/v1", "http://169.254.170.23/v1")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://169.254.170.2/v1", "http://169.254.170.2/v1")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://[fd00:ec2::23]/v1", "http://[fd00:ec2::23]/v1")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.9.9.9:8080/", "http://127.9.9.9:8080/")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://[::1]/a", "http://[::1]/a")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://localhost/a", "http://localhost/a")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "https://agent.example/a", "https://agent.example/a")]
    public async Task Agents_and_this_machine_are_asked_and_whoever_has_a_certificate(string variable, string value, string url)
    {
        await using var place = await Place.MakeAsync();
        using var handler = new CapturingHandler(_ => (200, place.Document("AKIDCONTAINER")));
        place.Handler = handler;

        await place.Set(variable, value).GetAsync();

        Assert.Equal([url], handler.Urls);
    }

    [Theory]
    [InlineData("http://192.0.2.1/a", "leads to 192.0.2.1 by http")]
    [InlineData("http://169.254.169.254/a", "by http, where credentials would travel in the clear")]
    [InlineData("http://127.0.0.1.invalid/a", "leads to 127.0.0.1.invalid by http")]
    [InlineData("ftp://127.0.0.1/", "must be an absolute URL of http or https")]
    [InlineData("/path", "must be an absolute URL of http or https")]
    public async Task Others_are_not_asked(string value, string message)
    {
        await using var place = await Place.MakeAsync();
        using var handler = new CapturingHandler(_ => (200, place.Document("AKIDCONTAINER")));
        place.Handler = handler;

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", value).GetAsync());

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Urls);
    }

    [Theory]
    [InlineData(403, """{"code":"AccessDenied","message":"SECRETVALUE"}""", "answered with status 403", 1)]
    [InlineData(503, "", "answered with status 503", 3)]
    [InlineData(200, "SECRETVALUE", "answered with no JSON that holds credentials", 1)]
    [InlineData(200, """{"SecretAccessKey":"SECRETVALUE"}""", "answered without an 'AccessKeyId'", 1)]
    [InlineData(200, """{"AccessKeyId":"A","SecretAccessKey":"SECRETVALUE\n"}""", "answered with keys that no request can carry", 1)]
    [InlineData(200, """{"AccessKeyId":"A","SecretAccessKey":"SECRETVALUE","Expiration":"soon"}""", "answered with no JSON", 1)]
    [InlineData(200, """{"AccessKeyId":"A","SecretAccessKey":"SECRETVALUE","Expiration":"2020-01-01T00:00:00Z"}""", "expired at 2020-01-01", 1)]
    public async Task What_is_no_answer_is_told_of_and_not_shown(int status, string body, string message, int attempts)
    {
        await using var place = await Place.MakeAsync();
        place.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", place.Service.Url).Set("AWS_CONTAINER_AUTHORIZATION_TOKEN", "SECRETVALUE");
        place.Service.Answer = _ => (status, body);

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync());

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Place.Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(attempts, place.Service.Requests.Count);
    }

    [Fact]
    public async Task An_agent_that_is_not_there_is_named()
    {
        await using var place = await Place.MakeAsync();
        using var closed = new FreeTierGen.Testing.ClosedPort();
        var provider = new ContainerCredentialsProvider(place.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", closed.Url).Options());

        var failure = await Assert.ThrowsAsync<CredentialsException>(async () => await provider.GetCredentialsAsync());

        Assert.Contains($"The container's agent at {closed.Url}/ could not be asked: ", failure.Message, StringComparison.Ordinal);
    }
}
