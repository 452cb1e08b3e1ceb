using System.Globalization;
using System.Text;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>An HTTP/1.1 request as it was on the wire.</summary>
internal sealed class WireRequest
{
    private WireRequest(string method, string target, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        Method = method;
        Target = target;
        Headers = headers;
    }

    public string Method { get; }

    /// <summary>The path and query.</summary>
    public string Target { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    public byte[] Body { get; private set; } = [];

    /// <summary>The body as text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body);

    /// <summary>A header's only value.</summary>
    public string this[string name] => Assert.IsType<string>(Find(name));

    /// <summary>A header's only value; null where there is none.</summary>
    public string? Find(string name) => Headers.SingleOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Reads the next request of a connection, and asks for its body where that is waited for; null at its end.</summary>
    public static async Task<WireRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (await ReadHeadAsync(stream, cancellationToken) is not { } head)
            return null;

        var lines = head.Split("\r\n");
        var words = lines[0].Split(' ');
        Assert.Equal("HTTP/1.1", words[2]);
        var request = new WireRequest(words[0], words[1], [.. lines.Skip(1).Select(Header)]);
        if (request.Find("Expect") is not null)
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), cancellationToken);
        Assert.Null(request.Find("Transfer-Encoding"));
        request.Body = new byte[int.Parse(request.Find("Content-Length") ?? "0", CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(request.Body, cancellationToken);
        return request;
    }

    private static async Task<string?> ReadHeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new List<byte>();
        var next = new byte[1];
        while (await stream.ReadAsync(next, cancellationToken) == 1)
        {
            head.Add(next[0]);
            if (head is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'])
                return Encoding.ASCII.GetString([.. head[..^4]]);
        }

        return null;
    }

    /// <summary>A header by its line.</summary>
    public static KeyValuePair<string, string> Header(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return new(line[..colon], line[(colon + 1)..].Trim());
    }
}
