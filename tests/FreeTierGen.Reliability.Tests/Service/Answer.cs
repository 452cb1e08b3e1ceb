using System.Globalization;
using System.Text;

namespace FreeTierGen.Reliability.Tests.Service;

/// <summary>An answer, and the bytes that it is over HTTP/1.1.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body.</param>
/// <param name="Headers">Headers beside the length.</param>
internal sealed record Answer(int Status, byte[] Body, params (string Name, string Value)[] Headers)
{
    /// <summary>Head and body, with the body's length.</summary>
    public byte[] Bytes => [.. Head(Body.Length), .. Body];

    /// <summary>The answer with a header more.</summary>
    public Answer With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };

    /// <summary>The answer with another content type, or with none.</summary>
    public Answer WithType(string? type)
    {
        var others = Headers.Where(header => header.Name != "Content-Type");
        return this with { Headers = type is null ? [.. others] : [.. others, ("Content-Type", type)] };
    }

    /// <summary>The head, with an announced length.</summary>
    public byte[] Head(long length) => Head(("Content-Length", length.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The head of a body in chunks.</summary>
    public byte[] ChunkedHead() => Head(("Transfer-Encoding", "chunked"));

    /// <summary>A chunk.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> part) =>
        [.. Encoding.ASCII.GetBytes(part.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. part, .. "\r\n"u8];

    private byte[] Head((string Name, string Value) framing)
    {
        var head = new StringBuilder(FormattableString.Invariant($"HTTP/1.1 {Status} Said\r\n"));
        foreach (var (name, value) in Headers.Append(framing))
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
    }
}
