using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Streams;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <content>Calls whose request or response has a stream for a body.</content>
internal sealed partial class Call
{
    // What is shorter is sent sooner than the service would answer.
    private const long LongStream = 2 * 1024 * 1024;

    private RequestStream? _source;

    // Of the stream, in hexadecimal; one for all attempts.
    private string? _payloadHash;

    // How the stream is coded, where it is sent with its checksum behind it, and who does so in this attempt.
    private ChunkedBody? _chunks;
    private ChunkEncoder? _encoder;

    // Where the service allows it, what goes over TLS is not read twice for a signature.
    private bool IsPayloadUnsigned =>
        (_operation.IsPayloadUnsigned || (_source is not null && _target.AllowsUnsignedPayload)) && IsEncrypted && _chunks is null;

    private bool IsEncrypted => _request!.RequestUri!.Scheme == Uri.UriSchemeHttps;

    /// <summary>Looks at the stream that the request was given, once it is written, and does to it what the model asks for.</summary>
    /// <exception cref="RequestStreamException">It can't be sent.</exception>
    public ValueTask CompleteStreamedRequestAsync(ServiceInfo service, CancellationToken cancellationToken)
    {
        if (Request.BodyStream is not { } stream)
        {
            CompleteRequest(service);
            return default;
        }

        Request.AddHeaders(service.Headers);
        _source = RequestStream.Open(stream, Request.HeaderOf("Content-Length"), _operation);
        if (_operation.TreeHashHeader is not null || _operation.RequiresChecksum)
        {
            return AddDigestsAsync(_source, cancellationToken);
        }

        AddChecksums(_source);
        return default;
    }

    /// <summary>Hashes the stream, where the signature of this attempt needs it and no attempt before has done it.</summary>
    /// <exception cref="RequestStreamException">It can't be read twice.</exception>
    public async ValueTask HashPayloadAsync(CancellationToken cancellationToken)
    {
        if (_source is null || _chunks is not null || _payloadHash is not null || IsPayloadUnsigned)
        {
            return;
        }

        if (!_source.CanReplay)
        {
            throw TwiceNeeded(
                IsEncrypted ? "is signed with the hash of its stream" : "is signed with the hash of its stream, as all are over http");
        }

        // It is the caller's file that is waited for, and not the service.
        _timer.Suspend();
        try
        {
            _payloadHash = Convert.ToHexString(await HashAsync(HashAlgorithmName.SHA256, cancellationToken).ConfigureAwait(false)).ToLowerInvariant();
        }
        finally
        {
            _timer.Resume();
        }
    }

    /// <summary>Gives a response that streams its body to the operation, and what it makes of it to the caller.</summary>
    /// <returns>False where the response's head is not what its protocol promises.</returns>
    public bool TryHandOver<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        HttpResponseMessage message,
        Stream stream,
        [NotNullWhen(true)] out TOutput? output,
        [NotNullWhen(false)] out Exception? error)
        where TInput : class
        where TOutput : class
    {
        var check = CheckOf(message);
        NoteMetadata(message, check);
        var body = new ResponseBody(message, _request!, stream, _client, _operation, _attempt, check);
        if (!TryReadOutput(operation, new ReceivedResponse(message, default, Metadata, body), out output, out error))
        {
            return false;
        }

        // From here on it is the stream that ends both, when its caller is done.
        _content?.LeaveCall(null);
        _request = null;
        _content = null;
        return true;
    }

    /// <summary>Has the attempt let go of the caller's stream.</summary>
    public Task StopStreamAsync() => _content?.StopAsync() ?? Task.CompletedTask;

    // What was decoded on the way is not what the checksum is of.
    private ResponseCheck? CheckOf(HttpResponseMessage message) =>
        _operation.Checksums is { } checksums && !ResponseEncoding.MayBeDecoded(message, _request!)
            ? checksums.CheckOf(Request.Headers, message)
            : null;

    private StreamedContent ContentOf(RequestStream source)
    {
        if (_operation.ExpectsContinue && source.Length.GetValueOrDefault(LongStream) >= LongStream)
        {
            _request!.Headers.ExpectContinue = true;
        }

        _encoder = _chunks?.CreateEncoder();
        return source.CreateContent(_timer, _encoder);
    }

    // False where the failure is none of the stream's.
    private bool TryExplainStream([NotNullWhen(true)] out Exception? explained)
    {
        explained = _source?.Failure ?? _events?.Failure;
        if (explained is null)
        {
            return false;
        }

        if (explained is RequestStreamException failure)
        {
            failure.WasSent = _wasSent || IsSent;
        }

        _failure = FailureKind.Permanent;
        return true;
    }

    // True where the failure would be followed by another attempt but for the request's body.
    private bool IsBodySpent => (_source is { IsSpent: true } || _events is { IsSpent: true }) && _failure != FailureKind.Permanent && _attempt < _client.Retries.MaxAttempts;

    private async ValueTask AddDigestsAsync(RequestStream source, CancellationToken cancellationToken)
    {
        if (_operation.TreeHashHeader is { } header && Request.HeaderOf(header) is null)
        {
            await AddTreeHashAsync(header, cancellationToken).ConfigureAwait(false);
        }

        if (_operation.RequiresChecksum && Request.HeaderOf("Content-MD5") is null)
        {
            if (!source.CanReplay)
            {
                throw TwiceNeeded("carries a checksum of its stream");
            }

            Request.AddHeader("Content-MD5", Convert.ToBase64String(await HashAsync(HashAlgorithmName.MD5, cancellationToken).ConfigureAwait(false)));
        }

        AddChecksums(source);
    }

    private void AddChecksums(RequestStream source)
    {
        if (_operation.Checksums is { } checksums)
        {
            _chunks = checksums.CodeStream(Request.Headers, source.Length, _client.Configuration.RequestChecksumCalculation);
            checksums.AskForResponse(Request.Headers, _client.Configuration.ResponseChecksumValidation);
        }
    }

    private async ValueTask<byte[]> HashAsync(HashAlgorithmName algorithm, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        await _source!.ReadThroughAsync(part => hash.AppendData(part.Span), cancellationToken).ConfigureAwait(false);
        return hash.GetHashAndReset();
    }

    // What the signature needs is computed along, so that the stream is not read for it once more.
    private async ValueTask AddTreeHashAsync(string header, CancellationToken cancellationToken)
    {
        if (!_source!.CanReplay)
        {
            throw TwiceNeeded("carries a tree hash of its stream");
        }

        using var hash = new TreeHash();
        await _source.ReadThroughAsync(part => hash.Append(part.Span), cancellationToken).ConfigureAwait(false);
        var (tree, whole) = hash.Finish();
        Request.AddHeader(header, Convert.ToHexString(tree).ToLowerInvariant());
        _payloadHash = Convert.ToHexString(whole).ToLowerInvariant();
    }

    private RequestStreamException TwiceNeeded(string why)
    {
        var other = _target.AllowsUnsignedPayload || _operation.IsPayloadUnsigned ? ", or use an https endpoint" : "";
        return new RequestStreamException(
            $"The request of {_operation.Name} {why}, which has to be read twice for that and can't seek: give a stream that can{other}. The request was not sent.");
    }
}
