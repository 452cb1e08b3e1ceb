using System.Globalization;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Naming;

/// <summary>
/// Gives every type of a client its simple name. Names differ in more than casing, because they name files too.
/// </summary>
internal sealed class TypeNames
{
    private readonly NameScope _scope = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ShapeId, string> _types = [];
    private readonly Dictionary<ShapeId, string> _operations = [];
    private readonly NameScope _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<ShapeId, (string Pages, string Items)> _paginators = [];
    private readonly Dictionary<ShapeId, string> _presigners = [];
    private readonly Dictionary<ShapeId, string> _inputs = [];
    private readonly Dictionary<ShapeId, string> _outputs = [];
    private readonly Dictionary<(ShapeId Operation, string Name), (string Type, string Method)> _waiters = [];

    public TypeNames(ServiceShape service, ServiceShapes shapes)
    {
        ClientBaseName = ClientBaseNameOf(service);
        _scope.Reserve(OfClient(ClientBaseName));
        NameOperations(shapes);

        // Errors come last: their names change, and what changes gives way to what stays.
        NameTypes(service, shapes, areErrors: false);
        NameTypes(service, shapes, areErrors: true);

        foreach (var operation in shapes.Operations)
        {
            var name = _operations[operation.Id];
            _inputs[operation.Id] = _types.TryGetValue(operation.Input, out var input) ? input : _scope.Take(name + "Request", "Type");
            _outputs[operation.Id] = _types.TryGetValue(operation.Output, out var output) ? output : _scope.Take(name + "Response", "Type");
        }

        // The classes of waiters are not seen outside, so they come last. Their names should differ within a service, whatever their case;
        // where they do not, and where an operation has the name, methods get another.
        var methods = new NameScope(StringComparer.Ordinal);
        methods.Reserve(_operations.Values);
        foreach (var operation in shapes.Operations)
        {
            foreach (var waiter in operation.Traits.Object(TraitIds.Waitable)?.Properties ?? [])
            {
                var name = Casing.Pascal(waiter.Name);
                _waiters[(operation.Id, waiter.Name)] = (_scope.Take(name + "Waiter", "Type"), methods.Take("WaitUntil" + name, "State"));
            }
        }
    }

    /// <summary>What the client's own types begin with.</summary>
    public string ClientBaseName { get; }

    /// <summary>The name of a shape's type, or null where the shape has none of its own.</summary>
    public string? Find(Shape shape) => _types.TryGetValue(shape.Id, out var name) ? name : null;

    /// <summary>The name of an operation.</summary>
    public string Operation(OperationShape operation) => _operations[operation.Id];

    /// <summary>The methods that page through an operation's answers and their items, without <c>Async</c>.</summary>
    public (string Pages, string Items) Paginator(OperationShape operation) => _paginators[operation.Id];

    /// <summary>The method that makes a URL of the operation's requests, without <c>Async</c>.</summary>
    public string Presigner(OperationShape operation) => _presigners[operation.Id];

    /// <summary>The name of an operation's input type.</summary>
    public string Input(OperationShape operation) => _inputs[operation.Id];

    /// <summary>The name of an operation's output type.</summary>
    public string Output(OperationShape operation) => _outputs[operation.Id];

    /// <summary>The name of a waiter's type, and of the method that waits, without <c>Async</c>.</summary>
    public (string Type, string Method) Waiter(OperationShape operation, string name) => _waiters[(operation.Id, name)];

    /// <summary>Whether the shape gets a type of its own.</summary>
    public static bool IsDeclared(Shape shape)
        => shape.Type is ShapeType.Structure or ShapeType.Union or ShapeType.Enum or ShapeType.IntEnum && shape.Id.Namespace != "smithy.api";

    // Names of methods, and of classes that are called like them and Operation.
    private void NameOperations(ServiceShapes shapes)
    {
        foreach (var operation in shapes.Operations)
        {
            var name = Casing.Pascal(operation.Id.Name);
            for (var number = 2; !_scope.TryTake(name + "Operation"); number++)
            {
                name = Casing.Pascal(operation.Id.Name) + number.ToString(CultureInfo.InvariantCulture);
            }

            _operations[operation.Id] = name;
            _methods.Reserve(name);
        }

        foreach (var operation in shapes.Operations)
        {
            var name = _operations[operation.Id];
            _paginators[operation.Id] = operation.Traits.Has(TraitIds.Paginated) ? (TakeMethod(name, "Pages"), TakeMethod(name, "Items")) : ("", "");
            _presigners[operation.Id] = _methods.Take("Presign" + name, "Url");
        }
    }

    // An operation may be called "ListPages" beside a paginated "List".
    private string TakeMethod(string operation, string what)
        => _methods.TryTake(operation + what) ? operation + what : _methods.Take(operation + "All" + what, "OfAll");

    private void NameTypes(ServiceShape service, ServiceShapes shapes, bool areErrors)
    {
        foreach (var shape in shapes.All)
        {
            if (IsDeclared(shape) && IsError(shape) == areErrors)
            {
                var name = Casing.Pascal(service.Rename.TryGetValue(shape.Id, out var renamed) ? renamed : shape.Id.Name);
                _types[shape.Id] = areErrors ? TakeError(name)
                    : ReservedWords.IsOwnMember(shape.Type, name) ? _scope.Take(name + "Type", "Type")
                    : _scope.Take(name, "Type");
            }
        }
    }

    private static bool IsError(Shape shape) => shape.Traits.Has(TraitIds.Error);

    // AWS's .NET users know DBInstanceNotFoundFault as DBInstanceNotFoundException.
    private string TakeError(string name)
    {
        const string Exception = "Exception";
        if (name.EndsWith(Exception, StringComparison.Ordinal))
        {
            return _scope.Take(name, "Type");
        }

        var stem = name.EndsWith("Fault", StringComparison.Ordinal) && name.Length > 5 ? name.Substring(0, name.Length - 5) : name;
        return _scope.TryTake(stem + Exception) ? stem + Exception : _scope.Take(name + Exception, "Type");
    }

    /// <summary>What the own types of a service's client begin with.</summary>
    public static string ClientBaseNameOf(ServiceShape service) => Casing.Client(service.SdkId);

    private static IEnumerable<string> OfClient(string name) =>
    [
        name + "Client", "I" + name + "Client", name + "ClientOptions", name + "Exception", name + "Service", name + "Errors",
        name + "EndpointDiscovery", name + "Sessions", name + "EndpointParameters", name + "EndpointResolver", name + "ServiceCollectionExtensions",
        name + "ClientPaginators", name + "ClientWaiters", name + "ClientTransfers", name + "Transfer",
        "Operations", "Patterns", "Serialization", "Waiters", // namespaces below the client's own
    ];
}
