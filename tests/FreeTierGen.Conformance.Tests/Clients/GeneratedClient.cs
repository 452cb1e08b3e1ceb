using System.Reflection;
using System.Runtime.Loader;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Symbols;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Endpoints;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Conformance.Tests.Clients;

/// <summary>A client as the generator makes it of a suite's model, compiled and loaded.</summary>
internal sealed class GeneratedClient
{
    private const string Namespace = "Suite";
    private readonly Assembly _assembly;

    private GeneratedClient(Assembly assembly, SmithyModel model, SymbolTable symbols, IReadOnlyList<string> findings)
    {
        _assembly = assembly;
        Model = model;
        Symbols = symbols;
        Findings = findings;
    }

    public SmithyModel Model { get; }

    /// <summary>The names that the generator gives shapes and members.</summary>
    public SymbolTable Symbols { get; }

    /// <summary>What the generator reported as an error or a warning.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>Generates a client.</summary>
    /// <param name="json">The model.</param>
    /// <param name="closure">The service with all its operations.</param>
    /// <param name="protocol">The protocol to speak.</param>
    /// <param name="operations">The operations that the client gets; null for all.</param>
    public static GeneratedClient Generate(
        string json, ServiceClosure closure, Protocol protocol, IReadOnlyList<string>? operations = null)
    {
        var run = ModelDriver.Run(
            json,
            ("Namespace", Namespace),
            ("Service", closure.Service.Id.ToString()),
            ("Protocol", protocol.TraitId!),
            ("Operations", string.Join(';', operations ?? [])));
        var findings = run.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()).ToList();
        using var image = new MemoryStream();
        var compiled = run.Compilation.Emit(image);
        if (!compiled.Success || run.FileNames.Count == 0)
        {
            var reasons = findings.Concat(compiled.Diagnostics.Select(diagnostic => diagnostic.ToString())).Append(run.Exception?.ToString() ?? "");
            throw new InvalidOperationException($"The client cannot be generated and compiled:\n{string.Join('\n', reasons.Take(20))}");
        }

        image.Position = 0;
        return new GeneratedClient(
            new AssemblyLoadContext(closure.Service.Id.Name).LoadFromStream(image),
            closure.Model,
            new SymbolTable(closure.Model, closure.Service, Namespace),
            findings);
    }

    /// <summary>New options of the client.</summary>
    public ClientOptions NewOptions()
    {
        var options = (ClientOptions)Activator.CreateInstance(TypeNamed(Symbols.ClientBaseName + "ClientOptions"))!;

        // Cases name endpoints that nobody is asked at.
        options.AllowPlainHttp = true;
        return options;
    }

    /// <summary>The generated type of a structure, union, enum or error.</summary>
    public Type TypeOf(Shape shape) => TypeNamed(Symbols.TypeName(shape));

    /// <summary>The type of an operation's request.</summary>
    public Type InputTypeOf(OperationShape operation) => TypeNamed(Symbols.InputTypeName(operation));

    /// <summary>The type of an operation's response.</summary>
    public Type OutputTypeOf(OperationShape operation) => TypeNamed(Symbols.OutputTypeName(operation));

    /// <summary>The type that all of the service's errors derive from.</summary>
    public Type ErrorBaseType => TypeNamed(Symbols.ClientBaseName + "Exception");

    /// <summary>Makes a client.</summary>
    public ClientSession Open(ClientOptions options)
        => new(this, (IDisposable)Activator.CreateInstance(TypeNamed(Symbols.ClientBaseName + "Client"), options)!);

    /// <summary>The type of an operation; null where the client does not have it.</summary>
    public Type? OperationType(OperationShape operation) => _assembly.GetType($"{Namespace}.Operations.{Symbols.OperationName(operation)}Operation");

    /// <summary>The endpoint that an operation finds for a request.</summary>
    public Endpoint ResolveEndpoint(ClientOptions options, OperationShape operation, object request)
    {
        var type = OperationType(operation)!;
        using var client = (IDisposable)Activator.CreateInstance(TypeNamed(Symbols.ClientBaseName + "Client"), options)!;
        var inner = client.GetType().GetField("_client", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(client);
        var instance = type.GetField("Instance", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null);
        return (Endpoint)type.GetMethod("ResolveEndpoint")!.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [inner, request], null)!;
    }

    private Type TypeNamed(string name) => _assembly.GetType($"{Namespace}.{name}", throwOnError: true)!;
}
