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
    private readonly List<OperationInputCase> _cases = [];
    private readonly GeneratedClient? _client;
    private readonly ServiceShape _service;
    private readonly SmithyModel _model;
    private readonly InputStatements? _statements;
    private readonly Partitions _partitions;

    public OperationInputSuite(string json, Partitions partitions)
    {
        _partitions = partitions;
        var tree = JsonNode.Parse(json)!;
        var shapes = tree["shapes"]!.AsObject();
        var (id, service) = shapes.Single(shape => shape.Value!["type"]!.GetValue<string>() == "service");
        foreach (var test in service!["traits"]!["smithy.rules#endpointTests"]?["testCases"]?.AsArray() ?? [])
        {
            foreach (var input in test!["operationInputs"]?.AsArray() ?? [])
            {
                _cases.Add(new OperationInputCase(test["params"]?.AsObject() ?? [], input!.AsObject(), test["expect"]!.AsObject()));
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
            _statements = new InputStatements(
                _model, _service, () => new GeneratedResolver(EndpointSuite.Read(Encoding.UTF8.GetBytes(json)).Generate().Values, partitions));
        }
    }

    /// <summary>Resolves for each input.</summary>
    public OperationInputRun Run()
    {
        var notRun = new List<string>();
        var outcomes = new List<EndpointOutcome>();
        foreach (var item in _cases)
        {
            if (WhyNotRun(item) is { } reason)
            {
                notRun.Add($"{item.Name}: {reason}");
            }
            else
            {
                outcomes.Add(new EndpointOutcome(item.Name, item.Expect, Outcome(item.Input)));
            }
        }

        return new OperationInputRun(notRun, outcomes);
    }

    // What is expected has no say in this: a wrong expectation must not pass for one that is not run.
    private string? WhyNotRun(OperationInputCase item)
    {
        var operation = Operation(item.Input);
        if (_client!.OperationType(operation) is null)
        {
            return "no client has the operation yet";
        }

        var lacking = _statements!.Lacking(operation, item.Parameters, item.Input);
        return lacking.Count == 0 ? null : $"it does not state {string.Join(", ", lacking)}";
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

    private JsonObject Outcome(JsonObject input)
    {
        try
        {
            var operation = Operation(input);
            var options = Options(input);
            options.Partitions = _partitions;
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

    private OperationShape Operation(JsonObject input)
        => _client!.Symbols.Shapes.Operations.Single(operation => operation.Id.Name == OperationName(input));

    private static string OperationName(JsonObject input) => input["operationName"]!.GetValue<string>();
}

/// <summary>An input of an operation, and the endpoint test that it belongs to.</summary>
/// <param name="Parameters">What the test gives the rules.</param>
/// <param name="Input">What a client is given instead: options and a request.</param>
/// <param name="Expect">What comes of both.</param>
internal sealed record OperationInputCase(JsonObject Parameters, JsonObject Input, JsonObject Expect)
{
    /// <summary>The operation, and what it is given.</summary>
    public string Name => $"`{Input["operationName"]}` with `{Input.ToJsonString()}`";
}
