using Amazon.Runtime;
using FreeTierGen.Runtime.AwsSdk;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.AwsSdk.Tests;

[Collection(ProcessEnvironmentTests.Name)]
public sealed class AwsSdkIdentityTests
{
    [Fact]
    public async Task Anonymous_credentials_stay_anonymous() =>
        Assert.Same(Credentials.Anonymous, await AwsSdkIdentity.ResolveAsync(new AnonymousAWSCredentials()));

    [Fact]
    public async Task Temporary_credentials_that_the_service_refuses_are_fetched_anew()
    {
        using var environment = new EnvironmentScope($"[rotating]\ncredential_process = {(OperatingSystem.IsWindows() ? "type" : "cat")} {ProcessAnswer}\n");
        await AnswerAsync("AKIDONE");
        var provider = new AwsSdkCredentialsProvider("rotating");
        var first = await provider.GetCredentialsAsync();
        await AnswerAsync("AKIDTWO");
        Assert.Equal(("AKIDONE", "AKIDONE"), (first.AccessKeyId, (await provider.GetCredentialsAsync()).AccessKeyId));

        provider.Invalidate(first);

        Assert.Equal("AKIDTWO", (await provider.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public async Task What_the_AWS_SDK_keeps_of_them_is_dropped()
    {
        var identity = new RotatingCredentials();
        Assert.Equal("AKID1", (await AwsSdkIdentity.ResolveAsync(identity)).AccessKeyId);
        Assert.Equal("AKID1", (await AwsSdkIdentity.ResolveAsync(identity)).AccessKeyId);

        AwsSdkIdentity.Invalidate(identity);

        Assert.Equal("AKID2", (await AwsSdkIdentity.ResolveAsync(identity)).AccessKeyId);
    }

    [Fact]
    public async Task Credentials_that_do_not_change_are_given_again()
    {
        var identity = new BasicAWSCredentials("AKIDSTATIC", "SECRETSTATIC");

        AwsSdkIdentity.Invalidate(identity);
        AwsSdkIdentity.Invalidate(null);

        Assert.Equal("AKIDSTATIC", (await AwsSdkIdentity.ResolveAsync(identity)).AccessKeyId);
    }

    private static string ProcessAnswer => EnvironmentScope.CredentialsFile + ".json";

    private static Task AnswerAsync(string accessKeyId) => File.WriteAllTextAsync(
        ProcessAnswer,
        $$"""{"Version":1,"AccessKeyId":"{{accessKeyId}}","SecretAccessKey":"SECRET","SessionToken":"TOKEN","Expiration":"2100-01-01T00:00:00Z"}""");

    // As those that assume a role, or run a process.
    private sealed class RotatingCredentials : RefreshingAWSCredentials
    {
        private int _fetched;

        protected override Task<CredentialsRefreshState> GenerateNewCredentialsAsync() => Task.FromResult(GenerateNewCredentials());

        protected override CredentialsRefreshState GenerateNewCredentials() =>
            new(new ImmutableCredentials($"AKID{++_fetched}", "SECRET", "TOKEN"), DateTime.UtcNow.AddYears(1));
    }
}
