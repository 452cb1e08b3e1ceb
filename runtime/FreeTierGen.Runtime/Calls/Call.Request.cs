using System.Globalization;
using System.Net;
using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <content>How a request is made: its body, its head, and what may not be in it.</content>
internal sealed partial class Call
{
    /// <summary>Adds what the service wants with every request, and does to the body what the model asks for, once it is written.</summary>
    public void CompleteRequest(ServiceInfo service)
    {
        Request.AddHeaders(service.Headers);
        if (_operation.CompressesRequest)
        {
            var configuration = _client.Configuration;
            if (!configuration.DisableRequestCompression && Request.WrittenBody.Length >= configuration.RequestMinCompressionSizeBytes)
            {
                Request.Compress();
            }
        }

        if (_operation.RequiresChecksum)
        {
            Request.AddChecksum();
        }

        if (_operation.Checksums is { } checksums)
        {
            checksums.AddTo(Request.Headers, Request.WrittenBody.Span, _client.Configuration.RequestChecksumCalculation);
            checksums.AskForResponse(Request.Headers, _client.Configuration.ResponseChecksumValidation);
        }
    }

    public HttpRequestMessage CreateRequest()
    {
        var request = new HttpRequestMessage(Request.Method, _target.UrlOf(Request));
        _request = request;
        if (_http2 is { } policy)
        {
            request.Version = HttpVersion.Version20;
            request.VersionPolicy = policy;
        }

        request.Content = CreateContent();
        Request.WriteHeaders(request, _target.Endpoint);
        _content = (RequestContent?)request.Content;

        var headers = request.Headers;
        headers.TryAddWithoutValidation("amz-sdk-invocation-id", _invocationId);
        headers.TryAddWithoutValidation("amz-sdk-request", _attempt == 1 ? _client.FirstAttemptValue : LaterAttempt());
        headers.TryAddWithoutValidation("User-Agent", _client.UserAgentValue);
        if (_encoder is not null)
        {
            // A signature says it anew; what goes without one is in chunks, too.
            headers.TryAddWithoutValidation("x-amz-content-sha256", ChunkEncoder.UnsignedPayload);
        }

        return request;
    }

    /// <summary>Makes sure that interceptors left the body alone, and send it nowhere in the clear.</summary>
    /// <exception cref="InvalidOperationException">One has replaced the body.</exception>
    /// <exception cref="ClientConfigurationException">One sends it in the clear.</exception>
    public void CheckContent()
    {
        if (_request!.RequestUri is { IsAbsoluteUri: true } url)
        {
            _target.CheckScheme(url);
        }

        if (_request.Content != _content)
        {
            throw new InvalidOperationException(
                $"An interceptor replaced the content of a request of {_operation.Name}. The signature covers the body as the client wrote it.");
        }
    }

    /// <summary>Makes sure that nothing in the request's head ends a line.</summary>
    /// <exception cref="RequestSerializationException">Something does.</exception>
    public void CheckHead()
    {
        if (!_isHeadChecked)
        {
            RequestCheck.Head(_request!);
        }
    }

    // What the protocol has written, or the caller's stream; null where there is none to name the length of.
    private RequestContent? CreateContent()
    {
        var type = Request.ContentType ?? Request.Head?.ContentType;
        RequestContent? content = _events is not null ? _events.CreateContent(_timer)
            : _source is not null ? ContentOf(_source)
            : type is not null || !Request.WrittenBody.IsEmpty || NamesLength(Request.Method) ? new PooledContent(Request.WrittenBody, _timer)
            : null;
        if (content is not null && type is not null && Request.HeaderOf("Content-Type") is null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return content;
    }

    // Without a body these are sent with a length of 0, which a content is, too; but what has none, .NET's handler sends three times more by
    // itself when its connection is closed.
    private static bool NamesLength(HttpMethod method) => method.Method is "POST" or "PUT" or "PATCH";

    // The time to live lets a service drop what nobody waits for any more. What streams is waited for as long as it moves. It needs a clock that agrees with the service's.
    private string LaterAttempt()
    {
        var attempt = $"attempt={_attempt}; max={_client.Retries.MaxAttempts}";
        if (_serviceTime is null || _source is not null || _events is not null || _timer.AttemptLimit == Timeout.InfiniteTimeSpan)
        {
            return attempt;
        }

        var end = (_client.Clock.Now + _timer.AttemptLimit).UtcDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"ttl={end:yyyyMMdd'T'HHmmss'Z'}; {attempt}");
    }
}
