using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>The operations that moving objects needs, of a service that has them, and the shapes in their messages.</summary>
internal sealed class TransferOperations
{
    // Names of operations, what their inputs need to have, and what their outputs.
    private static readonly (string Name, string[] Input, string[] Output)[] Needed =
    [
        ("PutObject", ["Bucket", "Key", "Body"], ["ETag"]),
        ("CreateMultipartUpload", ["Bucket", "Key"], ["UploadId"]),
        ("UploadPart", ["Bucket", "Key", "UploadId", "PartNumber", "Body"], ["ETag"]),
        ("CompleteMultipartUpload", ["Bucket", "Key", "UploadId", "MultipartUpload"], ["ETag"]),
        ("AbortMultipartUpload", ["Bucket", "Key", "UploadId"], []),
        ("GetObject", ["Bucket", "Key", "Range", "IfMatch"], ["Body", "ETag", "ContentRange", "ContentLength"]),
        ("ListObjectsV2", ["Bucket", "Prefix", "ContinuationToken"], ["Contents", "NextContinuationToken"]),
    ];

    private TransferOperations(OperationShape[] all, OperationShape? head, Shape partList, Shape part, Shape item)
    {
        All = all;
        Head = head;
        PartList = partList;
        Part = part;
        Item = item;
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<OperationShape> All { get; }

    /// <summary>Stores an object.</summary>
    public OperationShape Put => All[0];

    /// <summary>Starts an upload in parts.</summary>
    public OperationShape Start => All[1];

    /// <summary>Stores a part.</summary>
    public OperationShape PutPart => All[2];

    /// <summary>Makes an object of parts.</summary>
    public OperationShape Complete => All[3];

    /// <summary>Drops an upload.</summary>
    public OperationShape Abort => All[4];

    /// <summary>Gets an object.</summary>
    public OperationShape Get => All[5];

    /// <summary>Lists objects.</summary>
    public OperationShape List => All[6];

    /// <summary>Tells of an object without its bytes; null where the service has none that tells checksums. A client can do without.</summary>
    public OperationShape? Head { get; }

    /// <summary>The list of parts that an object is made of.</summary>
    public Shape PartList { get; }

    /// <summary>A part of that list.</summary>
    public Shape Part { get; }

    /// <summary>An object in a list.</summary>
    public Shape Item { get; }

    /// <summary>The operations; null where the service has no objects that are stored in parts.</summary>
    /// <param name="model">The model.</param>
    /// <param name="operations">All operations of the service, those among them that are not generated.</param>
    public static TransferOperations? Find(SmithyModel model, IReadOnlyList<OperationShape> operations)
    {
        var found = new OperationShape[Needed.Length];
        for (var index = 0; index < Needed.Length; index++)
        {
            var (name, input, output) = Needed[index];
            if (operations.FirstOrDefault(operation => operation.Id.Name == name) is not { } operation
                || !Has(model[operation.Input], input)
                || !Has(model[operation.Output], output))
            {
                return null;
            }

            found[index] = operation;
        }

        return Structure(model, model[found[3].Input].Member("MultipartUpload")) is { } list
            && Element(model, list.Member("Parts")) is { } part
            && Has(part, ["ETag", "PartNumber"])
            && Element(model, model[found[6].Output].Member("Contents")) is { } item
            && Has(item, ["Key", "Size"])
                ? new TransferOperations(found, FindHead(model, operations), list, part, item)
                : null;
    }

    private static OperationShape? FindHead(SmithyModel model, IReadOnlyList<OperationShape> operations)
        => operations.FirstOrDefault(operation => operation.Id.Name == "HeadObject") is { } head
            && Has(model[head.Input], ["Bucket", "Key", "IfMatch", "ChecksumMode"])
            && Has(model[head.Output], ["ETag"])
                ? head
                : null;

    private static bool Has(Shape shape, string[] members) => members.All(member => shape.Member(member) is not null);

    private static Shape? Element(SmithyModel model, Member? list)
        => list is not null && model.Target(list) is { Type: ShapeType.List } shape ? Structure(model, shape.Members[0]) : null;

    private static Shape? Structure(SmithyModel model, Member? member)
        => member is not null && model.Target(member) is { Type: ShapeType.Structure } shape ? shape : null;
}
