namespace FreeTierGen.Generator.Specs.Clients;

/// <summary>The interface of a client.</summary>
internal sealed record ClientInterfaceSpec(string Namespace, string Visibility, string TypeName)
    : FileSpec(TypeName + ".g.cs", Namespace, Visibility)
{
    /// <summary>What the service is.</summary>
    public required DocumentationSpec Documentation { get; init; }

    /// <summary>The exception of errors that the model does not name, fully qualified.</summary>
    public required string BaseExceptionType { get; init; }

    /// <summary>The operations in ordinal order.</summary>
    public required EquatableArray<ClientMethodSpec> Methods { get; init; }

    /// <summary>Whether something that the model deprecates is used.</summary>
    public required bool UsesDeprecated { get; init; }
}

/// <summary>A client.</summary>
internal sealed record ClientSpec(string Namespace, string Visibility, string TypeName)
    : FileSpec(TypeName + ".g.cs", Namespace, Visibility)
{
    /// <summary>What the service is.</summary>
    public required DocumentationSpec Documentation { get; init; }

    /// <summary>The interface, fully qualified.</summary>
    public required string InterfaceType { get; init; }

    /// <summary>The options, fully qualified.</summary>
    public required string OptionsType { get; init; }

    /// <summary>The class that holds what the model says of the service, fully qualified.</summary>
    public required string ServiceType { get; init; }

    /// <summary>The class of the endpoint rules, fully qualified.</summary>
    public required string EndpointResolverType { get; init; }

    /// <summary>The operations in ordinal order.</summary>
    public required EquatableArray<ClientMethodSpec> Methods { get; init; }

    /// <summary>Whether there are methods that wait by the client's clock.</summary>
    public required bool HasWaiters { get; init; }

    /// <summary>Whether something moves objects over the client, which asks it whether it sends checksums.</summary>
    public required bool HasTransfer { get; init; }

    /// <summary>Whether something that the model deprecates is used.</summary>
    public required bool UsesDeprecated { get; init; }
}

/// <summary>The methods that page through operations. They extend the interface, so that they call what stands in for a client, too.</summary>
internal sealed record PaginatorsSpec(string Namespace, string Visibility, string TypeName)
    : FileSpec(TypeName + ".g.cs", Namespace, Visibility)
{
    /// <summary>The interface, fully qualified.</summary>
    public required string InterfaceType { get; init; }

    /// <summary>The paginated operations in ordinal order.</summary>
    public required EquatableArray<PaginatedMethodSpec> Methods { get; init; }

    /// <summary>Whether something that the model deprecates is used.</summary>
    public required bool UsesDeprecated { get; init; }
}

/// <summary>The methods that wait. They extend the interface, so that they call what stands in for a client, too.</summary>
internal sealed record WaitersSpec(string Namespace, string Visibility, string TypeName)
    : FileSpec(TypeName + ".g.cs", Namespace, Visibility)
{
    /// <summary>The interface, fully qualified.</summary>
    public required string InterfaceType { get; init; }

    /// <summary>The client, fully qualified.</summary>
    public required string ClientType { get; init; }

    /// <summary>The operations with waiters in ordinal order.</summary>
    public required EquatableArray<WaitableMethodSpec> Methods { get; init; }

    /// <summary>Whether something that the model deprecates is used.</summary>
    public required bool UsesDeprecated { get; init; }
}

/// <summary>The options of a client.</summary>
internal sealed record ClientOptionsSpec(string Namespace, string Visibility, string TypeName)
    : FileSpec(TypeName + ".g.cs", Namespace, Visibility)
{
    /// <summary>The client, fully qualified.</summary>
    public required string ClientType { get; init; }

    /// <summary>The interfaces of the runtime that options are read by, fully qualified.</summary>
    public EquatableArray<string> Interfaces { get; init; } = [];

    /// <summary>Who calls, and the client's context parameters.</summary>
    public required EquatableArray<ClientOptionSpec> Options { get; init; }
}

/// <summary>An option that the model adds to those that all clients have.</summary>
/// <param name="Name">The property.</param>
/// <param name="Type">Its type, nullable.</param>
/// <param name="Documentation">What it does.</param>
internal sealed record ClientOptionSpec(string Name, string Type, DocumentationSpec Documentation);

/// <summary>The class that holds what the model says of the service.</summary>
internal sealed record ServiceInfoSpec(string Namespace, string TypeName) : FileSpec(TypeName + ".g.cs", Namespace, "internal")
{
    /// <summary>The SDK id.</summary>
    public required string SdkId { get; init; }

    /// <summary>The name of the service's shape.</summary>
    public required string ShapeName { get; init; }

    /// <summary>The API's version.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The name in signatures, or null where requests are not signed.</summary>
    public string? SigningName { get; init; }

    /// <summary>The lists of schemes that operations are called by, where it is not by a signature for one region alone.</summary>
    public EquatableArray<AuthListSpec> AuthLists { get; init; } = [];

    /// <summary>Whether requests can be signed for several regions.</summary>
    public bool SignsForSeveralRegions { get; init; }

    /// <summary>The class that asks for sessions, fully qualified; null where no endpoint wants one.</summary>
    public string? SessionsType { get; init; }

    /// <summary>Whether the service moved from the query protocol.</summary>
    public bool IsAwsQueryCompatible { get; init; }

    /// <summary>Whether paths are signed as they are sent.</summary>
    public bool SignsPathAsSent { get; init; }

    /// <summary>Whether signed requests say the hash of their body in a header.</summary>
    public bool SendsPayloadHash { get; init; }

    /// <summary>Whether the service takes bodies that the signature leaves out.</summary>
    public bool AllowsUnsignedPayload { get; init; }

    /// <summary>The header with the second id of answers; null where they have none.</summary>
    public string? ExtendedIdHeader { get; init; }

    /// <summary>The header with the checksum of answers; null where they have none.</summary>
    public string? ChecksumHeader { get; init; }

    /// <summary>Headers that presigned URLs have in their query instead.</summary>
    public EquatableArray<string> PresignedParameters { get; init; } = [];

    /// <summary>Whether an answer whose status says that all went well can be an error.</summary>
    public bool MayFailAfterStatus { get; init; }

    /// <summary>Headers that go with every request.</summary>
    public EquatableArray<HeaderSpec> Headers { get; init; } = [];

    /// <summary>The code of the error that says that a discovered endpoint no longer holds, or null.</summary>
    public string? InvalidEndpointErrorCode { get; init; }
}

/// <summary>A list of schemes that operations are called by.</summary>
/// <param name="Name">The field that holds it.</param>
/// <param name="Schemes">The expressions of the schemes, best first.</param>
/// <param name="IsOptional">Whether nobody has to be known.</param>
internal sealed record AuthListSpec(string Name, EquatableArray<string> Schemes, bool IsOptional);

/// <summary>A header that is the same for all requests.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
internal sealed record HeaderSpec(string Name, string Value);

/// <summary>The class that asks the service for the session that signs requests to a bucket.</summary>
internal sealed record SessionsSpec(string Namespace, string TypeName) : FileSpec(TypeName + ".g.cs", Namespace, "internal")
{
    /// <summary>The class of the operation that asks, fully qualified.</summary>
    public required string OperationType { get; init; }

    /// <summary>Its input's type, fully qualified.</summary>
    public required string InputType { get; init; }

    /// <summary>The property of the input that is the bucket.</summary>
    public required string BucketProperty { get; init; }

    /// <summary>The property of the output that has the credentials.</summary>
    public required string CredentialsProperty { get; init; }

    /// <summary>Their properties in the order of the runtime's constructor.</summary>
    public required EquatableArray<string> CredentialsProperties { get; init; }

    /// <summary>Whether it uses what the model deprecates.</summary>
    public bool UsesDeprecated { get; init; }
}

/// <summary>The class that asks the service for the host of further calls.</summary>
internal sealed record EndpointDiscoverySpec(string Namespace, string TypeName) : FileSpec(TypeName + ".g.cs", Namespace, "internal")
{
    /// <summary>The name of the operation that asks.</summary>
    public required string OperationName { get; init; }

    /// <summary>Its class, fully qualified.</summary>
    public required string OperationType { get; init; }

    /// <summary>Its input's type, fully qualified.</summary>
    public required string InputType { get; init; }

    /// <summary>The property of the output that lists the endpoints.</summary>
    public required string EndpointsProperty { get; init; }

    /// <summary>The property of an endpoint that is its host.</summary>
    public required string AddressProperty { get; init; }

    /// <summary>The property of an endpoint that is how long it holds, in minutes.</summary>
    public required string CachePeriodProperty { get; init; }
}

/// <summary>The class that turns errors into exceptions.</summary>
internal sealed record ErrorsSpec(string Namespace, string TypeName) : FileSpec(TypeName + ".g.cs", Namespace, "internal")
{
    /// <summary>The format that errors are read from.</summary>
    public required WireFormat Format { get; init; }

    /// <summary>Whether errors are read from the whole response, as members can be bound to its headers.</summary>
    public bool TakesResponse { get; init; }

    /// <summary>The exception of errors that the model does not name, fully qualified.</summary>
    public required string BaseType { get; init; }

    /// <summary>The modeled errors in ordinal order.</summary>
    public required EquatableArray<ErrorCaseSpec> Cases { get; init; }

    /// <summary>Whether something that the model deprecates is used.</summary>
    public required bool UsesDeprecated { get; init; }
}

/// <summary>A modeled error.</summary>
/// <param name="Code">Its code on the wire.</param>
/// <param name="Type">The exception, fully qualified.</param>
/// <param name="Serializer">The class that reads its members, fully qualified; null where it has none to read.</param>
/// <param name="TakesResponse">Whether that class reads members from the response's headers.</param>
internal sealed record ErrorCaseSpec(string Code, string Type, string? Serializer, bool TakesResponse = false);

/// <summary>The class of an operation.</summary>
internal sealed record OperationSpec(string Namespace, string TypeName) : FileSpec(TypeName + ".g.cs", Namespace, "internal")
{
    /// <summary>The operation's name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>How its messages are written and read.</summary>
    public required WireSpec Wire { get; init; }

    /// <summary>The input's type, fully qualified.</summary>
    public required string InputType { get; init; }

    /// <summary>The output's type, fully qualified.</summary>
    public required string OutputType { get; init; }

    /// <summary>The checksums that its bodies have; null where there are none.</summary>
    public ChecksumSpec? Checksums { get; init; }

    /// <summary>The list of the service's class with the schemes that the operation is called by; null for a signature for one region, or nobody.</summary>
    public string? AuthList { get; init; }

    /// <summary>Whether the input can violate something.</summary>
    public bool ValidatesInput { get; init; }

    /// <summary>Whether the output can violate something.</summary>
    public bool ValidatesOutput { get; init; }

    /// <summary>The class that holds what the model says of the service, fully qualified.</summary>
    public required string ServiceType { get; init; }

    /// <summary>The class that turns errors into exceptions, fully qualified.</summary>
    public required string ErrorsType { get; init; }

    /// <summary>The class that asks the service for its host, fully qualified; null where the endpoint rules are enough.</summary>
    public string? DiscoveryType { get; init; }

    /// <summary>Whether the endpoint depends on the account that signs.</summary>
    public bool IsRoutedByAccount { get; init; }

    /// <summary>The statements that resolve the endpoint, from <c>client</c> and <c>input</c>.</summary>
    public required EquatableArray<string> EndpointStatements { get; init; }

    /// <summary>The methods that those statements call.</summary>
    public required EquatableArray<PathMethodSpec> EndpointMethods { get; init; }

    /// <summary>The statements that complete <c>input</c> from <c>client</c>; empty where nothing does.</summary>
    public required EquatableArray<string> PrepareStatements { get; init; }

    /// <summary>How a request that copies from another region gets a URL for it; null for other requests.</summary>
    public CopySpec? Copy { get; init; }

    /// <summary>The lines that compare <c>output</c> with the digests in it; empty where it has none.</summary>
    public EquatableArray<string> DigestStatements { get; init; } = [];

    /// <summary>The expression over <c>input</c> for what stands before the host; null where nothing does.</summary>
    public string? HostPrefix { get; init; }

    /// <summary>Properties of <c>OperationInfo</c> that are true.</summary>
    public required EquatableArray<string> Facts { get; init; }

    /// <summary>The header with the tree hash of the stream that is sent; null for nearly all operations.</summary>
    public string? TreeHashHeader { get; init; }

    /// <summary>How many seconds the service may be silent; null where the runtime's default counts.</summary>
    public int? AttemptSeconds { get; init; }

    /// <summary>Whether something that the model deprecates is used.</summary>
    public required bool UsesDeprecated { get; init; }
}

/// <summary>How a request that copies from another region gets a URL for it.</summary>
/// <param name="SourceRegion">The region, over <c>client</c> and <c>input</c>; null where the request needs no URL.</param>
/// <param name="CopyName">The input's method that makes a copy with a URL.</param>
internal sealed record CopySpec(string SourceRegion, string CopyName);
