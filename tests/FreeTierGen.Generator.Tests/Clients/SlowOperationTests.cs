using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>What an operation's class says of its time: how long it may take, and whether it may be sent again.</summary>
public sealed class SlowOperationTests
{
    [Theory]
    [InlineData("SFN", "StartSyncExecution", 330)]
    [InlineData("SFN", "TestState", 330)]
    [InlineData("SFN", "GetActivityTask", 90)]
    [InlineData("SFN", "StartExecution", null)]
    [InlineData("SWF", "PollForActivityTask", 90)]
    [InlineData("SWF", "PollForDecisionTask", 90)]
    [InlineData("SQS", "ReceiveMessage", 90)]
    [InlineData("Lambda", "Invoke", 930)]
    [InlineData("SageMaker Runtime", "InvokeEndpoint", 90)]
    [InlineData("SageMaker Runtime", "InvokeEndpointWithResponseStream", 510)]
    [InlineData("Bedrock Runtime", "InvokeModel", 3660)]
    [InlineData("Bedrock Runtime", "Converse", 3660)]
    [InlineData("neptunedata", "ExecuteOpenCypherQuery", 150)]
    [InlineData("Other", "StartSyncExecution", null)]
    public void Operations_that_take_long_by_their_documentation_get_the_time(string sdkId, string operation, int? seconds)
    {
        var code = Generate(sdkId, operation);

        var expected = seconds is null ? "AttemptTimeout" : $"AttemptTimeout = global::System.TimeSpan.FromSeconds({seconds})";
        Assert.Equal(seconds is not null, code.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SQS", "ReceiveMessage", "", true)]
    [InlineData("SFN", "GetActivityTask", "", true)]
    [InlineData("SWF", "PollForDecisionTask", "", true)]
    [InlineData("SFN", "StartSyncExecution", "", false)]
    [InlineData("Other", "ReceiveMessage", "", false)]
    [InlineData("Other", "Ask", "\"smithy.api#longPoll\": {}", true)]
    public void Operations_that_wait_for_work_are_known_by_table_and_trait(string sdkId, string operation, string trait, bool isPolling)
        => Assert.Equal(isPolling, Generate(sdkId, operation, trait).Contains("IsLongPolling = true", StringComparison.Ordinal));

    [Theory]
    [InlineData("\"smithy.api#longPoll\": {}", 90)]
    [InlineData("\"smithy.api#longPoll\": { \"timeoutMillis\": 120000 }", 121)]
    [InlineData("\"smithy.api#longPoll\": { \"timeoutMillis\": 5000 }", 90)]
    [InlineData("\"smithy.api#longPoll\": { \"timeoutMillis\": 99999999999 }", 90)]
    public void The_trait_may_ask_for_more_time(string trait, int seconds)
        => Assert.Contains($"FromSeconds({seconds})", Generate("Other", "Ask", trait), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "", false)]
    [InlineData("\"smithy.api#readonly\": {}", "", true)]
    [InlineData("\"smithy.api#idempotent\": {}", "", true)]
    [InlineData("", "\"smithy.api#idempotencyToken\": {}", true)]
    [InlineData("", "\"smithy.api#idempotencyToken\": {}, \"smithy.api#required\": {}", true)]
    public void What_does_no_harm_twice_says_so(string ofOperation, string ofMember, bool isIdempotent)
        => Assert.Equal(
            isIdempotent, Generate("Other", "Send", ofOperation, ofMember).Contains("IsIdempotent = true", StringComparison.Ordinal));

    [Fact]
    public void An_output_without_members_says_so()
    {
        var run = ModelDriver.Run(Model("Other", "Send", "", "")).AssertNoDiagnostics().AssertCompiles();

        Assert.DoesNotContain("HasEmptyOutput", run["Acme.Operations/SendOperation.g.cs"], StringComparison.Ordinal);
        Assert.Contains("HasEmptyOutput = true", run["Acme.Operations/PingOperation.g.cs"], StringComparison.Ordinal);
    }

    private static string Generate(string sdkId, string operation, string ofOperation = "", string ofMember = "")
        => ModelDriver.Run(Model(sdkId, operation, ofOperation, ofMember)).AssertNoDiagnostics().AssertCompiles()[$"Acme.Operations/{operation}Operation.g.cs"];

    private static string Model(string sdkId, string operation, string ofOperation, string ofMember)
        => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Post": {
              "type": "service",
              "version": "2026-01-01",
              "operations": [{ "target": "acme#{{operation}}" }, { "target": "acme#Ping" }],
              "traits": {
                "aws.protocols#awsJson1_0": {},
                "aws.auth#sigv4": { "name": "post" },
                "aws.api#service": { "sdkId": "{{sdkId}}" }
              }
            },
            "acme#Ping": { "type": "operation" },
            "acme#{{operation}}": {
              "type": "operation",
              "input": { "target": "acme#In" },
              "output": { "target": "acme#Out" },
              "traits": { {{ofOperation}} }
            },
            "acme#In": {
              "type": "structure",
              "members": { "token": { "target": "smithy.api#String", "traits": { {{ofMember}} } } },
              "traits": { "smithy.api#input": {} }
            },
            "acme#Out": {
              "type": "structure",
              "members": { "text": { "target": "smithy.api#String" } },
              "traits": { "smithy.api#output": {} }
            }
          }
        }
        """;
}
