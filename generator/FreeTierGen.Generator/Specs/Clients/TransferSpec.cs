namespace FreeTierGen.Generator.Specs.Clients;

/// <summary>The class that moves objects over a client of S3, and what makes it.</summary>
internal sealed record TransferSpec(string Namespace, string Visibility, string TypeName)
    : FileSpec(TypeName + ".g.cs", Namespace, Visibility)
{
    /// <summary>The simple name of the class with the method that makes one.</summary>
    public required string ExtensionsName { get; init; }

    /// <summary>The client's interface, fully qualified.</summary>
    public required string InterfaceType { get; init; }

    /// <summary>The client, fully qualified.</summary>
    public required string ClientType { get; init; }

    /// <summary>Stores an object.</summary>
    public required TransferCallSpec Put { get; init; }

    /// <summary>Starts an upload in parts.</summary>
    public required TransferCallSpec Start { get; init; }

    /// <summary>Stores a part.</summary>
    public required TransferCallSpec PutPart { get; init; }

    /// <summary>Makes an object of parts.</summary>
    public required TransferCallSpec Complete { get; init; }

    /// <summary>Drops an upload.</summary>
    public required TransferCallSpec Abort { get; init; }

    /// <summary>Gets an object.</summary>
    public required TransferCallSpec Get { get; init; }

    /// <summary>Tells of an object without its bytes; null where the client has no such call.</summary>
    public TransferHeadSpec? Head { get; init; }

    /// <summary>Lists objects.</summary>
    public required TransferCallSpec List { get; init; }

    /// <summary>What makes a request that stores an object of a <c>bucket</c> and a <c>key</c>.</summary>
    public required EquatableArray<AssignmentSpec> UploadName { get; init; }

    /// <summary>What makes a request for an object of a <c>bucket</c> and a <c>key</c>.</summary>
    public required EquatableArray<AssignmentSpec> DownloadName { get; init; }

    /// <summary>A copy of the request that stores an object, with another <c>key</c>.</summary>
    public required EquatableArray<AssignmentSpec> UploadCopy { get; init; }

    /// <summary>A copy of the request for an object, with another <c>key</c>.</summary>
    public required EquatableArray<AssignmentSpec> DownloadCopy { get; init; }

    /// <summary>What a transfer looks at in the request that stores an object: the arguments of its description.</summary>
    public required EquatableArray<string> Upload { get; init; }

    /// <summary>What a transfer looks at in the request for an object: the arguments of its description.</summary>
    public required EquatableArray<string> Download { get; init; }

    /// <summary>The members that are checksums; none where the model has none.</summary>
    public required EquatableArray<TransferChecksumSpec> Checksums { get; init; }

    /// <summary>The type of the list of parts that makes an object, fully qualified, and of a part.</summary>
    public required (string List, string Part) PartTypes { get; init; }

    /// <summary>The member of that list that holds the parts.</summary>
    public required string PartsProperty { get; init; }

    /// <summary>A <c>part</c> of the list.</summary>
    public required EquatableArray<AssignmentSpec> Part { get; init; }

    /// <summary>The id that starting an upload answers with, over <c>output</c>.</summary>
    public required string UploadId { get; init; }

    /// <summary>Tag and version of an object that was stored by one request, over <c>output</c>.</summary>
    public required EquatableArray<string> PutResult { get; init; }

    /// <summary>The tag of a part, over <c>output</c>.</summary>
    public required string PartTag { get; init; }

    /// <summary>Tag and version of an object that was made of parts, over <c>output</c>.</summary>
    public required EquatableArray<string> CompletedResult { get; init; }

    /// <summary>The content of an object, over <c>output</c>.</summary>
    public required EquatableArray<AssignmentSpec> Content { get; init; }

    /// <summary>The list of objects, over <c>output</c>.</summary>
    public required string Objects { get; init; }

    /// <summary>The key of an <c>item</c> of the list, and its bytes.</summary>
    public required (string Key, string Size) Item { get; init; }

    /// <summary>What the next page is asked for with, over <c>output</c>.</summary>
    public required string NextToken { get; init; }

    /// <summary>Whether something that the model deprecates is used.</summary>
    public required bool UsesDeprecated { get; init; }
}

/// <summary>An operation that a transfer calls.</summary>
/// <param name="Method">The client's method, with <c>Async</c>.</param>
/// <param name="InputType">The input's type, fully qualified.</param>
/// <param name="OutputType">The output's type, fully qualified.</param>
/// <param name="Input">The input's members.</param>
internal sealed record TransferCallSpec(string Method, string InputType, string OutputType, EquatableArray<AssignmentSpec> Input);

/// <summary>What tells of an object without its bytes.</summary>
/// <param name="Call">The operation.</param>
/// <param name="Result">Tag and version, over <c>output</c>.</param>
/// <param name="Checksums">The checksums by their algorithms, over <c>output</c>.</param>
/// <param name="ChecksumType">Of what they are, over <c>output</c>.</param>
internal sealed record TransferHeadSpec(
    TransferCallSpec Call, EquatableArray<string> Result, EquatableArray<(string Algorithm, string Value)> Checksums, string ChecksumType);

/// <summary>A property that is set.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Value">The expression.</param>
internal sealed record AssignmentSpec(string Property, string Value);

/// <summary>A checksum that objects can have.</summary>
/// <param name="Algorithm">Its algorithm, for instance <c>CRC32</c>.</param>
/// <param name="OfRequest">It, over the <c>request</c> that stores an object.</param>
/// <param name="OfPut">It, over the <c>output</c> of storing an object.</param>
/// <param name="OfPart">It, over the <c>output</c> of storing a part.</param>
/// <param name="OfCompleted">It, over the <c>output</c> of making an object of parts.</param>
internal sealed record TransferChecksumSpec(string Algorithm, string OfRequest, string OfPut, string OfPart, string OfCompleted);
