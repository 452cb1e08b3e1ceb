using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Transport;

/// <summary>A request as an operation's protocol writes it: everything but the endpoint and the signature.</summary>
public sealed class RequestBuilder
{
    private const string ContentEncoding = "Content-Encoding";
    private readonly PooledBuffer _body = new();
    private readonly List<KeyValuePair<string, string>> _headers = [];

    internal RequestBuilder()
    {
    }

    /// <summary>The HTTP method; <c>POST</c> unless it is set.</summary>
    public HttpMethod Method { get; set; } = HttpMethod.Post;

    /// <summary>What is appended to the endpoint's own path, from <c>/</c> on, percent-encoded, with its query.</summary>
    public string PathAndQuery { get; set; } = "/";

    /// <summary>What stands before the endpoint's host, as <c>@endpoint</c> has it, for instance <c>data.</c>; null where nothing does.</summary>
    public string? HostPrefix { get; set; }

    /// <summary>The body's content type; null for a request without a body.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the body is written.</summary>
    public IBufferWriter<byte> Body => _body;

    /// <summary>What all requests of the operation have in common, besides what is set for this one; null where nothing is.</summary>
    internal RequestHead? Head { get; set; }

    /// <summary>Whether only the body tells the request from the operation's other ones.</summary>
    internal bool IsUniform => Head is not null && HostPrefix is null && PathAndQuery == "/" && Method == HttpMethod.Post && _headers.Count == 0;

    internal ReadOnlyMemory<byte> WrittenBody => _body.WrittenMemory;

    internal List<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>Adds a header. It is sent as it is and signed.</summary>
    public void AddHeader(string name, string value) => _headers.Add(new(name, value));

    /// <summary>Compresses the body with gzip and says so in <c>Content-Encoding</c>, after what was done to the body before.</summary>
    internal void Compress()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(_body.WrittenSpan);
        }

        _body.Reset();
        _body.Write(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
        var index = _headers.FindIndex(static header => header.Key.Equals(ContentEncoding, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            AddHeader(ContentEncoding, "gzip");
        }
        else
        {
            _headers[index] = new(ContentEncoding, _headers[index].Value + ", gzip");
        }
    }

    /// <summary>Adds the checksum of the body as it is sent, unless the protocol has written one.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "The checksum finds damage on the way; services ask for just this one.")]
    internal void AddChecksum()
    {
        const string ContentMD5 = "Content-MD5";
        if (!_headers.Exists(static header => header.Key.Equals(ContentMD5, StringComparison.OrdinalIgnoreCase)))
        {
            AddHeader(ContentMD5, Convert.ToBase64String(MD5.HashData(_body.WrittenSpan)));
        }
    }

    /// <summary>Makes it ready for another call.</summary>
    internal void Reset()
    {
        Method = HttpMethod.Post;
        PathAndQuery = "/";
        HostPrefix = null;
        ContentType = null;
        Head = null;
        _headers.Clear();
        _body.Reset();
    }

    /// <summary>Lets go of the body's memory, which something else may still be reading.</summary>
    internal void AbandonBody() => _body.Abandon();
}
