using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>
/// Operations whose callers name the host that the service handed out to them. No trait says so: the official suites and the AWS
/// SDKs do.
/// </summary>
internal static class HandedOutHosts
{
    /// <summary>The input's member that names the host; null for all but a few operations.</summary>
    public static Member? MemberOf(SmithyModel model, ServiceShape service, OperationShape operation)
        => (service.SdkId, operation.Id.Name) switch
        {
            // A real-time endpoint of a model, from CreateRealtimeEndpoint.
            ("Machine Learning", "Predict") => model[operation.Input].Member("PredictEndpoint"),
            _ => null,
        };
}
