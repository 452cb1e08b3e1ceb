using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Emit;
using FreeTierGen.Generator.JmesPath;
using FreeTierGen.Generator.Lowering;
using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Pipeline;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Generator.Symbols;
using FreeTierGen.Generator.Tests.Endpoints;
using FreeTierGen.Runtime.Waiters;

namespace FreeTierGen.Conformance.Tests.JmesPath;

/// <summary>
/// Compiles expressions against shapes that are sketched from data, to methods over the generated types, and runs those on the data,
/// which generated readers read.
/// </summary>
internal sealed class ExpressionHarness
{
    private readonly LoweringContext _context;
    private readonly SymbolTable _symbols;
    private readonly Shape _output;
    private readonly string _data;
    private readonly StringBuilder _methods = new();
    private readonly Dictionary<string, Dictionary<string, string>> _wireNames = [];
    private int _count;
    private Type? _cases;
    private object? _read;

    /// <summary>Sketches each of the data's shape, and generates its types and readers.</summary>
    /// <param name="data">The data, and whether objects are maps.</param>
    /// <param name="waiters">Waiters by name, on an output whose members are the data: <c>data0</c> and so on.</param>
    public ExpressionHarness(IReadOnlyList<(JsonNode? Json, bool PrefersMaps)> data, JsonObject? waiters = null)
    {
        var members = new JsonObject();
        var shapes = new JsonObject
        {
            ["test#Test"] = new JsonObject
            {
                ["type"] = "service",
                ["version"] = "1",
                ["operations"] = new JsonArray(new JsonObject { ["target"] = "test#Get" }),
                ["traits"] = new JsonObject { ["aws.protocols#awsJson1_0"] = new JsonObject() },
            },
            ["test#Get"] = new JsonObject
            {
                ["type"] = "operation",
                ["output"] = new JsonObject { ["target"] = "test#Output" },
                ["traits"] = new JsonObject { [TraitIds.Waitable] = waiters ?? [] },
            },
            ["test#Output"] = new JsonObject { ["type"] = "structure", ["members"] = members },
        };
        var values = new JsonObject();
        for (var i = 0; i < data.Count; i++)
        {
            members[$"data{i}"] = new JsonObject { ["target"] = ShapeSketch.Of(data[i].Json, data[i].PrefersMaps).AddTo(shapes) };
            values[$"data{i}"] = data[i].Json?.DeepClone();
        }

        _data = values.ToJsonString();
        var model = new JsonObject { ["smithy"] = "2.0", ["shapes"] = shapes };
        _context = Read(Encoding.UTF8.GetBytes(model.ToJsonString()));
        _symbols = new SymbolTable(_context.Model, _context.Closure.Service, _context.Options.Namespace);
        _output = _context.Model.Shapes[new ShapeId("test", "Output")];
        foreach (var shape in _context.Closure.Shapes.Where(shape => shape.Type == ShapeType.Structure))
        {
            _wireNames[_symbols.TypeName(shape)] = shape.Members.ToDictionary(member => _symbols.Member(member).PropertyName, member => member.Name);
        }
    }

    /// <summary>Reads a model of one service that speaks awsJson1_0.</summary>
    public static LoweringContext Read(byte[] json)
    {
        var diagnostics = new DiagnosticBag();
        var model = ModelReader.Read(json, diagnostics);
        Assert.True(model is not null, string.Join('\n', diagnostics.Findings));
        var closure = ClosureBuilder.Build(model, model.Shapes.Values.OfType<ServiceShape>().Single(), [], diagnostics);
        var options = new GenerationOptions("Acme", true, [], null, null);
        return new LoweringContext(closure, options, new Protocol(TraitIds.AwsJson10, true), diagnostics);
    }

    /// <summary>Compiles an expression. Gives the method's number and what is wrong with the expression.</summary>
    /// <exception cref="PathException">It is no JMESPath, or not supported.</exception>
    public (int Method, IReadOnlyList<PathException> Problems) Compile(int data, string expression)
    {
        var target = _context.Model.Target(_output.Member($"data{data}")!);
        var node = PathParser.Parse(expression);
        var code = new PathCode("root");
        var compiler = new PathCompiler(_context.Model, _symbols, code);
        var root = compiler.Shapes.Of(target, "root", false, false, 0);
        var value = compiler.Value(node, root);

        var property = _symbols.Member(_output.Member($"data{data}")!).PropertyName;
        _methods.AppendLine($"public static object? Case{_count}(global::Acme.{_symbols.TypeName(_output)} output) => Case{_count}(output.{property}!);");
        _methods.AppendLine($"private static object? Case{_count}({_symbols.TypeReference(target)} root)");
        _methods.AppendLine("{");
        foreach (var line in code.Lines)
        {
            _methods.AppendLine("    " + line);
        }

        var type = compiler.Shapes.CSharp(value.Type) + (value.IsNullable ? "?" : "");
        _methods.AppendLine($"    {type} value = {value.Code};");
        _methods.AppendLine("    return value;");
        _methods.AppendLine("}");
        return (_count++, compiler.Problems);
    }

    /// <summary>Compiles the methods, without a warning, and reads the data.</summary>
    public void Build()
    {
        var endpoints = LoweredPart.Start(
            findings => EndpointLowering.Lower(_context.Closure.Service, _context.Options, _context.Protocol, findings));
        var files = ModelLowering.Lower(_context, _symbols, endpoints).Select(FileEmitter.Emit).ToList();
        Assert.DoesNotContain(_context.Diagnostics.Findings, finding => finding.Descriptor.Id is not ("FTG0022" or "FTG0026"));
        files.Add($$"""
            // <auto-generated/>
            #nullable enable
            internal static class Cases
            {
                public static object Read(byte[] json)
                {
                    var reader = new global::System.Text.Json.Utf8JsonReader(json);
                    reader.Read();
                    return {{_symbols.Serializers("Json").Qualified(_output)}}.Read(ref reader, global::FreeTierGen.Runtime.ResponseMetadata.None);
                }

                {{_methods}}
            }
            """);
        _cases = GeneratedResolver.Load(files).GetType("Cases", throwOnError: true)!;
        _read = _cases.GetMethod("Read")!.Invoke(null, [Encoding.UTF8.GetBytes(_data)]);
    }

    /// <summary>What a method returns, as JSON.</summary>
    public JsonNode? Run(int method)
        => Json(_cases!.GetMethod($"Case{method}", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [_read], null));

    /// <summary>Why a waiter was not generated; null where it was.</summary>
    public string? WhyNotGenerated(string waiter)
        => _context.Diagnostics.Findings.FirstOrDefault(finding => finding.Descriptor.Id == "FTG0026" && finding.Arguments[0] == waiter)?.Arguments[2];

    /// <summary>What a waiter makes of the data.</summary>
    public WaiterState Wait(string waiter)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var type = _cases!.Assembly.GetType($"Acme.Waiters.{waiter}Waiter", throwOnError: true)!;
        var match = type.GetMethods(Any).Single(method => method.Name == "Match" && method.GetParameters().Length == 2);
        var result = match.Invoke(type.GetField("Instance", Any)!.GetValue(null), BindingFlags.DoNotWrapExceptions, null, [null, _read], null);
        return ((WaiterMatch)result!).State;
    }

    /// <summary>The code of all methods, to look at where one fails.</summary>
    public string Code(int method)
    {
        var text = _methods.ToString();
        var start = text.IndexOf($"private static object? Case{method}(", StringComparison.Ordinal);
        return text[start..text.IndexOf("\n}", start, StringComparison.Ordinal)];
    }

    private JsonNode? Json(object? value)
    {
        switch (value)
        {
            case null:
                return null;
            case string or bool or int or long or double:
                return JsonValue.Create(value);
            case JsonElement element:
                return JsonNode.Parse(element.GetRawText());
            case IEnumerable map when IsMap(map.GetType()):
                return new JsonObject(map.Cast<object>().Select(entry => KeyValuePair.Create(Part<string>(entry, "Key")!, Json(Part<object>(entry, "Value")))));
            case IEnumerable list:
                return new JsonArray([.. list.Cast<object?>().Select(Json)]);
            default:
                var names = _wireNames[value.GetType().Name];
                return new JsonObject(names.Select(name => KeyValuePair.Create(name.Value, Json(value.GetType().GetProperty(name.Key)!.GetValue(value)))));
        }
    }

    private static bool IsMap(Type type) =>
        type.GetInterfaces().Any(part => part.IsGenericType && part.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));

    private static T? Part<T>(object entry, string name) => (T?)entry.GetType().GetProperty(name)!.GetValue(entry);
}
