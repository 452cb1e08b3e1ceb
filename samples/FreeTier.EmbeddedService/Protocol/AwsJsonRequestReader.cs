using FreeTier.EmbeddedService.Operations;

namespace FreeTier.EmbeddedService.Protocol;

/// <summary>
/// Reads a request of the awsJson 1.0 protocol: a POST to the root, with its operation in a header and its input as a JSON object.
/// </summary>
internal sealed class AwsJsonRequestReader(bool requiresSdkHeaders)
{
    public const string ContentType = "application/x-amz-json-1.0";
    private const string TargetPrefix = "AWSFreeTierService.";

    public AwsJsonCall Read(RecordedRequest request)
    {
        if (request.Method != "POST" || request.Path != "/" || request.Query.Length > 0)
            throw ServiceErrors.UnknownOperation("Calls of this service are POST requests to the root without a query.");

        if (!request.Headers.TryGetValue("Content-Type", out var contentType) || contentType != ContentType)
            throw ServiceErrors.UnknownOperation($"The content type has to be {ContentType}.");

        if (!request.Headers.TryGetValue("X-Amz-Target", out var target)
            || !target.StartsWith(TargetPrefix, StringComparison.Ordinal)
            || !OperationTable.Names.Contains(target[TargetPrefix.Length..]))
            throw ServiceErrors.UnknownOperation($"X-Amz-Target has to be {TargetPrefix} and the name of an operation.");

        SdkHeaders.Check(request, requiresSdkHeaders);
        return new AwsJsonCall(target[TargetPrefix.Length..], request.Body);
    }
}
