using Acme.S3;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Signing;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.S3;

/// <summary>
/// What one would write by hand to read, write and list objects over TLS: buckets by their host names, and of each request the members that
/// are measured.
/// </summary>
/// <param name="invoker">Sends requests. Its responses' content must be readable without a thread waiting, as a connection's is.</param>
/// <param name="region">The region to sign for.</param>
/// <param name="accessKeyId">The access key's id.</param>
/// <param name="secretAccessKey">The access key's secret.</param>
/// <param name="time">The clock that signatures go by; the system's if null.</param>
internal sealed class HandWrittenS3(HttpMessageInvoker invoker, string region, string accessKeyId, string secretAccessKey, TimeProvider? time = null)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly Action<object?> Cancel = static source => ((CancellationTokenSource)source!).Cancel();

    private readonly ObjectRequests _requests = new(
        new RequestSigner(accessKeyId, secretAccessKey, region, "s3", time ?? TimeProvider.System), region, UserAgentText.Of("s3#2006-03-01"));

    /// <summary>Reads an object. Its body is to be read from the output.</summary>
    public async Task<GetObjectOutput> GetObjectAsync(GetObjectRequest request, CancellationToken cancellationToken = default)
    {
        var scratch = CallScratch.Rent();
        var message = _requests.Create(HttpMethod.Get, request.Bucket, request.Key, ("x-id=GetObject", "x-id=GetObject"), ObjectRequests.HashOfNothing, null, scratch);
        var response = await SendAsync(message, scratch, cancellationToken).ConfigureAwait(false);
        return ObjectHeaders.ReadObject(response, MetadataOf(response), new ObjectBody(message, response, scratch, Limit));
    }

    /// <summary>Writes an object.</summary>
    public async Task<PutObjectOutput> PutObjectAsync(PutObjectRequest request, CancellationToken cancellationToken = default)
    {
        var scratch = CallScratch.Rent();
        using var content = new ObjectContent(request.Body!, request.ContentType);
        using var message = _requests.Create(HttpMethod.Put, request.Bucket, request.Key, ("x-id=PutObject", "x-id=PutObject"), "UNSIGNED-PAYLOAD", content, scratch);
        using var response = await SendAsync(message, scratch, cancellationToken).ConfigureAwait(false);
        var output = ObjectHeaders.ReadPut(response, MetadataOf(response));
        scratch.Return();
        return output;
    }

    /// <summary>Writes a large object, in chunks with its CRC-32 behind them.</summary>
    public async Task<PutObjectOutput> PutLargeObjectAsync(PutObjectRequest request, CancellationToken cancellationToken = default)
    {
        var scratch = CallScratch.Rent();
        var length = request.Body!.Length - request.Body.Position;
        using var content = new ChecksummedContent(request.Body, length, request.ContentType!);
        using var message = _requests.CreateChunked(request.Bucket!, request.Key!, request.ContentType!, length, content, scratch);
        using var response = await SendAsync(message, scratch, cancellationToken).ConfigureAwait(false);
        var output = ObjectHeaders.ReadPut(response, MetadataOf(response));
        scratch.Return();
        return output;
    }

    /// <summary>Lists keys.</summary>
    public async Task<ListObjectsV2Output> ListObjectsAsync(ListObjectsV2Request request, CancellationToken cancellationToken = default)
    {
        var scratch = CallScratch.Rent();
        using var message = _requests.Create(
            HttpMethod.Get, request.Bucket, "", ObjectRequests.ListQuery(request), ObjectRequests.HashOfNothing, null, scratch);
        using var response = await SendAsync(message, scratch, cancellationToken).ConfigureAwait(false);
        var stream = response.Content.ReadAsStream(CancellationToken.None);
        while (await stream.ReadAsync(scratch.Response.GetMemory(1), scratch.Cancellation.Token).ConfigureAwait(false) is var read and > 0)
        {
            scratch.Response.Advance(read);
        }

        var output = ObjectList.Read(scratch.Response.WrittenSpan, MetadataOf(response));
        scratch.Return();
        return output;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CallScratch scratch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var cancellation = scratch.Cancellation;
        cancellation.CancelAfter(Limit);
        using var registration = cancellationToken.CanBeCanceled ? cancellationToken.UnsafeRegister(Cancel, cancellation) : default;
        try
        {
            var response = await invoker.SendAsync(message, cancellation.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? response
                : throw new HttpRequestException($"The service answered with HTTP {(int)response.StatusCode}.", null, response.StatusCode);
        }
        catch (OperationCanceledException exception) when (cancellation.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException("The service took too long.", exception);
        }
    }

    private static ResponseMetadata MetadataOf(HttpResponseMessage response)
    {
        var requestId = ObjectHeaders.RequestIdOf(response);
        var status = (int)response.StatusCode;
        return ObjectHeaders.ExtendedRequestIdOf(response) is { } extended
            ? new DetailedMetadata(extended, null) { RequestId = requestId, StatusCode = status, Attempts = 1 }
            : new ResponseMetadata { RequestId = requestId, StatusCode = status, Attempts = 1 };
    }
}
