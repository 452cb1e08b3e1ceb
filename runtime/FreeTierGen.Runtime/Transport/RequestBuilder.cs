using System.Buffers;

namespace FreeTierGen.Runtime.Transport;

/// <summary>A request as an operation's protocol writes it: everything but the endpoint and the signature.</summary>
public sealed class RequestBuilder
{
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

    internal ReadOnlyMemory<byte> WrittenBody => _body.WrittenMemory;

    internal List<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>Adds a header. It is sent as it is and signed.</summary>
    public void AddHeader(string name, string value) => _headers.Add(new(name, value));

    /// <summary>Makes it ready for another call.</summary>
    internal void Reset()
    {
        Method = HttpMethod.Post;
        PathAndQuery = "/";
        HostPrefix = null;
        ContentType = null;
        _headers.Clear();
        _body.Reset();
    }

    /// <summary>Lets go of the body's memory, which something else may still be reading.</summary>
    internal void AbandonBody() => _body.Abandon();
}
