using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Tests.Identity;

public sealed class EnvironmentCredentialsProviderTests
{
    [Fact]
    public async Task Reads_all_four_variables()
    {
        var credentials = await Provider(
            ("AWS_ACCESS_KEY_ID", "AKID"),
            ("AWS_SECRET_ACCESS_KEY", "SECRET"),
            ("AWS_SESSION_TOKEN", "TOKEN"),
            ("AWS_ACCOUNT_ID", "123456789012")).GetCredentialsAsync();

        Assert.Equal("AKID", credentials.AccessKeyId);
        Assert.Equal("SECRET", credentials.SecretAccessKey);
        Assert.Equal("TOKEN", credentials.SessionToken);
        Assert.Equal("123456789012", credentials.AccountId);
        Assert.Null(credentials.Expiration);
    }

    [Fact]
    public async Task Token_and_account_are_optional()
    {
        var credentials = await Provider(("AWS_ACCESS_KEY_ID", "AKID"), ("AWS_SECRET_ACCESS_KEY", "SECRET")).GetCredentialsAsync();

        Assert.Null(credentials.SessionToken);
        Assert.Null(credentials.AccountId);
    }

    [Fact]
    public async Task Complete_variables_are_read_once()
    {
        var reads = 0;
        var provider = new EnvironmentCredentialsProvider(name =>
        {
            reads++;
            return name;
        });

        var first = await provider.GetCredentialsAsync();
        var readsOfFirst = reads;

        Assert.Same(first, await provider.GetCredentialsAsync());
        Assert.Equal(readsOfFirst, reads);
    }

    [Fact]
    public async Task Says_what_to_set_where_nothing_is_set()
    {
        var failure = await Assert.ThrowsAsync<CredentialsException>(() => Provider().GetCredentialsAsync().AsTask());

        Assert.Equal(
            "The environment has no credentials. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_SESSION_TOKEN if they are "
            + "temporary, or set Credentials in the client's options.",
            failure.Message);
    }

    [Theory]
    [InlineData("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID")]
    public async Task Says_which_half_is_missing(string present, string absent)
    {
        var provider = Provider((present, "hidden-value"), (absent, "  "));

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => provider.GetCredentialsAsync().AsTask());

        Assert.Contains($"{present} is set, {absent} is not", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-value", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_ACCESS_KEY_ID", "hidden-value ", "has white space around it")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "hidden-value\n", "has white space around it")]
    [InlineData("AWS_SESSION_TOKEN", "\u201Chidden-value\u201D", "has quotes in it")]
    public async Task Says_which_variable_was_damaged_when_it_was_copied(string variable, string value, string problem)
    {
        var provider = Provider(
            [("AWS_ACCESS_KEY_ID", "AKID"), ("AWS_SECRET_ACCESS_KEY", "SECRET"), ("AWS_SESSION_TOKEN", "TOKEN"), (variable, value)]);

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => provider.GetCredentialsAsync().AsTask());

        Assert.StartsWith($"The environment variable {variable} {problem}.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-value", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_that_the_service_refused_are_read_again()
    {
        var id = "first";
        var provider = new EnvironmentCredentialsProvider(name => name == "AWS_ACCESS_KEY_ID" ? id : name);
        var first = await provider.GetCredentialsAsync();
        id = "second";

        provider.Invalidate(new Credentials("other", "SECRET"));
        Assert.Same(first, await provider.GetCredentialsAsync());
        provider.Invalidate(first);
        Assert.Equal("second", (await provider.GetCredentialsAsync()).AccessKeyId);
    }

    private static EnvironmentCredentialsProvider Provider(params (string Name, string Value)[] variables)
    {
        var environment = variables.GroupBy(variable => variable.Name).ToDictionary(group => group.Key, group => group.Last().Value);
        return new EnvironmentCredentialsProvider(name => environment.GetValueOrDefault(name));
    }
}
