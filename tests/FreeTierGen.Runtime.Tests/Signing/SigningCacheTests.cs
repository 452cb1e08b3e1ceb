using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Tests.Signing;

public sealed class SigningCacheTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly SigningCache _cache = new();

    [Fact]
    public void A_key_is_derived_once_for_a_day()
    {
        var key = Get(Context());

        Assert.Same(key, Get(Context() with { Time = Noon.AddHours(11.9), Credentials = new Credentials("AKID", "SECRET", "TOKEN") }));
        Assert.NotSame(key, Get(Context() with { Time = Noon.AddHours(12) }));
        Assert.Same(key, Get(Context()));
    }

    [Fact]
    public void Each_scope_and_each_identity_has_a_key_of_its_own()
    {
        SigningKey[] keys =
        [
            Get(Context()),
            Get(Context() with { Region = "eu-west-1" }),
            Get(Context() with { Service = "s3" }),
            Get(Context() with { Credentials = new Credentials("AKID", "OTHER") }),
            Get(Context() with { Credentials = new Credentials("OTHER", "SECRET") }),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.EndsWith("/20261120/eu-west-1/freetier/aws4_request", keys[1].Credential, StringComparison.Ordinal);
        Assert.Equal("OTHER/20261120/us-east-1/freetier/aws4_request", keys[4].Credential);
    }

    [Fact]
    public void Old_keys_are_forgotten()
    {
        var first = Get(Context());
        for (var i = 0; i < 7; i++)
            Get(Context() with { Region = $"region-{i}" });
        Assert.Same(first, Get(Context()));

        Get(Context() with { Region = "one-more" });

        Assert.NotSame(first, Get(Context()));
    }

    [Fact]
    public void A_time_is_rendered_once_for_a_second()
    {
        var time = _cache.TimeOf(Context() with { Time = Noon.ToOffset(TimeSpan.FromHours(9)) });

        Assert.Equal("20261120T120000Z", time.Text);
        Assert.Equal("20261120", Encoding.UTF8.GetString(time.Date));
        Assert.Same(time, _cache.TimeOf(Context() with { Time = Noon.AddMilliseconds(999) }));
        Assert.Equal("20261120T120001Z", _cache.TimeOf(Context() with { Time = Noon.AddSeconds(1) }).Text);
    }

    [Fact]
    public void A_code_equals_that_of_the_platform()
    {
        var random = new Random(1);
        for (var length = 0; length < 300; length++)
        {
            var key = new byte[random.Next(100)];
            var message = new byte[length];
            random.NextBytes(key);
            random.NextBytes(message);

            var code = new byte[32];
            var hmac = new HmacSha256Key(key);
            hmac.Compute(code, code);
            hmac.Compute(message, code);

            Assert.Equal(HMACSHA256.HashData(key, message), code);
        }
    }

    [Fact]
    public void Threads_share_a_key()
    {
        var key = new byte[] { 1, 2, 3 };
        var hmac = new HmacSha256Key(key);
        Parallel.For(0, 1_000, number =>
        {
            var message = BitConverter.GetBytes(number);
            var code = new byte[32];
            hmac.Compute(message, code);

            Assert.Equal(HMACSHA256.HashData(key, message), code);
        });
    }

    [Fact]
    public void Hexadecimal_equals_that_of_the_platform()
    {
        var bytes = new byte[256];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)i;

        var text = new byte[512];
        LowerHex.Write(bytes, text);

        Assert.Equal(Convert.ToHexString(bytes), Encoding.UTF8.GetString(text), ignoreCase: true);
        Assert.DoesNotContain(Encoding.UTF8.GetString(text), char.IsAsciiLetterUpper);
    }

    private SigningKey Get(SigningContext context) => _cache.KeyOf(context, _cache.TimeOf(context));

    private static SigningContext Context() => new()
    {
        Credentials = new Credentials("AKID", "SECRET"),
        Region = "us-east-1",
        Service = "freetier",
        Time = Noon,
    };
}
