using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Tests.Identity;

public sealed class CredentialsTests
{
    private static readonly DateTimeOffset Expiration = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Hold_what_they_were_made_of()
    {
        var credentials = new Credentials("AKID", "SECRET", "TOKEN", Expiration, "123456789012");

        Assert.Equal("AKID", credentials.AccessKeyId);
        Assert.Equal("SECRET", credentials.SecretAccessKey);
        Assert.Equal("TOKEN", credentials.SessionToken);
        Assert.Equal(Expiration, credentials.Expiration);
        Assert.Equal("123456789012", credentials.AccountId);
    }

    [Fact]
    public void An_empty_token_or_account_is_none()
    {
        var credentials = new Credentials("AKID", "SECRET", "", accountId: "");

        Assert.Null(credentials.SessionToken);
        Assert.Null(credentials.AccountId);
    }

    [Theory]
    [InlineData("", "SECRET")]
    [InlineData("AKID", "")]
    public void Need_an_id_and_a_secret(string accessKeyId, string secretAccessKey) =>
        Assert.Throws<ArgumentException>(() => new Credentials(accessKeyId, secretAccessKey));

    [Theory]
    [InlineData(" hidden", "white space")]
    [InlineData("hidden\n", "white space")]
    [InlineData("hidden\u00A0", "white space")]
    [InlineData("\uFEFFhidden", "white space")]
    [InlineData("hidden\u200B", "white space")]
    [InlineData("\u201Chidden\u201D", "quotes")]
    [InlineData("hid\u2019den", "quotes")]
    [InlineData("\"hidden\"", "quotes")]
    [InlineData("'hidden", "quotes")]
    [InlineData("hid\r\nden", "control character")]
    [InlineData("hid\0den", "control character")]
    public void Refuse_what_was_damaged_when_it_was_copied_without_showing_it(string damaged, string problem)
    {
        Action[] uses = [() => _ = new Credentials(damaged, "SECRET"), () => _ = new Credentials("AKID", damaged), () => _ = new Credentials("AKID", "SECRET", damaged)];
        foreach (var use in uses)
        {
            var failure = Assert.Throws<ArgumentException>(use);

            Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hid", failure.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_what_is_sent_has_to_be_ASCII()
    {
        Assert.Equal("geh\u00E4im is\u00E9", new Credentials("AKID", "geh\u00E4im is\u00E9").SecretAccessKey);
        Assert.Throws<ArgumentException>(() => new Credentials("AK\u00CFD", "SECRET"));
        Assert.Throws<ArgumentException>(() => new Credentials("AKID", "SECRET", "T\u00D6KEN"));
    }

    [Fact]
    public void Serialisers_show_no_secret()
    {
        var credentials = new Credentials("AKID", "SECRET", "TOKEN", Expiration);
        var options = new JsonSerializerOptions { IncludeFields = true };
        object[] holders =
        [
            credentials,
            new { Identity = credentials },
            new SigningContext { Credentials = credentials, Region = "r", Service = "s", Time = Expiration },
            new StaticCredentialsProvider(credentials),
            new CachingCredentialsProvider(new StaticCredentialsProvider(credentials)),
        ];
        foreach (var holder in holders)
        {
            var json = JsonSerializer.Serialize(holder, options);

            Assert.DoesNotContain("SECRET", json, StringComparison.Ordinal);
            Assert.DoesNotContain("TOKEN", json, StringComparison.Ordinal);
        }

        Assert.Contains("AKID", JsonSerializer.Serialize(credentials), StringComparison.Ordinal);
    }

    [Fact]
    public void Anonymous_ones_say_so_and_sign_nothing()
    {
        Assert.True(Credentials.Anonymous.IsAnonymous);
        Assert.False(new Credentials("AKID", "SECRET").IsAnonymous);
        Assert.Equal("Anonymous credentials", Credentials.Anonymous.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.com");
        var context = new SigningContext { Credentials = Credentials.Anonymous, Region = "r", Service = "s", Time = Expiration };

        Assert.Throws<ArgumentException>(() => new SigV4Signer().Sign(request, [], context));
        Assert.Throws<ArgumentException>(() => new SigV4Signer().Presign(request, [], TimeSpan.FromMinutes(1), context));
    }

    [Fact]
    public void Their_text_shows_no_secret()
    {
        var text = new Credentials("AKID", "SECRET", "TOKEN", Expiration).ToString();

        Assert.Equal("Credentials AKID, valid until 2026-11-20 08:00:00Z", text);
    }

    [Theory]
    [InlineData(nameof(Credentials.SecretAccessKey))]
    [InlineData(nameof(Credentials.SessionToken))]
    public void The_debugger_shows_no_secret(string property)
    {
        var attribute = typeof(Credentials).GetProperty(property)!.GetCustomAttribute<DebuggerBrowsableAttribute>();

        Assert.Equal(DebuggerBrowsableState.Never, attribute?.State);
        Assert.Equal("{ToString(),nq}", typeof(Credentials).GetCustomAttribute<DebuggerDisplayAttribute>()?.Value);
    }

    [Fact]
    public async Task A_static_provider_gives_the_same_instance_each_time()
    {
        var credentials = new Credentials("AKID", "SECRET");
        var provider = new StaticCredentialsProvider(credentials);

        Assert.Same(credentials, await provider.GetCredentialsAsync());
        Assert.Equal("TOKEN", (await new StaticCredentialsProvider("AKID", "SECRET", "TOKEN").GetCredentialsAsync()).SessionToken);
    }
}
