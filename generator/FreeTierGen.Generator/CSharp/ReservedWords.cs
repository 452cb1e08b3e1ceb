using FreeTierGen.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.Generator.CSharp;

/// <summary>
/// Names that C# or the generated types themselves need. What a type has from the runtime is listed here by name: the generator can't
/// look at the runtime, but its tests do.
/// </summary>
internal static class ReservedWords
{
    /// <summary>What every class has from <c>object</c>. A member of such a name would hide it.</summary>
    private static readonly string[] OfObject =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly string[] OfException =
    [
        "Data", "GetBaseException", "GetObjectData", "HResult", "HelpLink", "InnerException", "Message", "SerializeObjectState",
        "Source", "StackTrace", "TargetSite",
        "ErrorCode", "Fault", "StatusCode", "RequestId", "Metadata", "IsRetryable", "IsThrottling", "SensitiveMessage",
        "ResponseContentType", "ResponseText", "ServiceMessage", "IsBodySpent",
    ];

    /// <summary>Names that a structure's properties can't have.</summary>
    public static HashSet<string> OfStructure { get; } = [.. OfObject, "Validate", "Absent", "Dispose"];

    /// <summary>Names that an error's properties can't have; its <c>message</c> member is the exception's own.</summary>
    public static HashSet<string> OfError { get; } = [.. OfStructure, .. OfException];

    /// <summary>Names that a string enum's members can't have.</summary>
    public static HashSet<string> OfEnum { get; } = [.. OfObject, "Value", "Values", "IsKnown"];

    /// <summary>Names that a union's cases can't have.</summary>
    public static HashSet<string> OfUnion { get; } = [.. OfObject, "Validate", "Absent", "Match", "TResult", "Unknown", "Name", "Value", "Instance", "RawJson"];

    /// <summary>Names that the parameters of a union's <c>Match</c> can't have.</summary>
    public static HashSet<string> OfMatch { get; } = ["otherwise", "it"];

    /// <summary>Names that the properties of endpoint parameters can't have: they are a record.</summary>
    public static HashSet<string> OfEndpointParameters { get; } = [.. OfObject, "From", "Clone", "PrintMembers", "Deconstruct"];

    /// <summary>Names that members of an endpoint resolver can't have.</summary>
    public static HashSet<string> OfEndpointResolver { get; } = [.. OfObject, "Partitions", "Resolve", "Evaluate", "Variables"];

    /// <summary>Names that an operation's or a waiter's own methods can't have.</summary>
    public static HashSet<string> OfOperation { get; } =
    [
        .. OfObject, "Instance", "Match", "Service", "Info", "Version", "ResolveEndpoint", "ResolveAccountEndpoint", "HostPrefixOf", "DiscoverEndpointAsync", "RunDiscoveringAsync", "RunStreamingAsync", "RunCopyingAsync", "CopySourceOf", "WithCopyUrl", "FindDamage", "WritePresignedRequest", "PrepareInput", "Validate",
        "ValidateOutput", "WriteInput", "ReadOutput", "ReadError", "WriteRequest", "ReadResponse", "ReadErrorResponse", "IsErrorAllTheSame", "WaitAsync", "IsCutShort", "Name", "MinDelay", "MaxDelay",
        "WriteBody", "WritePayload", "WriteAbsentPayload", "WriteText", "WriteBytes", "ReadBody", "ReadUnwrappedBody", "ReadPayload", "ReadText", "ReadBytes",
    ];

    /// <summary>Names that a client's own options can't have.</summary>
    public static HashSet<string> OfClientOptions { get; } =
    [
        .. OfObject, "Region", "Endpoint", "AllowPlainHttp", "UseFips", "UseDualStack", "AccountId", "AccountIdEndpointMode", "Credentials", "HttpHandler", "HttpInvoker",
        "CallTimeout", "ConnectTimeout", "AttemptTimeout", "StallTimeout", "ResponseSizeLimit", "Retries", "RequestValidation", "ValidateResponses", "Interceptors", "TimeProvider", "AppId", "Partitions",
        "DisableHostPrefix", "DisableRequestCompression", "RequestMinCompressionSizeBytes", "IdempotencyTokenGenerator", "VerifyDigests", "LoggerFactory",
        "RequestChecksumCalculation", "ResponseChecksumValidation",
        "SigningRegionSet", "AuthSchemePreference", "BearerToken", "ApiKey", "Login",
    ];

    /// <summary>Words that mean something where a variable of a pattern would stand.</summary>
    public static HashSet<string> OfPatterns { get; } = ["and", "or", "not", "when", "var"];

    private static readonly HashSet<string> TypesOfStructures = ["Validate", "Absent", "Dispose"];

    private static readonly HashSet<string> TypesOfUnions = ["Match", "Validate", "Absent", "Unknown"];

    private static readonly HashSet<string> TypesOfEnums = ["Value", "Values", "IsKnown", "Equals", "GetHashCode", "ToString"];

    /// <summary>Whether a type of this kind would be called what one of its own members is.</summary>
    public static bool IsOwnMember(ShapeType type, string typeName) => type switch
    {
        ShapeType.Enum => TypesOfEnums.Contains(typeName),
        ShapeType.Union => TypesOfUnions.Contains(typeName),
        ShapeType.Structure => TypesOfStructures.Contains(typeName),
        _ => false,
    };

    /// <summary>The identifier, with <c>@</c> before it where it is a keyword.</summary>
    public static string Escape(string identifier)
        => SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None ? "@" + identifier : identifier;

    /// <summary>The identifier, with <c>@</c> before it where it is a keyword, or is one where variables of patterns stand.</summary>
    public static string EscapeVariable(string identifier) => OfPatterns.Contains(identifier) ? "@" + identifier : Escape(identifier);

    /// <summary>A better name for a reserved one than the name with a suffix, or the name itself.</summary>
    public static string Replace(string name) => name == "Equals" ? "EqualTo" : name;
}
