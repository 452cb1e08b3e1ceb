using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Runtime.Tests.Endpoints;

public class EndpointUrlTests
{
    [Theory]
    [InlineData("https://example.com", "https", "example.com", "", "/", false)]
    [InlineData("https://example.com/", "https", "example.com", "/", "/", false)]
    [InlineData("http://example.com:80/foo/bar", "http", "example.com:80", "/foo/bar", "/foo/bar/", false)]
    [InlineData("HTTPS://example.com/a/", "https", "example.com", "/a/", "/a/", false)]
    [InlineData("https://user:secret@example.com", "https", "example.com", "", "/", false)]
    [InlineData("https://example.com/a#b", "https", "example.com", "/a", "/a/", false)]
    [InlineData("https://127.0.0.1", "https", "127.0.0.1", "", "/", true)]
    [InlineData("http://127.0.0.1:8000/x", "http", "127.0.0.1:8000", "/x", "/x/", true)]
    [InlineData("https://[fe80::1]", "https", "[fe80::1]", "", "/", true)]
    [InlineData("https://[fe80::1]:443", "https", "[fe80::1]:443", "", "/", true)]
    [InlineData("http://99_ab-.com", "http", "99_ab-.com", "", "/", false)]
    [InlineData("https://999.999.1.1", "https", "999.999.1.1", "", "/", false)]
    [InlineData("https://1.2.3.4.5", "https", "1.2.3.4.5", "", "/", false)]
    public void A_url_has_parts(string text, string scheme, string authority, string path, string normalizedPath, bool isIp)
    {
        var url = RuleFunctions.ParseUrl(text);

        Assert.NotNull(url);
        Assert.Equal(scheme, url.Scheme);
        Assert.Equal(authority, url.Authority);
        Assert.Equal(path, url.Path);
        Assert.Equal(normalizedPath, url.NormalizedPath);
        Assert.Equal(isIp, url.IsIp);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("example.com")]
    [InlineData("https://")]
    [InlineData("https:///path")]
    [InlineData("https://:8000")]
    [InlineData("acbd://example.com")]
    [InlineData("https://example.com?query=1")]
    [InlineData("https://example.com:8443?foo=bar&faz=baz")]
    [InlineData("https://example.com/path?")]
    [InlineData("http://abc.com:a/foo")]
    [InlineData("http://abc.com:99999")]
    [InlineData("https://a b.com")]
    public void What_rules_cannot_use_is_no_url(string? text) => Assert.Null(RuleFunctions.ParseUrl(text));
}
