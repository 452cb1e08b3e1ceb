using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>Which host a request goes to where the model puts something before the endpoint's, or the service hands one out.</summary>
public sealed class HostTests
{
    private readonly StubHandler _handler = new StubHandler().Answer();

    [Theory]
    [InlineData("http://127.0.0.1:4566", "http://127.0.0.1:4566/")]
    [InlineData("http://10.1/base", "http://10.0.0.1/base/")]
    [InlineData("http://2130706433:4566", "http://127.0.0.1:4566/")]
    [InlineData("http://[::1]:4566", "http://[::1]:4566/")]
    [InlineData("https://[2001:db8::1]", "https://[2001:db8::1]/")]
    public async Task Nothing_is_put_before_an_address(string endpoint, string expected) => Assert.Equal(expected, await SendAsync(endpoint, "data-"));

    [Theory]
    [InlineData("https://example.com", "data-", "https://data-example.com/")]
    [InlineData("https://example.com:8443/base", "a.b.", "https://a.b.example.com:8443/base/")]
    [InlineData("http://localhost:4566", "data.", "http://data.localhost:4566/")]
    [InlineData("http://localhost:4566", "data-", "http://data-localhost:4566/")]
    [InlineData("http://my_service:4566", "data-", "http://data-my_service:4566/")]
    [InlineData("http://1.2.3.4.example.com", "data-", "http://data-1.2.3.4.example.com/")]
    public async Task It_is_put_before_a_name(string endpoint, string prefix, string expected) => Assert.Equal(expected, await SendAsync(endpoint, prefix));

    [Theory]
    [InlineData("https://example.com", ".")]
    [InlineData("https://example.com", "a..")]
    [InlineData("https://example.com", "evil.com/")]
    [InlineData("https://example.com", "x@")]
    [InlineData("https://example.com", "evil.com:80/")]
    [InlineData("https://example.com", "evil.com#")]
    [InlineData("https://example.com", "a b.")]
    [InlineData("https://example.com", "bücher.")]
    [InlineData("https://example.com", "0123456789012345678901234567890123456789012345678901234567890123.")]
    [InlineData("https://0123456789012345678901234567890123456789012345678901234567890.example.com", "abc")]
    public async Task A_host_that_cannot_be_is_a_typed_error_and_asked_for_once(string endpoint, string prefix)
    {
        await Assert.ThrowsAsync<EndpointResolutionException>(() => SendAsync(endpoint, prefix));
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task A_name_of_more_than_253_characters_is_a_typed_error()
    {
        var host = string.Join('.', Enumerable.Repeat(new string('a', 49), 5));
        var prefix = host[..200] + "b.";

        await Assert.ThrowsAsync<EndpointResolutionException>(() => SendAsync("https://" + host, prefix));
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task A_name_with_a_prefix_that_nobody_knows_says_how_to_leave_the_prefix_out()
    {
        var handler = new StubHandler().Fail(new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known"));
        using var client = EchoClients.Client(handler, static options => options.AllowPlainHttp = true, new Endpoint("http://localhost:4566"));

        var exception = await Assert.ThrowsAsync<TransportException>(
            () => client.InvokeAsync(new RawOperation(static _ => { }, "data-"), new EchoRequest()));

        Assert.Contains("data-localhost:4566", exception.Message, StringComparison.Ordinal);
        Assert.Contains("DisableHostPrefix", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.com/")]
    [InlineData("evil.com#")]
    [InlineData("evil.com?x")]
    [InlineData("x@evil.com")]
    [InlineData("evil.com\\")]
    [InlineData("evil.com:99999")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("https://evil.com")]
    public void A_service_hands_out_a_host_and_nothing_else(string address)
    {
        var target = new EndpointTarget(new Endpoint("https://example.com/base"), EchoOperation.Echo, EchoClients.Configuration);

        var exception = Assert.Throws<EndpointResolutionException>(() => target.At(address));

        Assert.DoesNotContain("X-Evil", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cell-1.example.org")]
    [InlineData("cell-1.example.org:8443")]
    [InlineData("[::1]:8443")]
    public void A_host_that_was_handed_out_keeps_the_path(string address)
    {
        var target = new EndpointTarget(new Endpoint("https://example.com/base"), EchoOperation.Echo, EchoClients.Configuration);

        Assert.Equal($"https://{address}/base", target.At(address).ToString());
    }

    private async Task<string> SendAsync(string endpoint, string prefix)
    {
        using var client = EchoClients.Client(_handler, static options => options.AllowPlainHttp = true, new Endpoint(endpoint));
        await client.InvokeAsync(new RawOperation(static _ => { }, prefix), new EchoRequest());
        return _handler.Request.Url.AbsoluteUri;
    }
}
