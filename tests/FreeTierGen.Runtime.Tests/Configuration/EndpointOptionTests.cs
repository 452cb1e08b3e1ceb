using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Configuration;

/// <summary>An endpoint of the caller's is taken as it is, or refused: nothing of it gets lost. The option and its variables are alike.</summary>
public sealed class EndpointOptionTests
{
    private static readonly string LongLabel = new('a', 64);
    private static readonly string LongName = string.Join('.', Enumerable.Repeat(new string('a', 50), 5)) + ".com";

    public static TheoryData<string> Refused =>
    [
        "https://example.com?tenant=1",
        "https://example.com/?",
        "https://example.com/base?a=b&c=d",
        "https://example.com#part",
        "https://example.com/#",
        "https://user@example.com",
        "https://user:secret@example.com",
        "https://@example.com",
        "https://good.example\\@evil.example",
        "https://example.com\\base",
        "https://exa mple.com",
        "https://example.com/a b",
        "https://example.com/a\r\nX-Evil: 1",
        "https://example.com/\0",
        "https://example.com/\u007f",
        "ftp://example.com",
        "file:///etc/passwd",
        "example.com",
        "//example.com",
        "/path",
        "https://",
        "https:///path",
        "https://a..b",
        $"https://{LongLabel}.example.com",
        $"https://{LongName}",
        "https://example.com:99999",
        "https://exa%2fmple.com",
        "https://exa*mple.com",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_would_get_lost_or_mean_something_else_is_refused(string endpoint)
    {
        if (Uri.TryCreate(endpoint, UriKind.RelativeOrAbsolute, out var url))
        {
            AssertRefused("client option Endpoint ", () => Configure(null, null, url));
        }

        AssertRefused("AWS_ENDPOINT_URL ", () => Configure("AWS_ENDPOINT_URL", endpoint));
        AssertRefused("AWS_ENDPOINT_URL_ECHO_SERVICE ", () => Configure("AWS_ENDPOINT_URL_ECHO_SERVICE", endpoint));
    }

    [Theory]
    [InlineData("http://localhost:8000")]
    [InlineData("https://example.com/base%2Fpath")]
    [InlineData("https://example.com./base/")]
    [InlineData("HTTPS://EXAMPLE.com")]
    [InlineData("https://my_service:4566")]
    [InlineData("http://127.0.0.1:4566")]
    [InlineData("http://[::1]:4566/x")]
    [InlineData("https://bücher.example")]
    public void What_can_be_an_endpoint_is_taken_as_it_was_given(string endpoint)
    {
        Assert.Equal(endpoint, Configure(null, null, new Uri(endpoint)).Endpoint);
        Assert.Equal(endpoint, Configure(null, null, new Uri($"  {endpoint}\n")).Endpoint);
        Assert.Equal(endpoint, Configure("AWS_ENDPOINT_URL", $" {endpoint} ").Endpoint);
    }

    private static void AssertRefused(string name, Action configure)
    {
        var exception = Assert.Throws<ClientConfigurationException>(configure);

        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("X-Evil", exception.ToString(), StringComparison.Ordinal);
    }

    private static ClientConfiguration Configure(string? variable, string? value, Uri? endpoint = null)
    {
        var options = new EchoOptions { Endpoint = endpoint, ReadEnvironment = name => name == variable ? value : null };
        using var client = new ServiceClient(EchoOperation.Echo, options, new EchoResolver());
        return client.Configuration;
    }
}
