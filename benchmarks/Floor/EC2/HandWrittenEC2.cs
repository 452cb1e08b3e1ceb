using Acme.EC2;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Signing;

namespace FreeTierGen.Benchmarks.Floor.EC2;

/// <summary>What one would write by hand to call one operation of Amazon EC2.</summary>
internal sealed class HandWrittenEC2
{
    private readonly Channel _channel;
    private readonly OperationTexts _describe;

    /// <summary>Makes a client for one endpoint.</summary>
    /// <param name="invoker">Sends requests. Its responses' content must be readable without a thread waiting, as a connection's is.</param>
    /// <param name="endpoint">Where the service is.</param>
    /// <param name="region">The region to sign for.</param>
    /// <param name="accessKeyId">The access key's id.</param>
    /// <param name="secretAccessKey">The access key's secret.</param>
    /// <param name="time">The clock that signatures go by; the system's if null.</param>
    public HandWrittenEC2(
        HttpMessageInvoker invoker, Uri endpoint, string region, string accessKeyId, string secretAccessKey, TimeProvider? time = null)
    {
        var signer = new RequestSigner(accessKeyId, secretAccessKey, region, "ec2", time ?? TimeProvider.System);
        _channel = new Channel(invoker, signer, UserAgentText.Of("ec2#2016-11-15"), new ChannelOptions { Limit = TimeSpan.FromSeconds(60) });
        _describe = OperationTexts.Form(endpoint, "DescribeInstances");
    }

    public Task<DescribeInstancesResult> DescribeInstancesAsync(DescribeInstancesRequest request, CancellationToken cancellationToken = default) =>
        _channel.CallAsync<DescribeInstances, DescribeInstancesRequest, DescribeInstancesResult>(_describe, request, cancellationToken);
}
