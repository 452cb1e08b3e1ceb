using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Runtime.Tests.Endpoints;

public class EndpointTests
{
    [Fact]
    public void The_url_stays_as_it_was_given()
    {
        var endpoint = new Endpoint("https://example.com:443/base%2Fpath");

        Assert.Equal("https://example.com:443/base%2Fpath", endpoint.ToString());
        Assert.Empty(endpoint.Headers);
        Assert.Empty(endpoint.AuthSchemes);
        Assert.Empty(endpoint.Properties);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("example.com")]
    [InlineData("ftp://example.com")]
    [InlineData("https://service.not a region.amazonaws.com")]
    [InlineData("https://example.com?x=1")]
    [InlineData("https://example.com/#x")]
    [InlineData("https://user:secret@example.com")]
    [InlineData("https://a..example.com")]
    [InlineData("https://example.com/\r\nsecret: 1")]
    public void A_text_that_is_no_url_is_an_endpoint_resolution_error(string? url)
    {
        var exception = Assert.Throws<EndpointResolutionException>(() => new Endpoint(url));

        Assert.Contains("absolute http or https URL", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://custom.example.com/", "https://custom.example.com/base%2Fpath")]
    [InlineData("http://localhost:8080/other", "http://localhost:8080/base%2Fpath")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080/base%2Fpath")]
    public void An_endpoint_moves_to_the_host_of_another_url(string url, string expected)
    {
        var scheme = new EndpointAuthScheme("sigv4") { SigningRegion = "eu-west-1" };

        var moved = new Endpoint("https://example.com/base%2Fpath") { AuthSchemes = [scheme] }.OnHostOf(url);

        Assert.Equal(expected, moved.Url.AbsoluteUri);
        Assert.Same(scheme, Assert.Single(moved.AuthSchemes));
        Assert.Throws<EndpointResolutionException>(() => moved.OnHostOf("custom.example.com"));
        Assert.Throws<EndpointResolutionException>(() => moved.OnHostOf("https://custom.example.com/?x=1"));
    }
}
