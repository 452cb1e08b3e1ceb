namespace FreeTierGen.Generator.Model;

/// <summary>What the generator makes of the traits it knows, for clients of AWS JSON. docs/diagnostics.md shows the table.</summary>
internal static class TraitSupport
{
    // A trait in one of these may say how something is sent; in others it says nothing to a client.
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "smithy.api", "smithy.protocols", "smithy.rules", "aws.api", "aws.auth", "aws.customizations", "aws.protocols",
    };

    private static readonly HashSet<string> Honoured = new(StringComparer.Ordinal)
    {
        "aws.api#clientDiscoveredEndpoint",
        "aws.api#clientEndpointDiscovery",
        "aws.api#service",
        "aws.auth#sigv4",
        "aws.auth#sigv4a",
        "aws.auth#unsignedPayload",
        "aws.customizations#s3UnwrappedXmlOutput",
        "aws.protocols#awsJson1_0",
        "aws.protocols#awsJson1_1",
        "aws.protocols#awsQuery",
        "aws.protocols#awsQueryCompatible",
        "aws.protocols#awsQueryError",
        "aws.protocols#ec2Query",
        "aws.protocols#ec2QueryName",
        "aws.protocols#httpChecksum",
        "aws.protocols#restJson1",
        "aws.protocols#restXml",
        "smithy.api#auth",
        "smithy.api#authDefinition",
        "smithy.api#box",
        "smithy.api#clientOptional",
        "smithy.api#default",
        "smithy.api#deprecated",
        "smithy.api#documentation",
        "smithy.api#endpoint",
        "smithy.api#enum",
        "smithy.api#enumValue",
        "smithy.api#error",
        "smithy.api#eventHeader",
        "smithy.api#eventPayload",
        "smithy.api#hostLabel",
        "smithy.api#http",
        "smithy.api#httpApiKeyAuth",
        "smithy.api#httpBasicAuth",
        "smithy.api#httpBearerAuth",
        "smithy.api#httpChecksumRequired",
        "smithy.api#httpError",
        "smithy.api#httpHeader",
        "smithy.api#httpLabel",
        "smithy.api#httpPayload",
        "smithy.api#httpPrefixHeaders",
        "smithy.api#httpQuery",
        "smithy.api#httpQueryParams",
        "smithy.api#httpResponseCode",
        "smithy.api#idempotencyToken",
        "smithy.api#idempotent",
        "smithy.api#input",
        "smithy.api#jsonName",
        "smithy.api#length",
        "smithy.api#longPoll",
        "smithy.api#mediaType",
        "smithy.api#mixin",
        "smithy.api#optionalAuth",
        "smithy.api#output",
        "smithy.api#paginated",
        "smithy.api#pattern",
        "smithy.api#range",
        "smithy.api#readonly",
        "smithy.api#requestCompression",
        "smithy.api#required",
        "smithy.api#requiresLength",
        "smithy.api#retryable",
        "smithy.api#sensitive",
        "smithy.api#sparse",
        "smithy.api#timestampFormat",
        "smithy.api#uniqueItems",
        "smithy.api#unitType",
        "smithy.api#xmlAttribute",
        "smithy.api#xmlFlattened",
        "smithy.api#xmlName",
        "smithy.api#xmlNamespace",
        "smithy.protocols#rpcv2Cbor",
        "smithy.protocols#rpcv2Json",
        "smithy.rules#clientContextParams",
        "smithy.rules#contextParam",
        "smithy.rules#endpointBdd",
        "smithy.rules#endpointRuleSet",
        "smithy.rules#operationContextParams",
        "smithy.rules#staticContextParams",
        "smithy.waiters#waitable",
    };

    // What these say concerns the service, people and tools, other protocols, or what a client is free to do.
    private static readonly HashSet<string> Irrelevant = new(StringComparer.Ordinal)
    {
        "aws.api#arn",
        "aws.api#arnReference",
        "aws.api#clientEndpointDiscoveryId",
        "aws.api#controlPlane",
        "aws.api#data",
        "aws.api#dataPlane",
        "aws.api#tagEnabled",
        "aws.api#taggable",
        "smithy.api#addedDefault",
        "smithy.api#cors",
        TraitIds.Examples,
        "smithy.api#externalDocumentation",
        "smithy.api#idRef",
        "smithy.api#internal",
        "smithy.api#nestedProperties",
        "smithy.api#noReplace",
        "smithy.api#notProperty",
        "smithy.api#private",
        "smithy.api#property",
        "smithy.api#protocolDefinition",
        "smithy.api#recommended",
        "smithy.api#references",
        "smithy.api#resourceIdentifier",
        "smithy.api#since",
        "smithy.api#suppress",
        "smithy.api#tags",
        "smithy.api#title",
        "smithy.api#trait",
        "smithy.api#traitValidators",
        "smithy.api#unstable",
        "smithy.rules#endpointTests",
    };

    private static readonly HashSet<string> Unsupported = new(StringComparer.Ordinal)
    {
        "aws.auth#cognitoUserPools",
        "smithy.api#httpDigestAuth",
        "smithy.api#streaming",
    };

    /// <summary>What the trait's presence means.</summary>
    public static TraitKind KindOf(string traitId)
    {
        if (Honoured.Contains(traitId))
        {
            return TraitKind.Honoured;
        }

        if (Irrelevant.Contains(traitId))
        {
            return TraitKind.Irrelevant;
        }

        if (Unsupported.Contains(traitId))
        {
            return TraitKind.Unsupported;
        }

        var hash = traitId.IndexOf('#');
        return hash > 0 && Namespaces.Contains(traitId.Substring(0, hash)) ? TraitKind.Unknown : TraitKind.Irrelevant;
    }

    /// <summary>The traits of the table that mean this, in its order.</summary>
    public static IReadOnlyCollection<string> OfKind(TraitKind kind) => kind switch
    {
        TraitKind.Honoured => Honoured,
        TraitKind.Irrelevant => Irrelevant,
        TraitKind.Unsupported => Unsupported,
        _ => [],
    };
}

/// <summary>What a trait is to the generator.</summary>
internal enum TraitKind
{
    /// <summary>Generated code does what the trait says.</summary>
    Honoured,

    /// <summary>The trait changes nothing that a client of AWS JSON sends or receives.</summary>
    Irrelevant,

    /// <summary>The trait changes what is sent or received, and generated code does not do what it says.</summary>
    Unsupported,

    /// <summary>The trait is newer than the generator, and may change what is sent or received.</summary>
    Unknown,
}
