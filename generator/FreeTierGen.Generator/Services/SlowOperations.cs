using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Services;

/// <summary>
/// Operations that may be silent for longer than others, by the services' documentation and by <c>@longPoll</c>. Each gets some seconds
/// more than the service takes at most, so that it is the service that ends the wait.
/// </summary>
internal static class SlowOperations
{
    // What the trait says is optional; longer than a minute it seldom is.
    private const int PollingSeconds = 90;

    private static readonly HashSet<(string SdkId, string Operation)> LongPolling =
    [
        ("SFN", "GetActivityTask"),
        ("SQS", "ReceiveMessage"),
        ("SWF", "PollForActivityTask"),
        ("SWF", "PollForDecisionTask"),
    ];

    private static readonly Dictionary<(string SdkId, string Operation), int> Seconds = new()
    {
        // Models may think for an hour.
        [("Bedrock Runtime", "Converse")] = 3660,
        [("Bedrock Runtime", "ConverseStream")] = 3660,
        [("Bedrock Runtime", "InvokeModel")] = 3660,
        [("Bedrock Runtime", "InvokeModelWithResponseStream")] = 3660,

        // Functions run for 15 minutes.
        [("Lambda", "Invoke")] = 930,
        [("Lambda", "InvokeWithResponseStream")] = 930,

        // Queries run for two minutes, unless the cluster says otherwise.
        [("neptunedata", "ExecuteGremlinQuery")] = 150,
        [("neptunedata", "ExecuteOpenCypherQuery")] = 150,

        // Containers answer within a minute, or stream for eight.
        [("SageMaker Runtime", "InvokeEndpoint")] = 90,
        [("SageMaker Runtime", "InvokeEndpointWithResponseStream")] = 510,

        // Express workflows, and tests of a state, run for five minutes.
        [("SFN", "StartSyncExecution")] = 330,
        [("SFN", "TestState")] = 330,
    };

    /// <summary>Whether the service holds the answer back until there is work.</summary>
    public static bool IsLongPolling(ServiceShape service, OperationShape operation)
        => operation.Traits.Has(TraitIds.LongPoll) || LongPolling.Contains((service.SdkId, operation.Id.Name));

    /// <summary>How many seconds an attempt of the operation gets; null where the default is enough.</summary>
    public static int? AttemptSeconds(ServiceShape service, OperationShape operation)
        => Seconds.TryGetValue((service.SdkId, operation.Id.Name), out var seconds) ? seconds
            : IsLongPolling(service, operation) ? PollingSecondsOf(operation)
            : null;

    private static int PollingSecondsOf(OperationShape operation)
        => operation.Traits.Object(TraitIds.LongPoll)?["timeoutMillis"] is NumberNode { Text: var text }
            && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds / 1000 + 1 > PollingSeconds
                ? milliseconds / 1000 + 1
                : PollingSeconds;
}
