using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>Roles and web identities, against STS on loopback.</summary>
public sealed class RoleTests
{
    private static readonly StaticCredentialsProvider Caller = new(new Credentials("AKIDCALLER", Place.Secret));

    [Fact]
    public async Task A_role_is_assumed_with_all_that_the_profile_says()
    {
        await using var place = await Place.MakeAsync(
            $"[profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = S\n"
            + $"[profile a]\nrole_arn = {Place.Role}\nsource_profile = base\nrole_session_name = me\nexternal_id = x1\nduration_seconds = 900\nmfa_serial = device\n");
        place.Service.Answer = asked => place.Sts(asked);
        var options = new AwsCredentialsOptions
        {
            Profile = "a",
            TimeProvider = place.Clock,
            ReadEnvironment = place.Options().ReadEnvironment,
            MfaCode = static (serial, _) => new($"123456{serial}"),
        };

        var credentials = await new AwsCredentialsProvider(options).GetCredentialsAsync();

        Assert.Equal(("AKIDROLE", "TOKEN", "210987654321"), (credentials.AccessKeyId, credentials.SessionToken, credentials.AccountId));
        Assert.Equal(place.Clock.Now.AddHours(1), credentials.Expiration);
        var asked = Assert.Single(place.Service.Requests);
        Assert.Equal("AKIDBASE", asked.SignedBy);
        Assert.Equal(
            ["Action=AssumeRole", "DurationSeconds=900", "ExternalId=x1", $"RoleArn={Place.Role}", "RoleSessionName=me", "SerialNumber=device", "TokenCode=123456device", "Version=2011-06-15"],
            asked.Form.AllKeys.Order(StringComparer.Ordinal).Select(key => $"{key}={asked.Form[key]}"));
    }

    [Fact]
    public async Task Roles_of_roles_are_assumed_one_as_the_other()
    {
        await using var place = await Place.MakeAsync(
            "[profile a]\nrole_arn = A\nsource_profile = b\n[profile b]\nrole_arn = B\nsource_profile = c\n[profile c]\naws_access_key_id = AKIDC\naws_secret_access_key = S\n");
        place.Service.Answer = asked => place.Sts(asked, $"AKIDROLE{asked.Form["RoleArn"]}");

        Assert.Equal("AKIDROLEA", (await place.GetAsync("a")).AccessKeyId);
        Assert.Equal([("B", "AKIDC"), ("A", "AKIDROLEB")], place.Service.Requests.Select(asked => (asked.Form["RoleArn"]!, asked.SignedBy)));
    }

    [Theory]
    [InlineData("[profile a]\nrole_arn = A\nsource_profile = a\naws_access_key_id = AKIDSELF\naws_secret_access_key = S\n", "AKIDSELF")]
    [InlineData("[profile a]\nrole_arn = A\nsource_profile = b\n[profile b]\nrole_arn = B\nsource_profile = nobody\naws_access_key_id = AKIDB\naws_secret_access_key = S\n", "AKIDB")]
    public async Task A_profile_with_keys_is_the_source_by_its_keys(string config, string caller)
    {
        await using var place = await Place.MakeAsync(config);
        place.Service.Answer = asked => place.Sts(asked);

        await place.GetAsync("a");

        Assert.Equal(caller, Assert.Single(place.Service.Requests).SignedBy);
    }

    [Fact]
    public async Task However_many_ask_there_is_one_request_and_nobody_waits_for_a_renewal()
    {
        await using var place = await Place.MakeAsync();
        place.Service.Answer = asked => place.Sts(asked);
        var gate = new TaskCompletionSource();
        place.Service.Gate = gate.Task;
        var provider = new AssumeRoleCredentialsProvider(Caller, Place.Role, place.Options());

        var callers = Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await provider.GetCredentialsAsync())).ToArray();
        gate.SetResult();
        var first = await Task.WhenAll(callers);

        Assert.Single(place.Service.Requests);
        Assert.All(first, credentials => Assert.Same(first[0], credentials));

        // Five minutes ahead of the end they are renewed, while the old ones are given.
        place.Clock.Now += TimeSpan.FromMinutes(56);
        var second = new TaskCompletionSource();
        place.Service.Gate = second.Task;
        place.Service.Answer = asked => place.Sts(asked, "AKIDNEW");
        var old = Enumerable.Range(0, 100).Select(_ => provider.GetCredentialsAsync()).ToArray();
        Assert.All(old, pending => Assert.True(pending.IsCompletedSuccessfully && pending.Result == first[0]));
        second.SetResult();
        while ((await provider.GetCredentialsAsync()).AccessKeyId != "AKIDNEW")
            await Task.Delay(5);

        Assert.Equal(2, place.Service.Requests.Count);
    }

    [Fact]
    public async Task A_renewal_that_fails_leaves_what_is_valid()
    {
        await using var place = await Place.MakeAsync();
        place.Service.Answer = asked => place.Sts(asked);
        var provider = new AssumeRoleCredentialsProvider(Caller, Place.Role, place.Options());
        var first = await provider.GetCredentialsAsync();

        place.Service.Answer = static _ => Place.StsError(403, "AccessDenied", "Not any more.");
        place.Clock.Now += TimeSpan.FromMinutes(59.5);
        Assert.Same(first, await provider.GetCredentialsAsync());

        place.Clock.Now += TimeSpan.FromMinutes(1);
        await Assert.ThrowsAsync<CredentialsException>(async () => await provider.GetCredentialsAsync());
    }

    [Fact]
    public async Task A_role_that_can_not_be_assumed_is_told_of()
    {
        await using var place = await Place.MakeAsync($"[profile a]\nrole_arn = {Place.Role}\ncredential_source = Environment\n");
        place.Set("AWS_ACCESS_KEY_ID", "AKIDENV").Set("AWS_SECRET_ACCESS_KEY", Place.Secret);
        place.Service.Answer = static _ => Place.StsError(403, "AccessDenied", "User me may not.");

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync("a"));

        Assert.Contains($"The role {Place.Role} of the profile 'a' could not be assumed: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("User me may not.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("trust policy", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Place.Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("AccessDenied", Assert.IsType<ServiceException>(failure.InnerException, exactMatch: false).ErrorCode);
    }

    [Fact]
    public async Task An_answer_without_credentials_is_told_of()
    {
        await using var place = await Place.MakeAsync();
        place.Service.Answer = static _ => (200, "<AssumeRoleResponse><AssumeRoleResult></AssumeRoleResult></AssumeRoleResponse>");

        var failure = await Assert.ThrowsAsync<CredentialsException>(
            async () => await new AssumeRoleCredentialsProvider(Caller, Place.Role, place.Options()).GetCredentialsAsync());

        Assert.Contains("without complete credentials", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_identity_of_the_environment_is_not_signed_and_read_each_time()
    {
        await using var place = await Place.MakeAsync();
        var file = place.Write("token", "WEB1\n");
        place.Set("AWS_WEB_IDENTITY_TOKEN_FILE", file).Set("AWS_ROLE_ARN", Place.Role).Set("AWS_ROLE_SESSION_NAME", "pod");
        place.Service.Answer = asked => place.Sts(asked);
        var provider = place.Provider();

        var first = await provider.GetCredentialsAsync();
        place.Write("token", "WEB2");
        place.Clock.Now += TimeSpan.FromHours(2);
        await provider.GetCredentialsAsync();

        Assert.Equal("210987654321", first.AccountId);
        Assert.Equal(
            [("AssumeRoleWithWebIdentity", "WEB1", "pod", ""), ("AssumeRoleWithWebIdentity", "WEB2", "pod", "")],
            place.Service.Requests.Select(asked => (asked.Form["Action"]!, asked.Form["WebIdentityToken"]!, asked.Form["RoleSessionName"]!, asked.Header("Authorization"))));
    }

    [Fact]
    public async Task A_web_identity_that_is_refused_shows_no_token()
    {
        await using var place = await Place.MakeAsync();
        place.Service.Answer = static _ => Place.StsError(400, "InvalidIdentityToken", "No such provider.");
        var provider = new WebIdentityCredentialsProvider(Place.Role, place.Write("token", Place.Secret), place.Options());

        var failure = await Assert.ThrowsAsync<CredentialsException>(async () => await provider.GetCredentialsAsync());

        Assert.Contains("No such provider.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("identity provider", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Place.Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "can't be read")]
    [InlineData(" \n", "is empty")]
    [InlineData("SECRETVALUE\nx: y", "several lines")]
    public async Task A_token_file_that_is_none_is_named(string? content, string message)
    {
        await using var place = await Place.MakeAsync();
        var file = content is null ? place.CredentialsFile + ".absent" : place.Write("token", content);

        var failure = await Assert.ThrowsAsync<CredentialsException>(
            async () => await new WebIdentityCredentialsProvider(Place.Role, file, place.Options()).GetCredentialsAsync());

        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Place.Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_provider_that_is_out_of_reach_is_asked_again()
    {
        await using var place = await Place.MakeAsync();
        var answers = 0;
        place.Service.Answer = asked => ++answers == 1 ? Place.StsError(400, "IDPCommunicationError", "Later.") : place.Sts(asked);

        await new WebIdentityCredentialsProvider(Place.Role, place.Write("token", "WEB"), place.Options()).GetCredentialsAsync();

        Assert.Equal(2, answers);
    }

    [Theory]
    [InlineData("endpoint_url = URL\n", "")]
    [InlineData("services = local\n", "[services local]\nsts =\n  endpoint_url = URL\ns3 =\n  endpoint_url = http://127.0.0.1:1\n")]
    public async Task An_endpoint_can_be_the_profiles(string key, string section)
    {
        await using var place = await Place.MakeAsync();
        place.Set("AWS_ENDPOINT_URL", null);
        place.Write(".aws/config", $"[profile a]\nrole_arn = {Place.Role}\nweb_identity_token_file = {place.Write("token", "WEB")}\n{key}{section}".Replace("URL", place.Service.Url, StringComparison.Ordinal));
        place.Service.Answer = asked => place.Sts(asked);

        Assert.Equal("AKIDROLE", (await place.GetAsync("a")).AccessKeyId);
    }
}
