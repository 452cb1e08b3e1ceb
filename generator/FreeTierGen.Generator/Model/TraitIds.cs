namespace FreeTierGen.Generator.Model;

/// <summary>The absolute ids of the traits that the generator reads.</summary>
internal static class TraitIds
{
    public const string Auth = "smithy.api#auth";
    public const string AuthDefinition = "smithy.api#authDefinition";
    public const string AwsJson10 = "aws.protocols#awsJson1_0";
    public const string AwsJson11 = "aws.protocols#awsJson1_1";
    public const string AwsQueryError = "aws.protocols#awsQueryError";
    public const string AwsQueryCompatible = "aws.protocols#awsQueryCompatible";
    public const string AwsService = "aws.api#service";
    public const string Box = "smithy.api#box";
    public const string ClientDiscoveredEndpoint = "aws.api#clientDiscoveredEndpoint";
    public const string ClientEndpointDiscovery = "aws.api#clientEndpointDiscovery";
    public const string ClientOptional = "smithy.api#clientOptional";
    public const string Default = "smithy.api#default";
    public const string Deprecated = "smithy.api#deprecated";
    public const string Documentation = "smithy.api#documentation";
    public const string Endpoint = "smithy.api#endpoint";
    public const string EndpointRuleSet = "smithy.rules#endpointRuleSet";
    public const string Enum = "smithy.api#enum";
    public const string EnumValue = "smithy.api#enumValue";
    public const string Error = "smithy.api#error";
    public const string HostLabel = "smithy.api#hostLabel";
    public const string HttpChecksumRequired = "smithy.api#httpChecksumRequired";
    public const string HttpError = "smithy.api#httpError";
    public const string Idempotent = "smithy.api#idempotent";
    public const string IdempotencyToken = "smithy.api#idempotencyToken";
    public const string Input = "smithy.api#input";
    public const string Length = "smithy.api#length";
    public const string LongPoll = "smithy.api#longPoll";
    public const string Mixin = "smithy.api#mixin";
    public const string OptionalAuth = "smithy.api#optionalAuth";
    public const string Output = "smithy.api#output";
    public const string Paginated = "smithy.api#paginated";
    public const string Pattern = "smithy.api#pattern";
    public const string ProtocolDefinition = "smithy.api#protocolDefinition";
    public const string Range = "smithy.api#range";
    public const string Readonly = "smithy.api#readonly";
    public const string RequestCompression = "smithy.api#requestCompression";
    public const string Required = "smithy.api#required";
    public const string Retryable = "smithy.api#retryable";
    public const string Sensitive = "smithy.api#sensitive";
    public const string SigV4 = "aws.auth#sigv4";
    public const string Sparse = "smithy.api#sparse";
    public const string Streaming = "smithy.api#streaming";
    public const string Tags = "smithy.api#tags";
    public const string TimestampFormat = "smithy.api#timestampFormat";
    public const string Title = "smithy.api#title";
    public const string UniqueItems = "smithy.api#uniqueItems";
    public const string UnitType = "smithy.api#unitType";
    public const string UnsignedPayload = "aws.auth#unsignedPayload";
    public const string Waitable = "smithy.waiters#waitable";
}
