using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>
/// Says how objects are moved over a client. Which service has them is seen by its operations: those of S3, with the members that a transfer
/// needs. What a caller says of an object reaches each call whose input has a member of that name.
/// </summary>
internal sealed class TransferLowering
{
    private const string Checksum = "Checksum";

    // What is of one request's body, or set by the transfer itself.
    private static readonly HashSet<string> OfOneBody = new(StringComparer.Ordinal) { "Body", "ContentLength", "ContentMD5", "ChecksumAlgorithm", "ChecksumType" };

    private readonly LoweringContext _context;
    private readonly SymbolTable _symbols;
    private readonly TransferOperations _operations;
    private readonly IReadOnlyList<string> _algorithms;

    private TransferLowering(LoweringContext context, SymbolTable symbols, TransferOperations operations)
    {
        _context = context;
        _symbols = symbols;
        _operations = operations;
        _algorithms = [.. Input(operations.Put).Members
            .Where(member => member.Name.StartsWith(Checksum, StringComparison.Ordinal) && context.Model.Target(member).Type == ShapeType.String)
            .Where(member => new[] { Output(operations.Put), Output(operations.PutPart), Output(operations.Complete), Input(operations.Complete), operations.Part }
                .All(shape => shape.Member(member.Name) is not null))
            .Select(member => member.Name.Substring(Checksum.Length))];
    }

    /// <summary>The spec of the file; null where the service has no objects to move, or too few operations are generated, which is reported.</summary>
    public static TransferSpec? Lower(LoweringContext context, SymbolTable symbols)
    {
        if (TransferOperations.Find(context.Model, symbols.Shapes.Operations) is not { } operations)
        {
            return null;
        }

        var missing = operations.All.Except(context.Closure.Operations).Select(operation => operation.Id.Name).ToList();
        if (missing.Count > 0)
        {
            context.Diagnostics.Add(
                Descriptors.IncompleteTransfer, context.Closure.Service.Position, symbols.ClientBaseName + "Client", string.Join(", ", missing));
            return null;
        }

        return new TransferLowering(context, symbols, operations).Lower();
    }

    private TransferSpec Lower()
    {
        var (put, get) = (Input(_operations.Put), Input(_operations.Get));
        return new TransferSpec(_context.Options.Namespace, _context.Visibility, _symbols.ClientBaseName + "Transfer")
        {
            ExtensionsName = _symbols.ClientBaseName + "ClientTransfers",
            InterfaceType = _symbols.Qualify("I" + _symbols.ClientBaseName + "Client"),
            ClientType = _symbols.Qualify(_symbols.ClientBaseName + "Client"),
            Put = Call(_operations.Put, put, ("Body", "body"), ("ChecksumAlgorithm", "algorithm")),
            Start = Call(_operations.Start, put, ("ChecksumAlgorithm", "checksum.Algorithm"), ("ChecksumType", "checksum.Type")),
            PutPart = Call(
                _operations.PutPart, put, ("UploadId", "uploadId"), ("PartNumber", "number"), ("Body", "body"), ("ChecksumAlgorithm", "algorithm")),
            Complete = Call(
                _operations.Complete,
                put,
                [
                    ("UploadId", "uploadId"), ("MultipartUpload", "List(parts, checksum.Algorithm)"), ("ChecksumType", "checksum.Type"), ("MpuObjectSize", "length"),
                    .. _algorithms.Select(name => (Checksum + name, $"checksum.Algorithm == {CSharpLiteral.String(name)} ? checksum.Value : null")),
                ]),
            Abort = Call(_operations.Abort, put, ("UploadId", "uploadId")),
            Get = Call(_operations.Get, get, ("Range", "range"), ("IfMatch", "ifMatch ?? " + Of("request", get, "IfMatch"))),
            Head = Head(get),
            List = Call(_operations.List, get, ("Prefix", "prefix"), ("ContinuationToken", "token")),
            UploadName = Name(put),
            DownloadName = Name(get),
            UploadCopy = Copy(put),
            DownloadCopy = Copy(get),
            Upload = new[] { Text(put, "Bucket"), Text(put, "Key"), Of("request", put, "Body"), Of("request", put, "ContentLength"), EnumText("request", put, "ChecksumAlgorithm") }.ToEquatableArray(),
            Download = new[] { Text(get, "Bucket"), Text(get, "Key"), IsPartial(get), Of("request", get, "IfMatch") }.ToEquatableArray(),
            Checksums = Checksums(put).ToEquatableArray(),
            PartTypes = (_symbols.TypeReference(_operations.PartList), _symbols.TypeReference(_operations.Part)),
            PartsProperty = Property(_operations.PartList, "Parts"),
            Part = new[] { Set(_operations.Part, "PartNumber", "part.Number"), Set(_operations.Part, "ETag", "part.ETag") }
                .Concat(_algorithms.Select(name => Set(_operations.Part, Checksum + name, $"algorithm == {CSharpLiteral.String(name)} ? part.Checksum : null")))
                .ToEquatableArray(),
            UploadId = Of("output", Output(_operations.Start), "UploadId"),
            PutResult = Result(Output(_operations.Put)),
            PartTag = Of("output", Output(_operations.PutPart), "ETag"),
            CompletedResult = Result(Output(_operations.Complete)),
            Content = Content(Output(_operations.Get)),
            Objects = Of("output", Output(_operations.List), "Contents"),
            Item = (Of("item", _operations.Item, "Key"), Number(_operations.Item, "Size")),
            NextToken = Of("output", Output(_operations.List), "NextContinuationToken"),
            UsesDeprecated = _operations.All.Any(operation => Deprecations.In(_context.Model, operation)),
        };
    }

    private TransferHeadSpec? Head(Shape get)
    {
        if (_operations.Head is not { } head || !_context.Closure.Operations.Contains(head))
        {
            return null;
        }

        var output = Output(head);
        return new TransferHeadSpec(
            Call(head, get, ("IfMatch", "ifMatch"), ("ChecksumMode", "\"ENABLED\"")),
            Result(output),
            _algorithms.Select(name => (name, Of("output", output, Checksum + name))).ToEquatableArray(),
            EnumText("output", output, "ChecksumType"));
    }

    private EquatableArray<AssignmentSpec> Name(Shape shape) => new[] { Set(shape, "Bucket", "bucket"), Set(shape, "Key", "key") }.ToEquatableArray();

    private EquatableArray<string> Result(Shape output) => new[] { Of("output", output, "ETag"), Of("output", output, "VersionId") }.ToEquatableArray();

    private Shape Input(OperationShape operation) => _context.Model[operation.Input];

    private Shape Output(OperationShape operation) => _context.Model[operation.Output];

    private TransferCallSpec Call(OperationShape operation, Shape source, params (string Member, string Value)[] given)
    {
        var input = Input(operation);
        var all = new List<AssignmentSpec>();
        foreach (var member in input.Members)
        {
            var value = given.FirstOrDefault(value => value.Member == member.Name).Value ?? Copied(source, input, member);
            if (value is not null)
            {
                all.Add(Set(input, member.Name, value));
            }
        }

        return new TransferCallSpec(
            _symbols.OperationName(operation) + "Async",
            _symbols.Qualify(_symbols.InputTypeName(operation)),
            _symbols.Qualify(_symbols.OutputTypeName(operation)),
            all.ToEquatableArray());
    }

    // A member of the same name is the same where it has the same type. What is of one body goes with that body alone.
    private string? Copied(Shape source, Shape input, Member member)
    {
        var isOfBody = OfOneBody.Contains(member.Name) || _algorithms.Contains(WithoutPrefix(member.Name));
        return source.Member(member.Name) is not { } same || same.Target != member.Target || (isOfBody && !IsWholeBody(source, input, member))
            ? null
            : Of("request", source, member.Name) + (_symbols.Member(same).IsNullable && !_symbols.Member(member).IsNullable ? "!" : "");
    }

    // The request that stores an object is sent as it is, but for its body, whose length and algorithm the transfer knows.
    private static bool IsWholeBody(Shape source, Shape input, Member member) => source == input && member.Name != "ContentLength";

    private EquatableArray<AssignmentSpec> Copy(Shape shape)
        => shape.Members.Select(member => Set(shape, member.Name, member.Name == "Key" ? "key" : Of("request", shape, member.Name))).ToEquatableArray();

    private IEnumerable<TransferChecksumSpec> Checksums(Shape put)
    {
        foreach (var name in _algorithms)
        {
            var member = Checksum + name;
            yield return new TransferChecksumSpec(
                name,
                Of("request", put, member),
                Of("output", Output(_operations.Put), member),
                Of("output", Output(_operations.PutPart), member),
                Of("output", Output(_operations.Complete), member));
        }
    }

    private EquatableArray<AssignmentSpec> Content(Shape output) => new[]
    {
        new AssignmentSpec("Body", Of("output", output, "Body")),
        new AssignmentSpec("ETag", Of("output", output, "ETag")),
        new AssignmentSpec("Length", Of("output", output, "ContentLength")),
        new AssignmentSpec("Range", Of("output", output, "ContentRange")),
        new AssignmentSpec("VersionId", Of("output", output, "VersionId")),
    }.ToEquatableArray();

    private string Text(Shape shape, string member)
        => Of("request", shape, member) + (_symbols.Member(shape.Member(member)!).IsNullable ? " ?? \"\"" : "");

    private string EnumText(string variable, Shape shape, string name)
        => shape.Member(name) is not { } member ? "null"
            : Of(variable, shape, name) + (_context.Model.Target(member).Type == ShapeType.Enum ? _symbols.Member(member).IsNullable ? "?.Value" : ".Value" : "");

    private string IsPartial(Shape get)
        => Of("request", get, "Range") + " is not null" + (get.Member("PartNumber") is null ? "" : $" || {Of("request", get, "PartNumber")} is not null");

    private string Number(Shape shape, string member)
        => Of("item", shape, member) + (_symbols.Member(shape.Member(member)!).IsNullable ? ".GetValueOrDefault()" : "");

    private AssignmentSpec Set(Shape shape, string member, string value) => new(Property(shape, member), value);

    private string Of(string variable, Shape shape, string member) => shape.Member(member) is null ? "null" : $"{variable}.{Property(shape, member)}";

    private string Property(Shape shape, string member) => _symbols.Member(shape.Member(member)!).PropertyName;

    private static string WithoutPrefix(string member)
        => member.StartsWith(Checksum, StringComparison.Ordinal) ? member.Substring(Checksum.Length) : member;
}
