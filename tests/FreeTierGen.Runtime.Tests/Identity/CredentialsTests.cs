using System.Diagnostics;
using System.Reflection;
using FreeTierGen.Runtime.Identity;

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
