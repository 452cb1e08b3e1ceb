namespace FreeTierGen.EmbeddedService.Tests;

public class AuthenticationTests
{
    [Fact]
    public Task A_request_that_is_not_signed_is_refused() =>
        RefusesAsync("MissingAuthenticationTokenException", tamper: headers => headers.Remove("Authorization"));

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/20260416/us-east-1/freetier/aws4_request, Signature=00")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=00")]
    [InlineData("AWS4-HMAC-SHA256 nonsense")]
    public Task An_authorization_that_lacks_a_part_is_refused(string value) =>
        RefusesAsync("IncompleteSignatureException", tamper: headers => headers["Authorization"] = value);

    [Fact]
    public Task An_unknown_access_key_is_refused() =>
        RefusesAsync("UnrecognizedClientException", new SigningInputs { AccessKeyId = "AKIDSOMEBODYELSE" });

    [Fact]
    public Task A_wrong_secret_is_refused() => RefusesAsync("InvalidSignatureException", new SigningInputs { SecretAccessKey = "another" });

    [Fact]
    public Task A_signature_for_another_Region_is_refused() => RefusesAsync("InvalidSignatureException", new SigningInputs { Region = "eu-west-1" });

    [Fact]
    public Task A_signature_for_another_service_is_refused() => RefusesAsync("InvalidSignatureException", new SigningInputs { Service = "billing" });

    [Fact]
    public Task A_request_without_a_date_is_refused() =>
        RefusesAsync("IncompleteSignatureException", tamper: headers => headers.Remove("X-Amz-Date"));

    [Theory]
    [InlineData("X-Amz-Target", "AWSFreeTierService.UpgradeAccountPlan")]
    [InlineData("X-Amz-Date", "20260416T120001Z")]
    [InlineData("X-Amz-Content-SHA256", "UNSIGNED-PAYLOAD")]
    public Task A_signed_header_that_was_changed_is_refused(string name, string value) =>
        RefusesAsync("InvalidSignatureException", tamper: headers => headers[name] = value);

    [Fact]
    public Task A_header_of_AWS_that_is_not_signed_is_refused() =>
        RefusesAsync("InvalidSignatureException", tamper: headers => headers["X-Amz-Extra"] = "1", words: "x-amz-extra has to be signed");

    [Fact]
    public Task A_signed_header_that_is_not_there_is_refused() =>
        RefusesAsync("InvalidSignatureException", tamper: headers => headers.Remove("X-Amz-Content-SHA256"));

    [Theory]
    [InlineData("host;", "", "The header host has to be signed.")]
    [InlineData("content-type;", "", "The header content-type has to be signed.")]
    [InlineData("content-type;host", "host;content-type", "in lower case")]
    [InlineData("content-type;", "content-type;content-type;", "in lower case")]
    [InlineData("content-type;", "Content-Type;", "in lower case")]
    [InlineData("/20260416/", "/20260415/", "of another day")]
    [InlineData("aws4_request", "aws5_request", "freetier/aws4_request")]
    public Task Scope_and_signed_headers_have_to_be_complete_and_in_form(string original, string changed, string words) =>
        RefusesAsync(
            "InvalidSignatureException",
            tamper: headers =>
            {
                Assert.Contains(original, headers["Authorization"], StringComparison.Ordinal);
                headers["Authorization"] = headers["Authorization"].Replace(original, changed, StringComparison.Ordinal);
            },
            words: words);

    [Fact]
    public async Task A_changed_body_is_refused()
    {
        await using var service = await Services.StartAsync();
        string? authorization = null;
        using (var original = new Caller(service) { Tamper = headers => authorization = headers["Authorization"] })
            await original.CallAsync("ListAccountActivities", new { maxResults = 10 });

        using var caller = new Caller(service) { Tamper = headers => headers["Authorization"] = authorization! };
        var reply = await caller.CallAsync("ListAccountActivities", new { maxResults = 11 });

        Assert.Equal((403, "InvalidSignatureException"), (reply.Status, reply.Error));
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public async Task A_signature_holds_for_five_minutes_either_way(int seconds, bool isGood)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service) { Signing = new SigningInputs { Time = FixedTime.Now.AddSeconds(seconds) } };

        var reply = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal(isGood ? 200 : 403, reply.Status);
        Assert.Equal("Thu, 16 Apr 2026 12:00:00 GMT", reply.Header("Date"));
        if (!isGood)
            Assert.Equal("InvalidSignatureException", reply.Error);
    }

    [Fact]
    public async Task A_wrong_clock_refuses_what_is_right_and_says_what_time_it_has()
    {
        await using var service = await Services.StartAsync();
        service.Faults.ClockOffset = TimeSpan.FromHours(1);
        using var caller = new Caller(service);
        using var adjusted = new Caller(service) { Signing = new SigningInputs { Time = FixedTime.Now.AddHours(1) } };

        var refused = await caller.CallAsync("GetAccountPlanState");
        var accepted = await adjusted.CallAsync("GetAccountPlanState");

        Assert.Equal("InvalidSignatureException", refused.Error);
        Assert.Equal("Thu, 16 Apr 2026 13:00:00 GMT", refused.Header("Date"));
        Assert.Equal(200, accepted.Status);
    }

    [Theory]
    [InlineData("token-1", "token-1", 200)]
    [InlineData("token-1", "token-2", 403)]
    [InlineData("token-1", null, 403)]
    [InlineData(null, "token-1", 403)]
    public async Task The_session_token_has_to_be_the_right_one(string? expected, string? sent, int status)
    {
        await using var service = await Services.StartAsync(options => options with { SessionToken = expected });
        using var caller = new Caller(service) { Signing = new SigningInputs { SessionToken = sent } };

        var reply = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal(status, reply.Status);
        if (status != 200)
            Assert.Equal("UnrecognizedClientException", reply.Error);
    }

    [Fact]
    public async Task Credentials_and_Region_can_be_others()
    {
        await using var service = await Services.StartAsync(options => options with
        {
            AccessKeyId = "AKIDOTHER",
            SecretAccessKey = "other",
            SigningRegion = "cn-northwest-1",
        });
        using var caller = new Caller(service)
        {
            Signing = new SigningInputs { AccessKeyId = "AKIDOTHER", SecretAccessKey = "other", Region = "cn-northwest-1" },
        };

        Assert.Equal(200, (await caller.CallAsync("GetAccountPlanState")).Status);
    }

    [Fact]
    public void Secrets_are_not_in_the_text_of_the_options()
    {
        var text = new EmbeddedFreeTierServiceOptions { SecretAccessKey = "hush", SessionToken = "quiet" }.ToString();

        Assert.DoesNotContain("hush", text, StringComparison.Ordinal);
        Assert.DoesNotContain("quiet", text, StringComparison.Ordinal);
    }

    private static async Task RefusesAsync(string error, SigningInputs? signing = null, Action<Dictionary<string, string>>? tamper = null, string words = "")
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service) { Signing = signing ?? new SigningInputs(), Tamper = tamper };

        var reply = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal((403, error), (reply.Status, reply.Error));
        Assert.NotEmpty(reply.Message);
        Assert.Contains(words, reply.Message, StringComparison.Ordinal);
    }
}
