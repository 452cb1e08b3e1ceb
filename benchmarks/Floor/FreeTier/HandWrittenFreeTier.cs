using Acme.FreeTier;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Signing;

namespace FreeTierGen.Benchmarks.Floor.FreeTier;

/// <summary>What one would write by hand, with all care for speed, to call two operations of FreeTier.</summary>
internal sealed class HandWrittenFreeTier
{
    private readonly Channel _channel;
    private readonly OperationTexts _getAccountPlanState;
    private readonly OperationTexts _getFreeTierUsage;

    /// <summary>Makes a client for one endpoint.</summary>
    /// <param name="invoker">Sends requests. Its responses' content must be readable without a thread waiting, as a connection's is.</param>
    /// <param name="endpoint">Where the service is.</param>
    /// <param name="accessKeyId">The access key's id.</param>
    /// <param name="secretAccessKey">The access key's secret.</param>
    /// <param name="time">The clock that signatures go by; the system's if null.</param>
    /// <param name="limit">How long a call may take; as long as in generated clients if null.</param>
    public HandWrittenFreeTier(
        HttpMessageInvoker invoker,
        Uri endpoint,
        string accessKeyId,
        string secretAccessKey,
        TimeProvider? time = null,
        TimeSpan? limit = null)
    {
        var signer = new RequestSigner(accessKeyId, secretAccessKey, "us-east-1", "freetier", time ?? TimeProvider.System);
        var options = limit is { } longest ? new ChannelOptions { Limit = longest } : new ChannelOptions();
        _channel = new Channel(invoker, signer, UserAgentText.Of("freetier#2023-09-07"), options);
        _getAccountPlanState = OperationTexts.AwsJson(endpoint, "AWSFreeTierService.GetAccountPlanState");
        _getFreeTierUsage = OperationTexts.AwsJson(endpoint, "AWSFreeTierService.GetFreeTierUsage");
    }

    public Task<GetAccountPlanStateResponse> GetAccountPlanStateAsync(CancellationToken cancellationToken = default) =>
        _channel.CallAsync<JsonBodies<AccountPlanState, EmptyInput, GetAccountPlanStateResponse>, EmptyInput, GetAccountPlanStateResponse>(
            _getAccountPlanState, default, cancellationToken);

    public Task<GetFreeTierUsageResponse> GetFreeTierUsageAsync(
        GetFreeTierUsageRequest request, CancellationToken cancellationToken = default)
    {
        FreeTierUsageRequest.Check(request);
        return _channel.CallAsync<
            JsonBodies<FreeTierUsages, GetFreeTierUsageRequest, GetFreeTierUsageResponse>, GetFreeTierUsageRequest, GetFreeTierUsageResponse>(
            _getFreeTierUsage, request, cancellationToken);
    }

    /// <summary>Calls for each row of all pages.</summary>
    public async Task ForEachFreeTierUsageAsync(
        GetFreeTierUsageRequest request, Action<FreeTierUsage> take, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var page = await GetFreeTierUsageAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (var usage in (FreeTierUsage[])page.FreeTierUsages)
            {
                take(usage);
            }

            if (string.IsNullOrEmpty(page.NextToken))
            {
                return;
            }

            if (page.NextToken == request.NextToken)
            {
                throw new InvalidOperationException("The service returned the same token twice in a row.");
            }

            request = new GetFreeTierUsageRequest { Filter = request.Filter, MaxResults = request.MaxResults, NextToken = page.NextToken };
        }
    }
}
