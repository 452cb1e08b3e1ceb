using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>Messages signed by a key pair. Each step of signing is compared with the official vectors in the conformance tests.</summary>
public sealed class SigV4aSignerTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("{\"key\":\"value\"}");

    private static readonly SigningContext Context = new()
    {
        Credentials = new Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "TOKEN"),
        Region = "us-east-1,eu-west-1",
        Service = "events",
        Time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };

    private readonly SigV4aSigner _signer = new();

    [Fact]
    public void A_message_says_what_it_is_signed_for_and_its_signature_holds()
    {
        using var request = Post();

        _signer.Sign(request, Body, Context);

        Assert.Equal("us-east-1,eu-west-1", Header(request, "X-Amz-Region-Set"));
        Assert.Equal("20260102T030405Z", Header(request, "X-Amz-Date"));
        Assert.Equal("TOKEN", Header(request, "X-Amz-Security-Token"));
        Assert.StartsWith(
            "AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20260102/events/aws4_request, "
                + "SignedHeaders=content-type;host;x-amz-date;x-amz-region-set;x-amz-security-token, Signature=30",
            Header(request, "Authorization"),
            StringComparison.Ordinal);
        AssertHolds(request, "us-east-1,eu-west-1");
    }

    [Fact]
    public void Signing_again_replaces_what_was_signed_before()
    {
        using var request = Post();

        _signer.Sign(request, Body, Context with { Region = "*", SendPayloadHash = true });
        _signer.Sign(request, Body, Context);

        Assert.False(request.Headers.Contains("X-Amz-Content-SHA256"));
        AssertHolds(request, "us-east-1,eu-west-1");
    }

    [Fact]
    public void A_signature_for_one_region_replaces_one_for_several()
    {
        using var request = Post();

        _signer.Sign(request, Body, Context);
        new SigV4Signer().Sign(request, Body, Context with { Region = "us-east-1" });

        Assert.False(request.Headers.Contains("X-Amz-Region-Set"));
        Assert.StartsWith("AWS4-HMAC-SHA256 ", Header(request, "Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_derived_once_for_credentials()
    {
        var first = _signer.KeyOf(Context.Credentials);

        Assert.Same(first, _signer.KeyOf(new Credentials("AKIDEXAMPLE", Context.Credentials.SecretAccessKey)));
        Assert.NotSame(first, _signer.KeyOf(new Credentials("AKIDEXAMPLE", "another")));
        for (var other = 0; other < 20; other++)
        {
            _signer.KeyOf(new Credentials($"AKID{other}", "secret"));
        }

        Assert.NotSame(first, _signer.KeyOf(Context.Credentials));
    }

    [Fact]
    public void Threads_can_share_a_signer()
        => Parallel.For(0, 64, index =>
        {
            using var request = Post();
            var region = $"region-{index}";
            _signer.Sign(request, Body, Context with { Region = region });
            AssertHolds(request, region);
        });

    [Fact]
    public void Anonymous_credentials_sign_nothing()
    {
        using var request = Post();

        Assert.Throws<ArgumentException>(() => _signer.Sign(request, Body, Context with { Credentials = Credentials.Anonymous }));
        Assert.False(request.Headers.Contains("Authorization"));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(604801)]
    public void A_URL_lives_a_second_to_seven_days(double seconds)
    {
        using var request = Post();

        Assert.Throws<ArgumentOutOfRangeException>(() => _signer.Presign(request, Body, TimeSpan.FromSeconds(seconds), Context));
    }

    [Fact]
    public void A_URL_carries_its_regions()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.com/key?versionId=1");

        var url = _signer.Presign(request, default, TimeSpan.FromMinutes(5), Context with { Region = "*" });

        Assert.Matches(
            "^https://example.com/key\\?versionId=1&X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20260102%2Fevents%2Faws4_request"
                + "&X-Amz-Date=20260102T030405Z&X-Amz-SignedHeaders=host&X-Amz-Expires=300&X-Amz-Security-Token=TOKEN&X-Amz-Region-Set=%2A&X-Amz-Signature=30[0-9a-f]+$",
            url.AbsoluteUri);
    }

    // The string to sign as the specification has it, made without the code that signs.
    private void AssertHolds(HttpRequestMessage request, string regionSet)
    {
        var canonical =
            "POST\n/\n\ncontent-type:application/json\nhost:example.com\nx-amz-date:20260102T030405Z\n"
            + $"x-amz-region-set:{regionSet}\nx-amz-security-token:TOKEN\n\n"
            + "content-type;host;x-amz-date;x-amz-region-set;x-amz-security-token\n" + Hex(SHA256.HashData(Body));
        var signed = "AWS4-ECDSA-P256-SHA256\n20260102T030405Z\n20260102/events/aws4_request\n" + Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        var authorization = Header(request, "Authorization");
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = _signer.KeyOf(Context.Credentials).PublicKey });
        Assert.True(key.VerifyData(
            Encoding.UTF8.GetBytes(signed),
            Convert.FromHexString(authorization[(authorization.LastIndexOf('=') + 1)..]),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence));
    }

    private static HttpRequestMessage Post()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://example.com/") { Content = new ByteArrayContent(Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return request;
    }

    private static string Header(HttpRequestMessage request, string name) => Assert.Single(request.Headers.GetValues(name));

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
