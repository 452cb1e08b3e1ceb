using System.Globalization;
using System.Text;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>
/// The coding <c>aws-chunked</c> of Amazon S3: chunks, each behind a line with its length in hexadecimal digits and perhaps its
/// signature, an empty one as the last, and trailers.
/// </summary>
internal static class AwsChunks
{
    /// <summary>What the chunks carry, and the trailers.</summary>
    public static (byte[] Payload, IReadOnlyList<KeyValuePair<string, string>> Trailers) Read(ReadOnlySpan<byte> body)
    {
        var payload = new List<byte>();
        while (Length(Line(ref body)) is > 0 and var length)
        {
            payload.AddRange(body[..length]);
            body = body[length..];
            Assert.Equal("", Line(ref body));
        }

        var trailers = new List<KeyValuePair<string, string>>();
        while (!body.IsEmpty && Line(ref body) is { Length: > 0 } line)
            trailers.Add(WireRequest.Header(line));
        return ([.. payload], trailers);
    }

    private static int Length(string line) => int.Parse(line.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static string Line(ref ReadOnlySpan<byte> body)
    {
        var end = body.IndexOf("\r\n"u8);
        Assert.NotEqual(-1, end);
        var line = Encoding.ASCII.GetString(body[..end]);
        body = body[(end + 2)..];
        return line;
    }
}
