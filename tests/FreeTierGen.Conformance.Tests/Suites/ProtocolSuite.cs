using System.Text;
using System.Text.Json;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Conformance.Tests.Suites;

/// <summary>The cases of one service for one of its protocols.</summary>
internal sealed class ProtocolSuite
{
    /// <summary>The namespace of the traits that cases stand in.</summary>
    public const string TestNamespace = "smithy.test#";

    private readonly Lazy<GeneratedClient> _client;

    private ProtocolSuite(string name, string json, ServiceClosure closure, Protocol protocol, IReadOnlyList<SuiteCase> cases)
    {
        Name = name;
        Closure = closure;
        Protocol = protocol;
        Cases = cases;
        _client = new Lazy<GeneratedClient>(() => GeneratedClient.Generate(json, closure, protocol));
    }

    /// <summary>The file's name, and the service's and protocol's where the file has several.</summary>
    public string Name { get; }

    public ServiceClosure Closure { get; }

    public Protocol Protocol { get; }

    public IReadOnlyList<SuiteCase> Cases { get; }

    /// <summary>The client, generated when it is first asked for. What keeps it from being generated is thrown each time.</summary>
    public GeneratedClient Client => _client.Value;

    /// <summary>Reads the suites of a model file.</summary>
    public static IReadOnlyList<ProtocolSuite> Read(string name, string json)
    {
        var diagnostics = new DiagnosticBag();
        var model = ModelReader.Read(Encoding.UTF8.GetBytes(json), diagnostics)
            ?? throw new InvalidOperationException($"{name} cannot be read: {string.Join("; ", diagnostics.Findings)}");
        var suites = new List<ProtocolSuite>();
        var services = model.Shapes.Values.OfType<ServiceShape>().OrderBy(service => service.Id.ToString(), StringComparer.Ordinal).ToList();
        foreach (var service in services)
        {
            var closure = ClosureBuilder.Build(model, service, [], diagnostics);
            var cases = CasesOf(closure).ToList();
            var protocols = cases.Select(item => item.Protocol).Distinct().Where(id => service.Traits.Has(id)).ToList();
            foreach (var id in protocols)
            {
                var suffix = (services.Count > 1 ? "+" + service.Id.Name : "") + (protocols.Count > 1 ? "+" + id[(id.IndexOf('#') + 1)..] : "");
                suites.Add(new ProtocolSuite(
                    name + suffix,
                    json,
                    closure,
                    ProtocolSelection.Select(model, service, id, new DiagnosticBag())!,
                    WithDistinctIds(cases.Where(item => item.Protocol == id).Select(item => item.Case))));
            }
        }

        return suites;
    }

    private static bool HasEvents(ServiceClosure closure, OperationShape operation)
        => new[] { operation.Input, operation.Output }
            .SelectMany(id => closure.Model[id].Members)
            .Any(member => closure.Model.Target(member) is { Type: ShapeType.Union } target && target.Traits.Has("smithy.api#streaming"));

    private static IEnumerable<(string Protocol, SuiteCase Case)> CasesOf(ServiceClosure closure)
    {
        foreach (var operation in closure.Operations)
        {
            foreach (var found in CasesOf(closure, operation, operation, null))
            {
                yield return found;
            }
        }

        foreach (var error in closure.Shapes.Where(shape => shape.Traits.Has(TraitIds.Error)))
        {
            // Any operation may answer with an error of the service.
            var operation = closure.Operations
                .OrderBy(operation => HasEvents(closure, operation))
                .ThenByDescending(operation => operation.Errors.Contains(error.Id))
                .First();
            foreach (var found in CasesOf(closure, error, operation, error))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(string Protocol, SuiteCase Case)> CasesOf(ServiceClosure closure, Shape owner, OperationShape operation, Shape? error)
    {
        foreach (var trait in owner.Traits.All.Where(trait => trait.Name.StartsWith(TestNamespace, StringComparison.Ordinal)))
        {
            // Other traits of the namespace, such as smokeTests, are no cases of a protocol.
            var kind = trait.Name[TestNamespace.Length..];
            foreach (var stated in (trait.Value as ArrayNode)?.Items.Select(NodeJson.Of).Select(ExactNumbers.Restore) ?? [])
            {
                if (stated.ValueKind == JsonValueKind.Object && stated.TryGetProperty("protocol", out var protocol))
                {
                    yield return (protocol.GetString()!, new SuiteCase(kind, stated.GetProperty("id").GetString()!, operation, error, stated));
                }
            }
        }
    }

    private static List<SuiteCase> WithDistinctIds(IEnumerable<SuiteCase> cases)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. cases.Select(item =>
            {
                var key = item.Kind + "/" + item.Id;
                seen[key] = seen.GetValueOrDefault(key) + 1;
                return seen[key] == 1 ? item : item with { Id = $"{item.Id}~{seen[key]}" };
            }),
        ];
    }
}
