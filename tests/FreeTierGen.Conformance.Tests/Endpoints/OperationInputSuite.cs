using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Conformance.Tests.Values;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Generator.Tests.Endpoints;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Conformance.Tests.Endpoints;

/// <summary>
/// The <c>operationInputs</c> of endpoint tests: the endpoint that an operation of a client finds for its options and its input. Endpoints
/// do not depend on the protocol, so a service whose protocol is not supported is given one that is.
/// </summary>
internal sealed class OperationInputSuite
{
    private const string AnyProtocol = "aws.protocols#awsJson1_0";
    private readonly List<(JsonObject Test, JsonObject Input)> _cases = [];
    private readonly GeneratedClient? _client;
    private readonly ServiceShape _service;
    private readonly SmithyModel _model;
    private JsonNode? _ruleSet;

    public OperationInputSuite(string json)
    {
        var tree = JsonNode.Parse(json)!;
        var shapes = tree["shapes"]!.AsObject();
        var (id, service) = shapes.Single(shape => shape.Value!["type"]!.GetValue<string>() == "service");
        foreach (var test in service!["traits"]!["smithy.rules#endpointTests"]?["testCases"]?.AsArray() ?? [])
        {
            foreach (var input in test!["operationInputs"]?.AsArray() ?? [])
            {
                _cases.Add((test.AsObject(), input!.AsObject()));
            }
        }

        service["traits"]![AnyProtocol] = new JsonObject();
        RemoveUnsupported(shapes);
        var text = tree.ToJsonString();
        _model = ModelReader.Read(Encoding.UTF8.GetBytes(text), new DiagnosticBag())!;
        _service = _model.Shapes.Values.OfType<ServiceShape>().Single();
        if (_cases.Count > 0)
        {
            var operations = _cases.Select(item => OperationName(item.Input)).Distinct(StringComparer.Ordinal).ToList();
            _client = GeneratedClient.Generate(
                text,
                ClosureBuilder.Build(_model, _service, [], new DiagnosticBag()),
                ProtocolSelection.Select(_model, _service, AnyProtocol, new DiagnosticBag())!,
                operations);
        }
    }

    /// <summary>Resolves for each input.</summary>
    public OperationInputRun Run(Partitions partitions)
    {
        var skipped = 0;
        var differences = new List<string>();
        foreach (var (test, input) in _cases)
        {
            if (_client!.OperationType(Operation(input)) is null)
            {
                skipped++;
                continue;
            }

            var expected = EndpointSuite.Expectation(test["expect"]!.AsObject());
            var actual = Outcome(input, partitions);
            if (JsonNode.DeepEquals(expected, actual))
            {
                continue;
            }

            // Some inputs leave out what their test's parameters say. No client could know it.
            if ((test["params"]?.AsObject() ?? []).All(given => IsStated(given.Key, given.Value, input)))
            {
                differences.Add($"{input.ToJsonString()}\nexpected {expected.ToJsonString()}\nactual   {actual.ToJsonString()}");
            }
            else
            {
                skipped++;
            }
        }

        return new OperationInputRun(_cases.Count, skipped, differences);
    }

    // Streams and checksums, which keep a client from having an operation, say nothing of its endpoint.
    private static void RemoveUnsupported(JsonObject shapes)
    {
        foreach (var (_, shape) in shapes)
        {
            foreach (var name in new[] { "smithy.api#streaming", "aws.protocols#httpChecksum" })
            {
                shape!["traits"]?.AsObject().Remove(name);
            }
        }
    }

    private JsonObject Outcome(JsonObject input, Partitions partitions)
    {
        try
        {
            var operation = Operation(input);
            var options = Options(input);
            options.Partitions = partitions;
            return EndpointJson.Of(_client!.ResolveEndpoint(options, operation, Request(operation, input["operationParams"])));
        }
        catch (EndpointResolutionException exception)
        {
            return new JsonObject { ["error"] = exception.Message };
        }
    }

    private object Request(OperationShape operation, JsonNode? parameters)
    {
        var stated = JsonSerializer.SerializeToElement(parameters ?? new JsonObject());
        var ledger = new CaseLedger(stated);
        var request = new InputBuilder(_client!, ledger).Structure(_model[operation.Input], _client!.InputTypeOf(operation), stated, "");
        ledger.Compare("", true, "");
        Assert.Empty(ledger.Close());
        return request;
    }

    private ClientOptions Options(JsonObject input)
    {
        var options = _client!.NewOptions();
        options.ReadEnvironment = _ => null;
        foreach (var (name, value) in input["clientParams"]?.AsObject() ?? [])
        {
            SetOwn(options, parameter => parameter.Name == name, name, value!);
        }

        foreach (var (name, value) in input["builtInParams"]?.AsObject() ?? [])
        {
            switch (name)
            {
                case "AWS::Region":
                    options.Region = value!.GetValue<string>();
                    break;
                case "AWS::UseFIPS":
                    options.UseFips = value!.GetValue<bool>();
                    break;
                case "AWS::UseDualStack":
                    options.UseDualStack = value!.GetValue<bool>();
                    break;
                case "SDK::Endpoint":
                    options.Endpoint = new Uri(value!.GetValue<string>());
                    break;
                case "AWS::Auth::AccountId":
                    options.AccountId = value!.GetValue<string>();
                    break;
                case "AWS::Auth::AccountIdEndpointMode":
                    options.AccountIdEndpointMode = value!.GetValue<string>();
                    break;
                default:
                    SetOwn(options, parameter => parameter.BuiltIn == name, name, value!);
                    break;
            }
        }

        return options;
    }

    // Options that only this service's client has.
    private void SetOwn(ClientOptions options, Func<RuleParameter, bool> isIt, string name, JsonNode value)
    {
        var rules = EndpointLowering.TryRead(_service, _client!.Symbols.ClientBaseName)!;
        var parameter = rules.Parameters.Single(isIt);
        var own = ClientValues.Options(_service, rules).Single(option => option.Parameter == parameter.Name);
        var property = options.GetType().GetProperty(own.PropertyName, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            ?? throw new InvalidOperationException($"The options have nothing for {name}.");
        property.SetValue(options, value switch
        {
            JsonArray items => items.Select(item => item!.GetValue<string>()).ToArray(),
            _ when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            _ => value.GetValue<bool>(),
        });
    }

    private bool IsStated(string name, JsonNode? value, JsonObject input)
    {
        var declared = RuleSetTrait()["parameters"]![name]!;
        return JsonNode.DeepEquals(declared["default"], value)
            || (declared["builtIn"] is { } builtIn && input["builtInParams"]?[builtIn.GetValue<string>()] is not null)
            || input["clientParams"]?[name] is not null
            || Bound(Operation(input)).Contains(name);
    }

    private JsonNode RuleSetTrait()
        => _ruleSet ??= JsonNode.Parse(NodeJson.Of((_service.Traits.Get("smithy.rules#endpointRuleSet") ?? _service.Traits.Get("smithy.rules#endpointBdd"))!).GetRawText())!;

    private IEnumerable<string> Bound(OperationShape operation)
        => Names(operation, "smithy.rules#staticContextParams")
            .Concat(Names(operation, "smithy.rules#operationContextParams"))
            .Concat(_model[operation.Input].Members.Select(member => member.Traits.Object("smithy.rules#contextParam")?.String("name") ?? ""));

    private static IEnumerable<string> Names(Shape shape, string trait)
        => shape.Traits.Object(trait)?.Properties.Select(property => property.Name) ?? [];

    private OperationShape Operation(JsonObject input)
        => _client!.Symbols.Shapes.Operations.Single(operation => operation.Id.Name == OperationName(input));

    private static string OperationName(JsonObject input) => input["operationName"]!.GetValue<string>();
}
