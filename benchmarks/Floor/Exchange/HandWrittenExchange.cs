using System.Net.Http.Headers;
using Acme.CborExchange;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Signing;

namespace FreeTierGen.Benchmarks.Floor.Exchange;

/// <summary>What one would write by hand, with System.Formats.Cbor, to call an operation of a service that speaks rpcv2Cbor.</summary>
internal sealed class HandWrittenExchange
{
    private readonly Channel _channel;
    private readonly OperationTexts _tasks;

    /// <summary>Makes a client for one endpoint.</summary>
    /// <param name="invoker">Sends requests. Its responses' content must be readable without a thread waiting, as a connection's is.</param>
    /// <param name="endpoint">Where the service is.</param>
    /// <param name="region">The region to sign for.</param>
    /// <param name="accessKeyId">The access key's id.</param>
    /// <param name="secretAccessKey">The access key's secret.</param>
    /// <param name="time">The clock that signatures go by; the system's if null.</param>
    public HandWrittenExchange(
        HttpMessageInvoker invoker, Uri endpoint, string region, string accessKeyId, string secretAccessKey, TimeProvider? time = null)
    {
        var signer = new RequestSigner(accessKeyId, secretAccessKey, region, "exchange", time ?? TimeProvider.System);
        var options = new ChannelOptions { CheckBody = CheckProtocol };
        _channel = new Channel(invoker, signer, UserAgentText.Of("exchange#2026-01-01"), options);
        _tasks = OperationTexts.RpcV2Cbor(endpoint, "Exchange", "ExchangeTasks");
    }

    public System.Threading.Tasks.Task<TasksResponse> TasksAsync(TasksRequest request, CancellationToken cancellationToken = default) =>
        _channel.CallAsync<ExchangeTasks, TasksRequest, TasksResponse>(_tasks, request, cancellationToken);

    private static void CheckProtocol(HttpHeadersNonValidated headers, ReadOnlySpan<byte> body)
    {
        if (!headers.TryGetValues("smithy-protocol", out var protocol) || protocol.ToString() != "rpc-v2-cbor")
        {
            throw new HttpRequestException("The response is not of the service.");
        }
    }
}
