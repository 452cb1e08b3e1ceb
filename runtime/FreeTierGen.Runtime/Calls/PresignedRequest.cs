using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace FreeTierGen.Runtime;

/// <summary>
/// A request that whoever has it can send, without credentials and without this library, until it expires. Its URL is as good as a password
/// for what it does: neither <see cref="ToString"/> nor the debugger shows it.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PresignedRequest
{
    internal PresignedRequest(Uri url, HttpMethod method, Dictionary<string, string> headers, DateTimeOffset expiresAt)
    {
        Url = url;
        Method = method;
        Headers = new ReadOnlyDictionary<string, string>(headers);
        ExpiresAt = expiresAt;
    }

    /// <summary>The URL, with the signature in its query. It has to be used as it is; as text it is <see cref="Uri.AbsoluteUri"/>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public Uri Url { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The headers that the sender has to send with just these values: the signature covers them. Mostly empty.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>
    /// From when on the service refuses the URL: the end of its lifetime, or of the temporary credentials that signed it if that is earlier.
    /// </summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Makes a request to be sent by an <see cref="HttpClient"/>, with the headers that it needs.</summary>
    /// <param name="content">The body; null for none.</param>
    public HttpRequestMessage ToHttpRequest(HttpContent? content = null)
    {
        var request = new HttpRequestMessage(Method, Url) { Content = content };
        foreach (var (name, value) in Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                // A content has a type of its own from the start, which is not the one that was signed.
                request.Content ??= new ByteArrayContent([]);
                request.Content.Headers.Remove(name);
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    /// <summary>Method, host and end; neither path nor signature.</summary>
    public override string ToString() => $"{Method} to {Url.Authority}, signed until {ExpiresAt:u}";
}
