using System.Globalization;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <content>How a request's body is completed and a response's is received.</content>
internal sealed partial class Call
{
    private const int UnknownLength = -1;

    // A length is only announced: memory for more than this is taken as the bytes arrive.
    private const int MostReserved = 1024 * 1024;

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

        if (_operation.ChecksumAlgorithmHeader is { } header)
        {
            Request.AddChecksum(header);
        }
    }

    // What the protocol has written, or the caller's stream; null for none.
    private RequestContent? CreateContent()
    {
        var type = Request.ContentType ?? Request.Head?.ContentType;
        RequestContent? content = _source is not null ? _source.CreateContent(_timer)
            : type is not null || !Request.WrittenBody.IsEmpty ? new PooledContent(Request.WrittenBody, _timer)
            : null;
        if (content is not null && type is not null && Request.HeaderOf("Content-Type") is null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return content;
    }

    /// <summary>Makes sure that interceptors left the body alone.</summary>
    /// <exception cref="InvalidOperationException">One has replaced it.</exception>
    public void CheckContent()
    {
        if (_request!.Content != _content)
        {
            throw new InvalidOperationException(
                $"An interceptor replaced the content of a request of {_operation.Name}. The signature covers the body as the client wrote it.");
        }
    }

    /// <summary>Where the next part of the body goes.</summary>
    /// <exception cref="TransportException">The body is longer than memory in one piece can be.</exception>
    public Memory<byte> NextBodyMemory => _body.Length == Array.MaxLength
        ? throw TooLong()
        : _body.GetMemory(_expectedLength == UnknownLength ? 1 : (int)Math.Min(_expectedLength - _body.Length, MostReserved));

    /// <summary>Prepares for the body of the length that the response names.</summary>
    /// <exception cref="TransportException">The body is longer than memory in one piece can be.</exception>
    public void ExpectBody(HttpResponseMessage response)
    {
        _timer.Progress();
        _expectedLength = UnknownLength;
        if (HasBody((int)response.StatusCode) && response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var values)
            && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            _expectedLength = length <= Array.MaxLength ? length : throw TooLong();
        }
    }

    /// <summary>Takes note of bytes that have arrived; 0 is the stream's end.</summary>
    /// <returns>True where nothing more is to come.</returns>
    public bool HasWholeBody(int read)
    {
        _timer.Progress();
        _body.Advance(read);
        if (_body.Length == _expectedLength)
        {
            return true;
        }

        if (read == 0 && _expectedLength != UnknownLength)
        {
            throw new HttpIOException(
                HttpRequestError.ResponseEnded, $"The response ended after {_body.Length} of {_expectedLength} bytes.");
        }

        return read == 0;
    }

    // The length of an answer that has no body is that of the one it stands for. RFC 9110, section 8.6.
    private bool HasBody(int status) => Request.Method != HttpMethod.Head && status is not (204 or 304);

    // It would be as long the next time: there is no retry.
    private TransportException TooLong() =>
        new($"The response of {_operation.Name} is longer than the {Array.MaxLength} bytes that can be received.") { Attempts = _attempt, WasSent = true };
}
