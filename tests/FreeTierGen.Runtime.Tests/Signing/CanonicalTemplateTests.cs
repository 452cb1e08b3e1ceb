using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>A signature from a template is the one that the request's headers would have led to.</summary>
public sealed class CanonicalTemplateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly SigV4Signer _signer = new();
    private readonly CanonicalTemplates _templates = new();

    public static TheoryData<string, string?> Requests => new()
    {
        { "https://echo.example.com/", null },
        { "http://localhost:8080/", "a/session+token==" },
        { "https://echo.example.com/a%20path/with%2Fescapes/?b=2&a=1", null },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void Requests_of_a_kind_are_signed_as_any_other(string url, string? token)
    {
        var kind = new object();
        for (var call = 0; call < 5; call++)
        {
            var context = Context(token) with { Time = Noon.AddSeconds(call / 2).AddDays(call / 4) };
            AssertSigned(kind, url, "Service.Operation", $"body {call}", context);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{ }")]
    public void Bodies_whose_hash_is_known_have_the_hash_that_they_have(string body)
    {
        var hash = PayloadHash.Of(SigningWorkspace.Current, Encoding.UTF8.GetBytes(body), new byte[64]);

        Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(body))), Encoding.UTF8.GetString(hash), ignoreCase: true);
    }

    [Fact]
    public void A_new_session_is_signed_with_its_own_token_and_displaces_the_one_before()
    {
        var kind = new object();
        foreach (var token in (string?[])["first", "second", null, "first"])
        {
            AssertSigned(kind, "https://echo.example.com/", "Service.Operation", "{}", Context(token));
        }

        Assert.Equal(1, _templates.Count);
    }

    [Fact]
    public void Kinds_do_not_get_into_each_other_s_way_however_many_there_are()
    {
        var kinds = Enumerable.Range(0, 40).Select(_ => new object()).ToList();
        for (var round = 0; round < 2; round++)
        {
            for (var index = 0; index < kinds.Count; index++)
            {
                AssertSigned(kinds[index], "https://echo.example.com/", $"Service.Operation{index}", "{}", Context());
            }
        }

        Assert.Equal(16, _templates.Count);
    }

    [Fact]
    public void A_signature_allocates_its_header_value_and_nothing_else()
    {
        var kind = new object();
        var context = Context();
        var least = long.MaxValue;
        for (var round = 0; round < 20; round++)
        {
            using var request = Post("https://echo.example.com/", "Service.Operation");
            foreach (var name in (string[])["amz-sdk-invocation-id", "amz-sdk-request", "tracestate", "User-Agent"])
            {
                // Not signed, but there: the list of headers has grown already.
                request.Headers.TryAddWithoutValidation(name, "value");
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            _signer.Sign(request, "{\"a\":1}"u8, context, _templates, kind);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        using var signed = Sign(kind, "https://echo.example.com/", "Service.Operation", "{\"a\":1}", context);
        var value = signed.Headers.NonValidated["Authorization"].ToString();
        var beforeCopy = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(new string('x', value.Length));
        Assert.Equal(GC.GetAllocatedBytesForCurrentThread() - beforeCopy, least);
    }

    private void AssertSigned(object kind, string url, string target, string body, SigningContext context)
    {
        using var expected = Post(url, target);
        new SigV4Signer().Sign(expected, Encoding.UTF8.GetBytes(body), context);
        using var actual = Sign(kind, url, target, body, context);

        Assert.Equal(expected.Headers.ToString(), actual.Headers.ToString());
        Assert.Contains("Authorization: AWS4-HMAC-SHA256", actual.Headers.ToString(), StringComparison.Ordinal);
    }

    private HttpRequestMessage Sign(object kind, string url, string target, string body, SigningContext context)
    {
        var request = Post(url, target);
        _signer.Sign(request, Encoding.UTF8.GetBytes(body), context, _templates, kind);
        return request;
    }

    private static SigningContext Context(string? token = null) => new()
    {
        Credentials = new Credentials("AKIDEXAMPLE", "secret", token),
        Region = "eu-west-1",
        Service = "echo",
        Time = Noon,
    };

    private static HttpRequestMessage Post(string url, string target)
    {
        var content = new ByteArrayContent([]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.0");
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.TryAddWithoutValidation("X-Amz-Target", target);
        return request;
    }
}
