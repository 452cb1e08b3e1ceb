using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Patterns;
using FreeTierGen.Generator.Validation;

namespace FreeTierGen.Generator.Symbols;

/// <summary>
/// The C# names, types, nullability and defaults of everything in a service. Decided once, here, on the whole
/// service; lowerings only ask.
/// </summary>
internal sealed class SymbolTable
{
    private const string Metadata = "Metadata";
    private readonly SmithyModel _model;
    private readonly string _namespace;
    private readonly TypeNames _names;
    private readonly TypeReferences _references;
    private readonly MemberTable _members;
    private readonly Lazy<HashSet<ShapeId>> _absent;

    /// <summary>Decides what concerns the whole service.</summary>
    /// <param name="model">The model.</param>
    /// <param name="service">The service.</param>
    /// <param name="namespace">The C# namespace of the generated types.</param>
    public SymbolTable(SmithyModel model, ServiceShape service, string @namespace)
    {
        _model = model;
        _namespace = @namespace;
        Shapes = new ServiceShapes(model, service);

        // Compiling patterns takes as long as all the rest.
        var patterns = Task.Run(() => new PatternIndex(model, Shapes, _namespace));
        _names = new TypeNames(service, Shapes);
        _references = new TypeReferences(model, _names, _namespace);
        _members = new MemberTable(model, _names, _references, new Nullability(model, Shapes, new Absence(model)));
        _absent = new Lazy<HashSet<ShapeId>>(FindAbsent);
        Patterns = patterns.GetAwaiter().GetResult();
        Validation = new ValidationIndex(model, Shapes, _members, Patterns);
    }

    /// <summary>Every data shape of the whole service.</summary>
    public ServiceShapes Shapes { get; }

    /// <summary>The patterns of the whole service.</summary>
    public PatternIndex Patterns { get; }

    /// <summary>What can violate a constraint.</summary>
    public ValidationIndex Validation { get; }

    /// <summary>What the client's own types begin with: <c>FreeTier</c> in <c>FreeTierClient</c>.</summary>
    public string ClientBaseName => _names.ClientBaseName;

    /// <summary>The simple name of a structure's, union's, enum's or error's type.</summary>
    public string TypeName(Shape shape)
        => _names.Find(shape) ?? throw new ArgumentException($"{shape} has no type of its own.", nameof(shape));

    /// <summary>The type of the shape's values, fully qualified, without nullability.</summary>
    public string TypeReference(Shape shape) => _references.Of(shape);

    /// <summary>The simple name of the class that converts a union for <c>JsonSerializer</c>.</summary>
    public string ConverterName(Shape union) => TypeName(union) + "Converter";

    /// <summary>The class that converts a union for <c>JsonSerializer</c>, fully qualified.</summary>
    public string ConverterType(Shape union) => $"global::{_namespace}.{SerializerTable.Folder}.{ConverterName(union)}";

    /// <summary>What stands between the angle brackets of a list's or map's type.</summary>
    public string TypeArguments(Shape collection) => _references.Arguments(collection);

    /// <summary>The type of a list's items, or of a map's values.</summary>
    public string ItemType(Shape collection) => _references.Item(collection);

    /// <summary>A fully qualified reference to a type of the client's namespace.</summary>
    public string Qualify(string typeName) => "global::" + _namespace + "." + typeName;

    /// <summary>The operation's name in C#, without <c>Async</c>.</summary>
    public string OperationName(OperationShape operation) => _names.Operation(operation);

    /// <summary>The class that says how an operation is called, fully qualified.</summary>
    public string OperationType(OperationShape operation) => QualifyOperations(_names.Operation(operation) + "Operation");

    /// <summary>The namespace of how operations are called, which nobody needs to see who calls them.</summary>
    public string OperationsNamespace => _namespace + ".Operations";

    /// <summary>The namespace of what answers mean to who waits.</summary>
    public string WaitersNamespace => _namespace + ".Waiters";

    /// <summary>A fully qualified reference to a type of how operations are called.</summary>
    public string QualifyOperations(string typeName) => $"global::{OperationsNamespace}.{typeName}";

    /// <summary>The methods that page through an operation's answers and their items, without <c>Async</c>.</summary>
    public (string Pages, string Items) PaginatorNames(OperationShape operation) => _names.Paginator(operation);

    /// <summary>The method that makes a URL of the operation's requests, without <c>Async</c>.</summary>
    public string PresignerName(OperationShape operation) => _names.Presigner(operation);

    /// <summary>The simple name of the operation's input type, which is synthesized where the model has none.</summary>
    public string InputTypeName(OperationShape operation) => _names.Input(operation);

    /// <summary>The simple name of the operation's output type, which is synthesized where the model has none.</summary>
    public string OutputTypeName(OperationShape operation) => _names.Output(operation);

    /// <summary>A waiter's class, fully qualified.</summary>
    public string WaiterType(OperationShape operation, string waiter) => $"global::{WaitersNamespace}.{WaiterTypeName(operation, waiter)}";

    /// <summary>The simple name of a waiter's class.</summary>
    public string WaiterTypeName(OperationShape operation, string waiter) => _names.Waiter(operation, waiter).Type;

    /// <summary>The method that waits, without <c>Async</c>.</summary>
    public string WaiterMethodName(OperationShape operation, string waiter) => _names.Waiter(operation, waiter).Method;

    /// <summary>The names of the classes that read and write shapes in a format.</summary>
    /// <param name="suffix">What the names end with, for instance <c>Json</c>.</param>
    public SerializerTable Serializers(string suffix) => new(_names, Shapes, _namespace, suffix);

    /// <summary>The name of an output's property for <c>ResponseMetadata</c>; a modeled <c>Metadata</c> keeps its name.</summary>
    public string MetadataPropertyName(Shape? output)
    {
        var name = Metadata;
        for (var prefix = "Response"; IsTaken(name); prefix = prefix == "Response" ? "Call" : "Own" + prefix)
        {
            name = prefix + Metadata;
        }

        return name;

        bool IsTaken(string name)
            => output is not null && (_names.Find(output) == name || output.Members.Any(member => Member(member).PropertyName == name));
    }

    /// <summary>
    /// Whether the shape's type has <c>Validate()</c> and <c>internal void Validate(ref ViolationCollector violations)</c>.
    /// </summary>
    public bool HasValidator(Shape shape) => Validation.HasValidator(shape);

    /// <summary>Whether the structure's or union's class has the instance <c>Absent</c>, which stands for one that an answer lacks.</summary>
    public bool HasAbsentInstance(Shape shape) => _absent.Value.Contains(shape.Id);

    /// <summary>The expression for a value of a shape that is no structure, union, list or map; null where the shape can't have it.</summary>
    public string? ValueExpression(Shape shape, Node value)
        => DefaultValues.Expression(shape, value, _references, member => Member(member).PropertyName) switch
        {
            // Where a property is nullable, default would be null.
            "default" when shape.Type == ShapeType.Boolean => "false",
            "default" when shape.Type is ShapeType.Blob or ShapeType.Enum or ShapeType.IntEnum => $"default({TypeReference(shape)})",
            "default" => "0",
            var expression => expression,
        };

    /// <summary>The stand-in for the client that answers as the model's examples do; of a namespace of its own.</summary>
    public string ExamplesNamespace => _namespace + ".Examples";

    /// <summary>What the member is in C#.</summary>
    public MemberSymbol Member(Member member) => _members.Of(member);

    private HashSet<ShapeId> FindAbsent()
        => [.. Shapes.All
            .Where(shape => shape.Type == ShapeType.Structure)
            .SelectMany(shape => shape.Members)
            .Where(member => _model.Target(member).Type is ShapeType.Structure or ShapeType.Union && Member(member).AbsentExpression != "null")
            .Select(member => member.Target)];
}
