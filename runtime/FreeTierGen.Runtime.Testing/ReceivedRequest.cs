using System.Text;

namespace FreeTierGen.Runtime.Testing;

/// <summary>A request as an <see cref="InMemoryService"/> received it: signed, and as it would go over the network.</summary>
public sealed class ReceivedRequest
{
    private readonly Dictionary<string, string> _headers;

    internal ReceivedRequest(HttpRequestMessage request, byte[] body)
    {
        Method = request.Method;
        Uri = request.RequestUri ?? throw new ArgumentException("The request has no URI.", nameof(request));
        Body = body;
        var fields = request.Content is { } content ? request.Headers.Concat(content.Headers) : request.Headers;
        _headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
        {
            _headers[field.Key] = string.Join(", ", field.Value);
        }

        Operation = OperationNames.Of(this);
    }

    /// <summary>
    /// The operation's name in the model where the request says it, as those of awsJson, rpcv2 and of the query protocols do. A REST request
    /// says it by its method and path: then it is those two, for instance <c>GET /things/1</c>.
    /// </summary>
    public string Operation { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>Where the request would have gone.</summary>
    public Uri Uri { get; }

    /// <summary>The headers; names are compared without case, and fields of one name are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <summary>The body; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as UTF-8 text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <inheritdoc/>
    public override string ToString() => Operation;
}
