using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Runtime.Transport;

/// <summary>A request as an operation's protocol writes it: everything but the endpoint and the signature.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
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

    /// <summary>
    /// What is appended to the endpoint's own path, from <c>/</c> on, percent-encoded, with its query, as
    /// <see cref="HttpBindings.UriWriter"/> writes it.
    /// </summary>
    public string PathAndQuery { get; set; } = "/";

    /// <summary>What stands before the endpoint's host, as <c>@endpoint</c> has it, for instance <c>data.</c>; null where nothing does.</summary>
    public string? HostPrefix { get; set; }

    /// <summary>
    /// The body's content type as the protocol has it; null where it names none, or where there is no body. A <c>Content-Type</c> that is
    /// added as a header is sent in its place.
    /// </summary>
    public string? ContentType { get; set; }

    /// <summary>Where the body is written.</summary>
    public IBufferWriter<byte> Body => _body;

    /// <summary>
    /// The body of an operation that streams it (<see cref="OperationInfo.StreamsInput"/>), sent from its position on; null for none. It
    /// stays the caller's: it is not disposed.
    /// </summary>
    public Stream? BodyStream { get; set; }

    /// <summary>What all requests of the operation have in common, besides what is set for this one; null where nothing is.</summary>
    internal RequestHead? Head { get; private set; }

    /// <summary>Whether only the body tells the request from the operation's other ones.</summary>
    internal bool IsUniform => Head is not null && HostPrefix is null && PathAndQuery == Head.Path && Method == HttpMethod.Post && _headers.Count == 0
        && BodyStream is null;

    internal ReadOnlyMemory<byte> WrittenBody => _body.WrittenMemory;

    internal List<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>Begins a request that differs from the operation's other ones in its body alone.</summary>
    internal void Begin(RequestHead head)
    {
        Head = head;
        PathAndQuery = head.Path;
    }

    /// <summary>Adds a header. It is sent as it is and signed. A <c>Content-Length</c> says how much of <see cref="BodyStream"/> is sent.</summary>
    public void AddHeader(string name, string value) => _headers.Add(new(name, value));

    /// <summary>Adds headers that the service wants with every request.</summary>
    internal void AddHeaders(IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        // Most services want none. Their empty list must not cost an enumerator.
        for (var index = 0; index < headers.Count; index++)
        {
            _headers.Add(headers[index]);
        }
    }

    /// <summary>
    /// Makes a GET of the request whose query is what was written as its body, a form (<c>application/x-www-form-urlencoded</c>). For URLs
    /// that stand for a request of a query protocol.
    /// </summary>
    public void MoveBodyToQuery()
    {
        var separator = PathAndQuery.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        PathAndQuery = string.Concat(PathAndQuery, new(separator, 1), Encoding.UTF8.GetString(_body.WrittenSpan));
        Method = HttpMethod.Get;
        ContentType = null;
        _body.Reset();
    }

    /// <summary>Adds a parameter to the query, unless it is there.</summary>
    internal void AddQuery(string name, string value)
    {
        if (!PathAndQuery.Contains($"?{name}=", StringComparison.Ordinal) && !PathAndQuery.Contains($"&{name}=", StringComparison.Ordinal))
        {
            var separator = PathAndQuery.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            PathAndQuery = $"{PathAndQuery}{separator}{name}={Uri.EscapeDataString(value)}";
        }
    }

    /// <summary>Makes a parameter of the query of a header, where it was added.</summary>
    internal void MoveToQuery(string name)
    {
        for (var index = 0; index < _headers.Count; index++)
        {
            var (key, value) = _headers[index];
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                _headers.RemoveAt(index);
                AddQuery(name, value);
                return;
            }
        }
    }

    /// <summary>The value of a header that was added; null where none was.</summary>
    internal string? HeaderOf(string name)
    {
        foreach (var header in _headers)
        {
            if (header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }

    /// <summary>Puts the headers of the request and of its endpoint into a message, those that describe the body with its content.</summary>
    /// <param name="message">The message. It gets an empty content where it has none and a header needs one.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <exception cref="RequestSerializationException">A header has a name that can't be sent.</exception>
    internal void WriteHeaders(HttpRequestMessage message, Endpoint endpoint)
    {
        if (Head is not null)
        {
            foreach (var (name, value) in Head.Headers)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }

        foreach (var (name, value) in _headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                AddContentHeader(message, name, value);
            }
        }

        if (endpoint.HasHeaders)
        {
            foreach (var (name, values) in endpoint.Headers)
            {
                if (!message.Headers.TryAddWithoutValidation(name, values))
                {
                    AddContentHeader(message, name, string.Join(", ", values));
                }
            }
        }
    }

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
        if (HeaderOf(ContentMD5) is null)
        {
            AddHeader(ContentMD5, Convert.ToBase64String(MD5.HashData(_body.WrittenSpan)));
        }
    }

    // .NET keeps headers that describe the body with the body. There are requests that have them and no body.
    private static void AddContentHeader(HttpRequestMessage message, string name, string value)
    {
        message.Content ??= new PooledContent(default);
        if (!message.Content.Headers.TryAddWithoutValidation(name, value))
        {
            throw new RequestSerializationException("The name of a header can't be sent: it has to be letters, digits and hyphens. The request was not sent.");
        }
    }

    /// <summary>Makes it ready for another call.</summary>
    internal void Reset()
    {
        Method = HttpMethod.Post;
        PathAndQuery = "/";
        HostPrefix = null;
        ContentType = null;
        BodyStream = null;
        Head = null;
        _headers.Clear();
        _body.Reset();
    }

    /// <summary>Lets go of the body's memory, which something else may still be reading.</summary>
    internal void AbandonBody() => _body.Abandon();
}
