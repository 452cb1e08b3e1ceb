using System.Text;
using Xunit.Sdk;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>The comparison tells requests apart.</summary>
public sealed class RequestComparisonTests
{
    private const string Body = """{"TableName":"t","Limit":1,"Keys":["a","b"]}""";
    private const string Signed = "content-type;host;x-amz-date;x-amz-security-token;x-amz-target";
    private const string OfficialSigned = "content-type;host;x-amz-api-version;x-amz-content-sha256;x-amz-date;x-amz-security-token;x-amz-target";

    private static readonly string Generated = Request(
        Signed,
        "freetiergen/1.0.0 ua/2.1 os/linux m/E",
        Body);

    private static readonly string Official = Request(
        OfficialSigned,
        "aws-sdk-dotnet-coreclr/4.0 ua/2.1 os/linux m/P,E",
        """{ "Keys": ["\u0061", "b"], "Limit": 1, "TableName": "t" }""",
        "x-amz-api-version: 2012-08-10",
        "X-Amz-Content-SHA256: 00");

    [Fact]
    public async Task Requests_that_say_the_same_are_the_same() => await CompareAsync(Generated);

    [Theory]
    [InlineData("POST", "GETS")]
    [InlineData("POST /", "POST /x")]
    [InlineData("Host: dynamodb", "Host: dynamo")]
    [InlineData("json-1.0", "json-1.1")]
    [InlineData(".Query", ".Scan")]
    [InlineData("X-Amz-Target: DynamoDB.Query\r\n", "")]
    [InlineData("\r\nX-Amz-Date:", "\r\nX-Extra: 1\r\nX-Amz-Date:")]
    [InlineData("max=3", "max=4")]
    [InlineData("Token: token", "Token: other")]
    [InlineData("/20260416/eu-central-1/", "/20260416/us-east-1/")]
    [InlineData("content-type;host;", "host;")]
    [InlineData("ua/2.1", "ua/2.0")]
    [InlineData("\"t\"", "\"u\"")]
    [InlineData("\"Limit\":1", "\"Limit\":2")]
    [InlineData("\"Limit\":1,", "\"Limit\":1,\"Other\":null,")]
    [InlineData("\"a\",\"b\"", "\"b\",\"a\"")]
    public async Task Requests_that_differ_are_told_apart(string text, string other)
    {
        Assert.Contains(text, Generated, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<XunitException>(() => CompareAsync(Generated.Replace(text, other, StringComparison.Ordinal)));
    }

    private static async Task CompareAsync(string generated) =>
        RequestComparison.AssertSame(await ReadAsync(Official), await ReadAsync(generated), OfficialChoices.Of("DynamoDB"));

    // The length follows the body, whatever was changed in it.
    private static async Task<WireRequest> ReadAsync(string request)
    {
        var body = request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(request.Replace("LENGTH", $"{body.Length}", StringComparison.Ordinal)));
        return (await WireRequest.ReadAsync(stream, CancellationToken.None))!;
    }

    private static string Request(string signedHeaders, string userAgent, string body, params string[] more) => string.Join("\r\n",
        [
            "POST / HTTP/1.1",
            "Host: dynamodb.eu-central-1.amazonaws.com",
            "Content-Type: application/x-amz-json-1.0",
            "Content-Length: LENGTH",
            "X-Amz-Target: DynamoDB.Query",
            "X-Amz-Date: 20260416T120000Z",
            "X-Amz-Security-Token: token",
            "amz-sdk-invocation-id: 960e728f-07c8-4018-bc2e-fabc642d3726",
            "amz-sdk-request: attempt=1; max=3",
            $"Authorization: AWS4-HMAC-SHA256 Credential=AKID/20260416/eu-central-1/dynamodb/aws4_request, SignedHeaders={signedHeaders}, Signature={new string('0', 64)}",
            $"User-Agent: {userAgent}",
            .. more,
            "",
            body,
        ]);
}
