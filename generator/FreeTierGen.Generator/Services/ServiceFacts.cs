namespace FreeTierGen.Generator.Services;

/// <summary>
/// What single services do otherwise than their models say, by SDK id. Everything else about a service is in its model: an entry here
/// needs a source, and a test.
/// </summary>
internal static class ServiceFacts
{
    // The guide of CloudWatch Logs on GetLogEvents: at the end of the stream, the token is the one that the request had.
    // "Environment variables list" in the guide of AWS SDKs and tools.
    private static readonly Dictionary<(string, string), string> OptionVariables = new()
    {
        [("S3", "DisableMultiRegionAccessPoints")] = "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS",
        [("S3", "DisableS3ExpressSessionAuth")] = "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH",
        [("S3", "UseArnRegion")] = "AWS_S3_USE_ARN_REGION",
    };

    private static readonly HashSet<(string SdkId, string Operation)> EndByRepeatedToken = [("CloudWatch Logs", "GetLogEvents")];

    // Amazon S3's reference of ListParts: the last page has a marker, too.
    private static readonly Dictionary<(string SdkId, string Operation), string> MoreMembers = new() { [("S3", "ListParts")] = "IsTruncated" };

    // The input's member that names the host: the service handed it out to the caller, as CreateRealtimeEndpoint does a model's.
    private static readonly Dictionary<(string SdkId, string Operation), string> HostMembers = new()
    {
        [("Machine Learning", "Predict")] = "PredictEndpoint",
    };

    // S3's keys are no paths: what looks like steps up and down, and what is escaped twice, is meant so.
    private static readonly HashSet<string> SignPathsAsSent = ["S3"];

    // "Signing requests" of Amazon S3's and of Amazon S3 Glacier's guides.
    private static readonly HashSet<string> SendPayloadHash = ["S3", "S3 Control", "Glacier"];

    // Amazon S3's guide of signature version 4: UNSIGNED-PAYLOAD.
    private static readonly HashSet<string> AllowUnsignedPayload = ["S3"];

    // Amazon S3's reference of PutObject: with it a request that is refused costs no body.
    private static readonly HashSet<string> ExpectContinue = ["S3"];

    // "Troubleshooting" of Amazon S3's guide: support asks for both ids of a request.
    private static readonly Dictionary<string, string> ExtendedIds = new() { ["S3"] = "x-amz-id-2", ["S3 Control"] = "x-amz-id-2" };

    // "Error handling with DynamoDB" of its guide: responses that were cut or changed on the way are asked for again.
    private static readonly Dictionary<string, string> Checksums = new() { ["DynamoDB"] = "x-amz-crc32", ["DynamoDB Streams"] = "x-amz-crc32" };

    // "Downloading objects from Requester Pays buckets" of Amazon S3's guide: in signed URLs it is a parameter.
    private static readonly Dictionary<string, string[]> InPresignedQueries = new() { ["S3"] = ["x-amz-request-payer"] };

    // "Computing checksums" of Amazon S3 Glacier's guide.
    private static readonly HashSet<(string SdkId, string Operation)> TreeHashed = [("Glacier", "UploadArchive"), ("Glacier", "UploadMultipartPart")];

    // The status is sent before a long copy begins: CopyObject in Amazon S3's reference.
    private static readonly HashSet<string> FailAfterStatus = ["S3"];

    // The URI patterns of S3's model have the bucket in the path, where its endpoint rules put it if it can't be in the host.
    private static readonly Dictionary<string, string> LabelsOfEndpoints = new() { ["S3"] = "Bucket" };

    /// <summary>Whether signed requests say the hash of their body in a header.</summary>
    public static bool SendsPayloadHash(string sdkId) => SendPayloadHash.Contains(sdkId);

    /// <summary>Whether the service takes bodies that the signature leaves out.</summary>
    public static bool AllowsUnsignedPayload(string sdkId) => AllowUnsignedPayload.Contains(sdkId);

    /// <summary>Whether large streams are sent when the service has said that it takes them.</summary>
    public static bool ExpectsContinue(string sdkId) => ExpectContinue.Contains(sdkId);

    /// <summary>The header with the second id of answers; null for nearly all services.</summary>
    public static string? ExtendedIdHeader(string sdkId) => ExtendedIds.TryGetValue(sdkId, out var header) ? header : null;

    /// <summary>The header with the checksum of answers; null for nearly all services.</summary>
    public static string? ChecksumHeader(string sdkId) => Checksums.TryGetValue(sdkId, out var header) ? header : null;

    /// <summary>The environment variable that counts where an option that only this service's clients have is not set; null for nearly all.</summary>
    public static string? OptionVariable(string sdkId, string parameter)
        => OptionVariables.TryGetValue((sdkId, parameter), out var variable) ? variable : null;

    /// <summary>The headers that presigned URLs have in their query instead; none for nearly all services.</summary>
    public static IReadOnlyList<string> PresignedParameters(string sdkId) => InPresignedQueries.TryGetValue(sdkId, out var headers) ? headers : [];

    /// <summary>The output's member that says whether there is another page, whatever its token says; null for nearly all operations.</summary>
    public static string? MoreMember(string sdkId, string operation) => MoreMembers.TryGetValue((sdkId, operation), out var member) ? member : null;

    /// <summary>The header with the tree hash of a stream; null for nearly all operations.</summary>
    public static string? TreeHashHeader(string sdkId, string operation) => TreeHashed.Contains((sdkId, operation)) ? "x-amz-sha256-tree-hash" : null;

    /// <summary>The input's member that names the host of the request; null for nearly all operations.</summary>
    public static string? HostMember(string sdkId, string operation) => HostMembers.TryGetValue((sdkId, operation), out var member) ? member : null;

    /// <summary>Whether paths are signed as they are sent, neither normalised nor encoded once more.</summary>
    public static bool SignsPathAsSent(string sdkId) => SignPathsAsSent.Contains(sdkId);

    /// <summary>Whether an answer whose status says that all went well can be an error.</summary>
    public static bool FailsAfterStatus(string sdkId) => FailAfterStatus.Contains(sdkId);

    /// <summary>The label of URI patterns whose value the endpoint has; null for nearly all services.</summary>
    public static string? LabelOfEndpoint(string sdkId) => LabelsOfEndpoints.TryGetValue(sdkId, out var label) ? label : null;

    /// <summary>Whether the service says that there are no more pages by repeating the token that it was given.</summary>
    public static bool EndsByRepeatedToken(string sdkId, string operation) => EndByRepeatedToken.Contains((sdkId, operation));
}
