using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Tests.Identity;

/// <summary>Identities that are sent with each request: what they take, and that nothing shows them.</summary>
public sealed class IdentityTests
{
    private static readonly DateTimeOffset Expiration = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<CallerIdentity, string> Identities => new()
    {
        { new BearerToken("s3cr3t", Expiration), "Bearer token, valid until 2026-11-20 08:00:00Z" },
        { new BearerToken("s3cr3t"), "Bearer token" },
        { new ApiKey("s3cr3t", Expiration), "API key, valid until 2026-11-20 08:00:00Z" },
        { new Login("user", "s3cr3t"), "Login of user" },
    };

    [Theory, MemberData(nameof(Identities))]
    public void Nothing_shows_a_secret(CallerIdentity identity, string text)
    {
        var type = identity.GetType();
        Assert.Equal(text, identity.ToString());
        Assert.DoesNotContain("s3cr3t", JsonSerializer.Serialize(identity, type), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", JsonSerializer.Serialize(IdentityProvider.Of(identity)), StringComparison.Ordinal);
        Assert.Equal("{ToString(),nq}", type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        Assert.All(
            type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(property => property.GetValue(identity) is string value && (value.Contains("s3cr3t", StringComparison.Ordinal) || value.StartsWith("Basic", StringComparison.Ordinal))),
            property => Assert.Equal(DebuggerBrowsableState.Never, property.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State));
    }

    [Theory]
    [InlineData(" hidden")]
    [InlineData("hidden\n")]
    [InlineData("\"hidden\"")]
    [InlineData("hid\r\nden")]
    [InlineData("hid\u00FCden")]
    [InlineData("")]
    [InlineData(null)]
    public void Tokens_and_keys_refuse_what_was_damaged_without_showing_it(string? damaged)
    {
        Action[] uses = [() => _ = new BearerToken(damaged!), () => _ = new ApiKey(damaged!)];
        foreach (var use in uses)
        {
            Assert.DoesNotContain("hid", Assert.ThrowsAny<ArgumentException>(use).ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "secret")]
    [InlineData(null, "secret")]
    [InlineData("user:name", "secret")]
    [InlineData("us\ner", "secret")]
    [InlineData("user", "sec\0ret")]
    [InlineData("user", null)]
    public void A_login_refuses_what_can_not_be_sent(string? userName, string? password)
        => Assert.DoesNotContain("sec", Assert.ThrowsAny<ArgumentException>(() => new Login(userName!, password!)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_password_can_be_anything_else()
    {
        Assert.Equal(" \"pass:wörd\" ", new Login("user", " \"pass:wörd\" ").Password);
        Assert.Equal("", new Login("user", "").Password);
    }
}
