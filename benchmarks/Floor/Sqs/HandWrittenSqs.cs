using Acme.Sqs;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Signing;

namespace FreeTierGen.Benchmarks.Floor.Sqs;

/// <summary>What one would write by hand, with all care for speed, to receive messages.</summary>
internal sealed class HandWrittenSqs
{
    private readonly Channel _channel;
    private readonly OperationTexts _receive;

    /// <summary>Makes a client for one endpoint.</summary>
    /// <param name="invoker">Sends requests. Its responses' content must be readable without a thread waiting, as a connection's is.</param>
    /// <param name="endpoint">Where the service is.</param>
    /// <param name="region">The region to sign for.</param>
    /// <param name="accessKeyId">The access key's id.</param>
    /// <param name="secretAccessKey">The access key's secret.</param>
    /// <param name="time">The clock that signatures go by; the system's if null.</param>
    public HandWrittenSqs(
        HttpMessageInvoker invoker, Uri endpoint, string region, string accessKeyId, string secretAccessKey, TimeProvider? time = null)
    {
        var signer = new RequestSigner(accessKeyId, secretAccessKey, region, "sqs", time ?? TimeProvider.System);

        // The service may keep a request for some time until there are messages.
        var options = new ChannelOptions { Limit = TimeSpan.FromSeconds(90) };
        _channel = new Channel(invoker, signer, UserAgentText.Of("sqs#2012-11-05"), options);
        _receive = OperationTexts.AwsJson(endpoint, "AmazonSQS.ReceiveMessage", new KeyValuePair<string, string>("x-amzn-query-mode", "true"));
    }

    public Task<ReceiveMessageResult> ReceiveMessageAsync(ReceiveMessageRequest request, CancellationToken cancellationToken = default)
    {
        ReceiveMessage.Check(request);
        return _channel.CallAsync<JsonBodies<ReceiveMessage, ReceiveMessageRequest, ReceiveMessageResult>, ReceiveMessageRequest, ReceiveMessageResult>(
            _receive, request, cancellationToken);
    }
}
