using System.Text;
using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.HttpBindings;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Transport;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime.Tests.Streams;

internal sealed class PutRequest
{
    public string Key { get; init; } = "key";

    public Stream? Body { get; init; } = Stream.Null;

    public string? ContentType { get; init; }

    public long? ContentLength { get; init; }

    public string? Note { get; init; }

    /// <summary>A header that the caller has a value for.</summary>
    public (string Name, string Value)? Header { get; init; }
}

internal sealed class PutResponse
{
    public string? ETag { get; init; }

    public required ResponseMetadata Metadata { get; init; }
}

internal sealed class GetRequest
{
    public string Key { get; init; } = "key";

    public string? Mode { get; init; }
}

internal sealed class GetResponse : IDisposable
{
    public Stream Body { get; init; } = Stream.Null;

    public long Number { get; init; }

    public required ResponseMetadata Metadata { get; init; }

    public void Dispose() => Body.Dispose();
}

/// <summary>What a generator would write for a service that keeps objects: a stream goes up, a stream comes down.</summary>
internal static class BucketService
{
    public static readonly ServiceInfo Plain = Info(allowsUnsignedPayload: false);

    /// <summary>One like Amazon S3.</summary>
    public static readonly ServiceInfo Lenient = Info(allowsUnsignedPayload: true);

    /// <summary>One whose requests are signed for several regions.</summary>
    public static readonly ServiceInfo MultiRegion = Info(allowsUnsignedPayload: false, new SigV4aSigner());

    public static ServiceClient Client(string url, Action<EchoOptions>? configure = null, ServiceInfo? service = null, HttpMessageHandler? handler = null)
    {
        var options = EchoClients.Options(handler, configure);

        // How streams are signed in the clear is seen of hosts that nobody is asked at.
        options.AllowPlainHttp ??= true;
        var endpoint = new Endpoint(url) { AuthSchemes = service == MultiRegion ? [new("sigv4a") { SigningRegionSet = ["*"] }] : [] };
        return new ServiceClient(service ?? Plain, options, new EchoResolver(endpoint));
    }

    public static Task<PutResponse> PutAsync(this ServiceClient client, Stream? body, CancellationToken cancellationToken = default) =>
        client.InvokeAsync(PutOperation.Instance, new PutRequest { Body = body }, cancellationToken);

    public static Task<GetResponse> GetAsync(this ServiceClient client, CancellationToken cancellationToken = default) =>
        client.InvokeAsync(GetOperation.Instance, new GetRequest(), cancellationToken);

    public static EchoServiceException ErrorOf(in ReceivedResponse response) =>
        new(new ErrorDetails { Code = response.Header("x-error") ?? "", Message = Encoding.UTF8.GetString(response.Body), Metadata = response.Metadata });

    public static string PathOf(string key)
    {
        var uri = new UriWriter();
        uri.WriteLiteral("/");
        uri.WriteGreedyLabel(key, "Key");
        return uri.Finish();
    }

    private static ServiceInfo Info(bool allowsUnsignedPayload, MultiRegionSigner? signer = null) => new()
    {
        SdkId = "Bucket",
        ShapeName = "Bucket",
        ApiVersion = "2026-01-01",
        SigningName = "s3",
        SignsPathAsSent = true,
        SendsPayloadHash = true,
        MultiRegionSigner = signer,
        AllowsUnsignedPayload = allowsUnsignedPayload,
        ExtendedRequestIds = allowsUnsignedPayload ? new ExtendedRequestIds("x-amz-id-2") : null,
        PresignedParameters = ["x-amz-request-payer"],
    };
}

internal sealed class PutOperation(OperationInfo info) : Operation<PutRequest, PutResponse>(BucketService.Plain, info)
{
    public static readonly PutOperation Instance = new(new OperationInfo { Name = "Put", StreamsInput = true, IsIdempotent = true });

    public static readonly PutOperation WithLength = new(new OperationInfo { Name = "Put", StreamsInput = true, RequiresLength = true });

    public static readonly PutOperation WithChecksum = new(new OperationInfo { Name = "Put", StreamsInput = true, RequiresChecksum = true });

    /// <summary>One with checksums by algorithms that the caller can choose.</summary>
    public static readonly PutOperation Checksummed = new(new OperationInfo
    {
        Name = "Put",
        StreamsInput = true,
        IsIdempotent = true,
        Checksums = new HttpChecksum { CoversRequest = true, AlgorithmHeader = "x-algorithm" },
    });

    /// <summary>One that needs a checksum.</summary>
    public static readonly PutOperation ChecksumRequired = new(new OperationInfo
    {
        Name = "Put",
        StreamsInput = true,
        IsIdempotent = true,
        Checksums = new HttpChecksum { CoversRequest = true, IsRequired = true, AlgorithmHeader = "x-algorithm" },
    });

    public static readonly PutOperation Cautious = new(new OperationInfo { Name = "Put", StreamsInput = true, ExpectsContinue = true });

    public static readonly PutOperation WithTreeHash = new(new OperationInfo { Name = "Put", StreamsInput = true, TreeHashHeader = "x-tree" });

    public static readonly PutOperation Unsigned = new(new OperationInfo { Name = "Put", StreamsInput = true, IsPayloadUnsigned = true });

    public static readonly PutOperation Anonymous = new(new OperationInfo { Name = "Put", StreamsInput = true, IsAnonymous = true, IsIdempotent = true });

    public override Endpoint ResolveEndpoint(ServiceClient client, PutRequest input) => ((EchoResolver)client.EndpointResolver).Resolve();

    protected override Task<PutResponse> RunStreamingAsync(OperationCall<PutRequest, PutResponse> operationCall) =>
        operationCall.RunStreamingAsync();

    protected override void WriteRequest(RequestBuilder request, PutRequest input)
    {
        request.Method = HttpMethod.Put;
        request.PathAndQuery = BucketService.PathOf(input.Key);
        request.ContentType = input.Body is null ? null : "application/octet-stream";
        request.BodyStream = input.Body;
        if (input.ContentType is { } type)
        {
            request.AddHeader("Content-Type", type);
        }

        if (input.ContentLength is { } length)
        {
            request.AddHeader("Content-Length", length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (input.Note is { } note)
        {
            request.AddHeader("x-amz-meta-note", note);
        }

        if (input.Header is { } header)
        {
            request.AddHeader(header.Name, header.Value);
        }
    }

    protected override PutResponse ReadResponse(in ReceivedResponse response) =>
        new() { ETag = response.Header("ETag"), Metadata = response.Metadata };

    protected override ServiceException ReadErrorResponse(in ReceivedResponse response) => BucketService.ErrorOf(response);
}

internal sealed class GetOperation(OperationInfo info) : Operation<GetRequest, GetResponse>(BucketService.Plain, info)
{
    public static readonly GetOperation Instance = new(new OperationInfo { Name = "Get", StreamsOutput = true, IsIdempotent = true });

    public static readonly GetOperation Checksummed = new(new OperationInfo
    {
        Name = "Get",
        StreamsOutput = true,
        IsIdempotent = true,
        Checksums = new HttpChecksum { ModeHeader = "x-mode", ResponseAlgorithms = ["SHA256", "CRC32", "CRC64NVME"] },
    });

    public override Endpoint ResolveEndpoint(ServiceClient client, GetRequest input) => ((EchoResolver)client.EndpointResolver).Resolve();

    protected override Task<GetResponse> RunStreamingAsync(OperationCall<GetRequest, GetResponse> operationCall) =>
        operationCall.RunStreamingAsync();

    public override void ValidateOutput(GetResponse output, ref ViolationCollector violations)
    {
        if (output.Number > 10)
        {
            violations.Range("number", null, 10);
        }
    }

    protected override void WriteRequest(RequestBuilder request, GetRequest input)
    {
        request.Method = HttpMethod.Get;
        request.PathAndQuery = BucketService.PathOf(input.Key);
        if (input.Mode is { } mode)
        {
            request.AddHeader("x-mode", mode);
        }
    }

    protected override GetResponse ReadResponse(in ReceivedResponse response) => new()
    {
        Body = response.BodyStream,
        Number = response.Header("x-number") is { } number ? HeaderParsing.ReadInt64(number, "x-number") : 0,
        Metadata = response.Metadata,
    };

    protected override ServiceException ReadErrorResponse(in ReceivedResponse response) => BucketService.ErrorOf(response);
}
