using System.Globalization;
using System.Net.Http.Headers;
using Acme.DynamoDB;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Signing;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>What one would write by hand, with all care for speed, to call two operations of DynamoDB.</summary>
internal sealed class HandWrittenDynamoDB
{
    private readonly Channel _channel;
    private readonly OperationTexts _getItem;
    private readonly OperationTexts _query;

    /// <summary>Makes a client for one endpoint.</summary>
    /// <param name="invoker">Sends requests. Its responses' content must be readable without a thread waiting, as a connection's is.</param>
    /// <param name="endpoint">Where the service is.</param>
    /// <param name="region">The region to sign for.</param>
    /// <param name="accessKeyId">The access key's id.</param>
    /// <param name="secretAccessKey">The access key's secret.</param>
    /// <param name="time">The clock that signatures go by; the system's if null.</param>
    public HandWrittenDynamoDB(
        HttpMessageInvoker invoker, Uri endpoint, string region, string accessKeyId, string secretAccessKey, TimeProvider? time = null)
    {
        var signer = new RequestSigner(accessKeyId, secretAccessKey, region, "dynamodb", time ?? TimeProvider.System);
        var options = new ChannelOptions { AttemptText = "attempt=1; max=4", MaxDepth = 256, CheckBody = CheckChecksum };
        _channel = new Channel(invoker, signer, UserAgentText.Of("dynamodb#2012-08-10"), options);
        _getItem = OperationTexts.AwsJson(endpoint, "DynamoDB_20120810.GetItem");
        _query = OperationTexts.AwsJson(endpoint, "DynamoDB_20120810.Query");
    }

    public Task<GetItemOutput> GetItemAsync(GetItemInput request, CancellationToken cancellationToken = default)
    {
        RequestCheck.Check(request);
        return _channel.CallAsync<JsonBodies<GetItem, GetItemInput, GetItemOutput>, GetItemInput, GetItemOutput>(_getItem, request, cancellationToken);
    }

    public Task<QueryOutput> QueryAsync(QueryInput request, CancellationToken cancellationToken = default)
    {
        RequestCheck.Check(request);
        return _channel.CallAsync<JsonBodies<Query, QueryInput, QueryOutput>, QueryInput, QueryOutput>(_query, request, cancellationToken);
    }

    private static void CheckChecksum(HttpHeadersNonValidated headers, ReadOnlySpan<byte> body)
    {
        if (headers.TryGetValues("x-amz-crc32", out var value)
            && uint.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var expected)
            && Checksum.Compute(body) != expected)
        {
            throw new HttpRequestException("The response's checksum does not match.");
        }
    }
}
