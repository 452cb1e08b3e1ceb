using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Paths;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <content>How a response is received, and what it says.</content>
internal sealed partial class Call
{
    private const int UnknownLength = -1;

    // What errors carry is less: the most is what a cancelled transaction of Amazon DynamoDB says of its items, of 4 MB.
    private const int LongestError = 8 * 1024 * 1024;

    /// <summary>Where the next part of the body goes.</summary>
    public Memory<byte> NextBodyMemory => _body.Next(_expectedLength);

    /// <summary>Prepares for the body of the length that the response names.</summary>
    /// <exception cref="ResponseFormatException">The body is longer than the client takes.</exception>
    public void ExpectBody(HttpResponseMessage response)
    {
        _timer.Answered();
        _expectedLength = UnknownLength;
        _lengthLimit = response.IsSuccessStatusCode ? _client.Configuration.ResponseSizeLimit : LongestError;
        if (HasBody((int)response.StatusCode) && response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var values)
            && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            _expectedLength = length;
            if (length > _lengthLimit && response.IsSuccessStatusCode)
            {
                throw TooLong(response, length);
            }
        }
    }

    /// <summary>Takes note of bytes that have arrived; 0 is the stream's end.</summary>
    /// <returns>True where nothing more is to come, or no more of an error is read.</returns>
    /// <exception cref="ResponseFormatException">The body is longer than the client takes.</exception>
    public bool HasWholeBody(int read, HttpResponseMessage response)
    {
        _timer.Progress();
        _body.Advance(read);
        if (_body.Length == _expectedLength)
        {
            return true;
        }

        if (_body.Length > _lengthLimit)
        {
            return !response.IsSuccessStatusCode ? true : throw TooLong(response, _body.Length);
        }

        if (read == 0 && _expectedLength != UnknownLength)
        {
            throw new HttpIOException(
                HttpRequestError.ResponseEnded, $"The response ended after {_body.Length} of {_expectedLength} bytes.");
        }

        return read == 0;
    }

    /// <summary>Reads the response's output, or its error.</summary>
    public bool TryRead<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        HttpResponseMessage message,
        [NotNullWhen(true)] out TOutput? output,
        [NotNullWhen(false)] out Exception? error)
        where TInput : class
        where TOutput : class
    {
        output = null;
        error = null;
        using var check = message.IsSuccessStatusCode ? CheckOf(message) : null;
        NoteMetadata(message, check);
        var response = new ReceivedResponse(message, _body.Written, Metadata);
        if (_client.Service.ResponseChecksum is { } checksum
            && _body.Length <= _lengthLimit
            && checksum.IsWrong(message, response.Body)
            && !ResponseEncoding.MayBeDecoded(message, _request!))
        {
            _failure = FailureKind.Transient;
            error = Lost(new InvalidDataException("The response's checksum does not match."));
            return false;
        }

        if (!message.IsSuccessStatusCode || operation.MeansError(response))
        {
            error = ReadError(operation, message, response);
            return false;
        }

        if (check is not null && check.IsWrongFor(_body.Written))
        {
            _failure = _operation.IsIdempotent ? FailureKind.Transient : FailureKind.Permanent;
            error = check.Failure(_operation.Name, _attempt);
            return false;
        }

        return TryReadOutput(operation, response, out output, out error);
    }

    private bool TryReadOutput<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        in ReceivedResponse response,
        [NotNullWhen(true)] out TOutput? output,
        [NotNullWhen(false)] out Exception? error)
        where TInput : class
        where TOutput : class
    {
        output = null;
        error = null;
        try
        {
            output = operation.Deserialize(response);
            return true;
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            // A body that ends early was lost on the way, but the request was carried out. Headers are whole.
            _failure = _operation is { IsIdempotent: true, StreamsOutput: false } && exception is not IHeadFailure
                && HasBody(response.StatusCode) && operation.MeansCutShort(response)
                ? FailureKind.Transient
                : FailureKind.Permanent;
            error = UnexpectedResponse.Of(_operation.Name, response, exception);
            return false;
        }
    }

    private ServiceException ReadError<TInput, TOutput>(
        Operation<TInput, TOutput> operation, HttpResponseMessage message, in ReceivedResponse response)
        where TInput : class
        where TOutput : class
    {
        var error = operation.DeserializeError(response);
        _serviceTime = message.Headers.Date;
        _retryAfter = response.Header("x-amz-retry-after");
        _failure = _client.Retries.Classify(error);
        if (_failure == FailureKind.Permanent && message.IsSuccessStatusCode)
        {
            _failure = FailureKind.Transient;
        }
        else if (_failure == FailureKind.Permanent && _client.Clock.TryCorrect(error.ErrorCode, _serviceTime, _signedAt))
        {
            _failure = FailureKind.Transient;
        }
        else if (_credentials.TryRenew(_client, error))
        {
            _failure = FailureKind.ExpiredCredentials;
        }

        return error;
    }

    private void NoteMetadata(HttpResponseMessage message, ResponseCheck? check)
    {
        var requestId = RequestId(message);
        Metadata = _target.ExtendedRequestIds is { } ids ? ids.Describe(message, requestId, _attempt, check?.Algorithm)
            : check is not null ? check.Describe(message, requestId, _attempt)
            : new ResponseMetadata { RequestId = requestId, StatusCode = (int)message.StatusCode, Attempts = _attempt };
        if (_context is not null)
        {
            _readingSince = _context.Watch?.Now;
            _context.Metadata = Metadata;
        }
    }

    private static string? RequestId(HttpResponseMessage message)
    {
        var headers = message.Headers.NonValidated;
        return headers.TryGetValues("x-amzn-RequestId", out var values) || headers.TryGetValues("x-amz-request-id", out values)
            ? values.ToString()
            : null;
    }

    // The length of an answer that has no body is that of the one it stands for. RFC 9110, section 8.6.
    private bool HasBody(int status) => Request.Method != HttpMethod.Head && status is not (204 or 304);

    // It would be as long the next time: there is no retry.
    private ResponseFormatException TooLong(HttpResponseMessage response, long length)
    {
        NoteMetadata(response, check: null);
        var more = length == _expectedLength ? "" : "more than ";
        return new ResponseFormatException(
            $"The response of {_operation.Name} has {more}{length} bytes, and the client takes {_lengthLimit}, as {nameof(ClientOptions.ResponseSizeLimit)} of its options says.")
        {
            Metadata = Metadata,
            BodyLength = length,
        };
    }
}
