using FreeTier.EmbeddedService;
using FreeTierGen.Testing;

namespace FreeTierGen.Sample.Tests.Commands;

public class FailureTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("--nonsense")]
    [InlineData("status", "nonsense")]
    [InlineData("activity", "one", "two")]
    [InlineData("--endpoint")]
    [InlineData("@nonsense")]
    public async Task What_is_not_understood_is_wrong_usage(params string[] arguments)
    {
        ToolResult result = (await ToolProcess.RunAsync(arguments)).Failed(2);

        Assert.Contains("--help'.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'usage'", "useage")]
    [InlineData("'--service'", "usage", "--servce", "x")]
    [InlineData("'--json'", "usage", "--jsno")]
    public async Task A_slip_of_the_finger_gets_a_suggestion(string suggested, params string[] arguments)
    {
        ToolResult result = (await ToolProcess.RunAsync(arguments)).Failed(2);

        Assert.Contains($"Did you mean {suggested}?", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--live", "--endpoint", "http://localhost:1")]
    [InlineData("--profile", "work")]
    [InlineData("--profile", "work", "--endpoint", "http://localhost:1")]
    [InlineData("--region", "eu-west-1")]
    [InlineData("--live", "--profile", "")]
    [InlineData("--live", "--region", "")]
    [InlineData("--live", "--region", "not a region")]
    [InlineData("--region", "a", "--region", "b", "--live")]
    [InlineData("--endpoint", "localhost:8080")]
    [InlineData("--endpoint", "ftp://localhost")]
    [InlineData("--endpoint", "http://user:pass" + "word@localhost")]
    public async Task Options_that_contradict_each_other_or_make_no_sense_are_wrong_usage(params string[] arguments)
    {
        ToolResult result = (await ToolProcess.RunAsync(arguments)).Failed(2);

        Assert.DoesNotContain("pass" + "word", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("activities")]
    [InlineData("usage")]
    public async Task An_error_of_the_service_is_one_message_with_its_code_and_request_id(string command)
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();
        service.Faults.Fail("InternalServerException", 500, requests: 3);

        ToolResult result = (await ToolProcess.RunAsync(service, command, "--json")).Failed(1);

        Assert.Matches(@"^freetier: the service answered InternalServerException: This was asked for\. \(HTTP 500, request id [^)]+\)\r?\n$", result.Error);
    }

    [Fact]
    public async Task An_error_in_the_midst_of_paging_leaves_stdout_empty()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();
        service.Faults.Delay(TimeSpan.Zero);
        service.Faults.Fail("InternalServerException", 500);

        (await ToolProcess.RunAsync(service, "usage")).Failed(1);

        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task Throttling_comes_with_advice()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();
        service.Faults.Throttle();

        ToolResult result = (await ToolProcess.RunAsync(service, "activities")).Failed(1);

        Assert.Contains("ThrottlingException", result.Error, StringComparison.Ordinal);
        Assert.Contains("wait a moment", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_no_json_is_an_error_of_the_service()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();
        service.Faults.AnswerMalformedJson();

        (await ToolProcess.RunAsync(service, "activities")).Failed(1);
    }

    [Fact]
    public async Task An_error_that_is_not_the_services_own_is_told_with_its_status()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();
        service.Faults.Add(new Fault { Body = "<html>not here</html>", ContentType = "text/html", StatusCode = 501 });

        ToolResult result = (await ToolProcess.RunAsync(service, "activities")).Failed(1);

        Assert.Contains("HTTP 501", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("answered :", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("<html>", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_a_network_error()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();
        service.Faults.CutConnection(CutPoint.BeforeResponse);

        (await ToolProcess.RunAsync(service, "activities")).Failed(1);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_a_network_error()
    {
        using var port = new ClosedPort();

        ToolResult result = await ToolProcess.RunAsync(
            ["activities", "--endpoint", port.Url], new() { ["AWS_MAX_ATTEMPTS"] = "1" });

        result.Failed(1);
    }

    [Fact]
    public async Task A_profile_that_does_not_exist_is_told_by_name()
    {
        ToolResult result = await ToolProcess.RunAsync(["--live", "--profile", "no-such-profile"], new()
        {
            ["AWS_CONFIG_FILE"] = "/nowhere/config",
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/nowhere/credentials",
        });

        result.Failed(1);
        Assert.Contains("no-such-profile", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Embedded service", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_that_are_not_valid_come_with_advice()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();

        ToolResult result = (await ToolProcess.RunAsync(["activities", "--endpoint", service.Uri.ToString()], new() { ["AWS_MAX_ATTEMPTS"] = "1" })).Failed(1);

        Assert.Contains("The credentials are expired or not valid", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_the_machine_do_not_disturb_the_embedded_service()
    {
        ToolResult result = await ToolProcess.RunAsync(["activities"], new()
        {
            ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1",
            ["AWS_USE_FIPS_ENDPOINT"] = "true",
            ["AWS_USE_DUALSTACK_ENDPOINT"] = "true",
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_ACCESS_KEY_ID"] = "someone",
            ["AWS_SECRET_ACCESS_KEY"] = "else",
            ["HTTP_PROXY"] = "http://127.0.0.1:1",
            ["http_proxy"] = "http://127.0.0.1:1",
        });

        result.Succeeded();
    }

    [Fact]
    public async Task Text_of_the_service_cannot_send_escape_sequences_to_the_terminal()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();
        service.Faults.Add(new Fault { ErrorCode = "InternalServerException", StatusCode = 500, Message = "red \u001b[31m\nalert" });

        ToolResult result = (await ToolProcess.RunAsync(service, "activities")).Failed(1);

        Assert.DoesNotContain('\u001b', result.Error);
        Assert.Contains("red  [31m alert", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_tool_cleanly()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();
        service.Faults.Delay(Timeout.InfiniteTimeSpan);
        using ToolProcess tool = ToolProcess.Start(service, "activities");
        await service.WaitForRequestsAsync(1);

        tool.PressCtrlC();

        ToolResult result = (await tool.WaitAsync()).Failed(130);
        Assert.Contains("freetier: cancelled.", result.Error, StringComparison.Ordinal);
    }
}
