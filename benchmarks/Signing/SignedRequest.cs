using System.Net.Http.Headers;
using System.Text;

namespace FreeTierGen.Benchmarks.Signing;

/// <summary>The request that everybody signs.</summary>
internal static class SignedRequest
{
    public const string Region = "us-east-1";
    public const string Service = "freetier";
    public const string ContentType = "application/x-amz-json-1.0";
    public const string Target = "AWSFreeTierService.GetFreeTierUsage";
    public const string TargetHeader = "X-Amz-Target";

    public static Uri Uri { get; } = new("https://freetier.us-east-1.api.aws/");

    public static DateTimeOffset Time { get; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>1 KB of JSON.</summary>
    public static byte[] Body { get; } = Encoding.UTF8.GetBytes("""{"nextToken":"*"}""".Replace("*", new string('t', 1024 - 16), StringComparison.Ordinal));

    /// <summary>The request as a client has built it when it comes to signing.</summary>
    public static HttpRequestMessage Create() => new(HttpMethod.Post, Uri)
    {
        Headers =
        {
            { TargetHeader, Target },
            { "amz-sdk-invocation-id", "8f14e45f-ceea-467f-a0c6-1f4c2e1f4c2e" },
            { "amz-sdk-request", "attempt=1; max=3" },
            { "User-Agent", "aws-sdk-dotnet/1.0" },
        },
        Content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue(ContentType) } },
    };
}
