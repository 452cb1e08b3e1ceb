using System.Text;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>What a service answers.</summary>
internal sealed record WireAnswer(string Body)
{
    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "application/x-amz-json-1.0";

    /// <summary>More headers, each a line.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    public byte[] ToBytes()
    {
        var body = Encoding.UTF8.GetBytes(Body);
        string[] head =
        [
            $"HTTP/1.1 {Status} Answer",
            "x-amzn-RequestId: 5b1c2d7e-0000-4000-8000-a1b2c3d4e5f6",
            $"Content-Type: {ContentType}",
            $"Content-Length: {body.Length}",
            .. Headers,
        ];
        return [.. Encoding.ASCII.GetBytes(string.Join("\r\n", head) + "\r\n\r\n"), .. body];
    }
}
