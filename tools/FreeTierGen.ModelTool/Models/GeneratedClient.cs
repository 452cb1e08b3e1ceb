using FreeTierGen.Generator.Checking;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Lowering;
using FreeTierGen.Generator.Lowering.Clients;
using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Lowering.Protocols;
using FreeTierGen.Generator.Lowering.Waiters;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;
using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Models;

/// <summary>What the generator makes of a model, as callers see it: the names and types are the generator's own.</summary>
internal sealed class GeneratedClient
{
    // Types of the client are told from others by it; in messages it is left out.
    private const string Namespace = "Client";

    // Beside the enums, those of .NET and of the runtime that shapes become.
    private static readonly HashSet<string> ValueTypes = new(StringComparer.Ordinal)
    {
        "bool", "sbyte", "short", "int", "long", "float", "double", "BigInteger", "BigDecimal", "DateTimeOffset", "JsonElement", "ReadOnlyMemory<byte>",
    };

    private readonly Protocol _protocol;
    private readonly HashSet<string> _enums;

    private GeneratedClient(ModelFile file)
    {
        var diagnostics = new DiagnosticBag();
        Model = file.Model;
        Service = file.Service;
        _protocol = ProtocolSelection.Select(Model, Service, name: null, diagnostics) ?? throw Broken(file, diagnostics);
        Symbols = new SymbolTable(Model, Service, Namespace);
        ServiceClosure closure = ClosureBuilder.Build(Model, Service, [], diagnostics);
        ClosureCheck.Check(closure, diagnostics);
        if (diagnostics.HasErrors)
        {
            throw Broken(file, diagnostics);
        }

        ModelOperations = closure.Operations;
        _enums = [.. Symbols.Shapes.All.Where(shape => shape.Type is ShapeType.Enum or ShapeType.IntEnum).Select(Symbols.TypeName)];
        Closure = UnsupportedOperations.LeaveOut(closure, _protocol, diagnostics);
        var context = new LoweringContext(Closure, new GenerationOptions(Namespace, IsPublic: true, [], Service: null, Protocol: null), _protocol, diagnostics);
        Operations = WireProtocol.Of(context, Symbols) is { } wire ? ReadOperations(context, wire) : [];
        Options = EndpointLowering.Options(context, Symbols).ToDictionary(option => option.PropertyName, option => Short(option.PropertyType), StringComparer.Ordinal);
    }

    internal SmithyModel Model { get; }

    internal ServiceShape Service { get; }

    internal SymbolTable Symbols { get; }

    /// <summary>What the client reaches.</summary>
    internal ServiceClosure Closure { get; }

    /// <summary>All operations of the service, those that clients can't call included.</summary>
    internal IReadOnlyList<OperationShape> ModelOperations { get; }

    /// <summary>The operations that the client has methods for.</summary>
    internal IReadOnlyList<ClientOperation> Operations { get; }

    /// <summary>Options of the client that come from the model, with their types.</summary>
    internal IReadOnlyDictionary<string, string> Options { get; }

    /// <summary>The protocol that the client speaks; empty where it speaks none of the model.</summary>
    internal string ProtocolId => _protocol.TraitId ?? "";

    /// <summary>Reads what becomes of a model.</summary>
    /// <exception cref="ToolException">The generator can't make a client of it.</exception>
    internal static GeneratedClient Of(ModelFile file) => new(file);

    /// <summary>A type as people write it, without the namespaces.</summary>
    internal static string Short(string type)
    {
        for (int start; (start = type.IndexOf("global::", StringComparison.Ordinal)) >= 0;)
        {
            int end = type.AsSpan(start).IndexOfAny('<', ',', '>') is >= 0 and var length ? start + length : type.Length;
            int name = type.LastIndexOf('.', end - 1, end - start);
            type = type.Remove(start, name - start + 1);
        }

        return type;
    }

    /// <summary>A type as the compiler tells types apart: without the question marks of reference types, which only warn.</summary>
    internal string Erased(string type)
    {
        string text = Short(type);
        for (int mark = text.Length; (mark = text.LastIndexOf('?', mark - 1)) > 0;)
        {
            int start = text.AsSpan(0, mark).LastIndexOfAny('<', ' ') + 1;
            string nullable = text[start..mark];
            bool isValue = ValueTypes.Contains(nullable) || _enums.Contains(nullable) || text.AsSpan(0, mark).EndsWith("ReadOnlyMemory<byte>", StringComparison.Ordinal);
            text = isValue ? text : text.Remove(mark, 1);
        }

        return text;
    }

    private static ToolException Broken(ModelFile file, DiagnosticBag diagnostics) => ToolException.Failure(
        $"{file.Path} is a model that the generator refuses.{Environment.NewLine}{ModelFile.Describe(diagnostics, file.Path, file.Content)}");

    private List<ClientOperation> ReadOperations(LoweringContext context, WireProtocol wire)
    {
        var lowering = new MethodLowering(context, Symbols, new WaiterLowering(context, Symbols), wire);
        Dictionary<string, PaginatorSpec> paginators = lowering.Paginated().ToDictionary(method => method.Name, method => method.Paginator, StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<string>> waiters = lowering.Waitable()
            .ToDictionary(method => method.Name, IReadOnlyList<string> (method) => [.. method.Waiters.Select(waiter => waiter.Name)], StringComparer.Ordinal);

        var operations = new List<ClientOperation>();
        foreach ((OperationShape shape, ClientMethodSpec method) in Closure.Operations.Zip(lowering.Lower()))
        {
            PaginatorSpec? paginator = paginators.GetValueOrDefault(method.Name);
            operations.Add(new ClientOperation(shape, Symbols.OperationName(shape))
            {
                Input = Short(method.InputType),
                Output = Short(method.OutputType),
                IsInputOptional = method.IsInputOptional,
                MetadataName = Symbols.MetadataPropertyName(shape.Output.IsPrelude ? null : Model[shape.Output]),
                Pages = paginator?.PagesName,
                Items = paginator?.Items?.Name,
                ItemType = paginator?.Items is { } items ? Short(items.Type) : null,
                ErasedItemType = paginator?.Items is { } erased ? Erased(erased.Type) : null,
                Presigner = method.PresignerName,
                Waiters = waiters.GetValueOrDefault(method.Name, []),
            });
        }

        return operations;
    }
}
