using System.Text.Json.Nodes;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Tests.Endpoints;

namespace FreeTierGen.Conformance.Tests.Endpoints;

/// <summary>
/// Whether a client can know from an operation's input what the input's test gives the rules as parameters. Some inputs leave out a
/// parameter. They are run all the same where the rules' outcome does not depend on it; else no client could pass. What the test expects,
/// and what a client does, has no part in that.
/// </summary>
internal sealed class InputStatements(SmithyModel model, ServiceShape service, Func<GeneratedResolver> makeResolver)
{
    private readonly Lazy<GeneratedResolver> _resolver = new(makeResolver);
    private readonly JsonNode _declared =
        JsonNode.Parse(NodeJson.Of((service.Traits.Get("smithy.rules#endpointRuleSet") ?? service.Traits.Get("smithy.rules#endpointBdd"))!).GetRawText())!["parameters"]!;

    /// <summary>The parameters that the input leaves out although the outcome depends on them; empty where a client can know enough.</summary>
    public IReadOnlyList<string> Lacking(OperationShape operation, JsonObject parameters, JsonObject input)
    {
        var lacking = parameters.Where(given => !IsStated(operation, given.Key, given.Value, input)).Select(given => given.Key).ToList();
        if (lacking.Count == 0)
        {
            return [];
        }

        var known = new JsonObject(parameters.Where(given => !lacking.Contains(given.Key)).Select(given => KeyValuePair.Create(given.Key, given.Value?.DeepClone())));
        return JsonNode.DeepEquals(EndpointSuite.Outcome(_resolver.Value, parameters), EndpointSuite.Outcome(_resolver.Value, known)) ? [] : lacking;
    }

    private bool IsStated(OperationShape operation, string name, JsonNode? value, JsonObject input)
    {
        var declared = _declared[name] ?? throw new InvalidOperationException($"The rule set has no parameter {name}.");
        return JsonNode.DeepEquals(declared["default"], value)
            || (declared["builtIn"]?.GetValue<string>() is { } builtIn && input["builtInParams"]?[builtIn] is not null)
            || input["clientParams"]?[name] is not null
            || Names(operation, "smithy.rules#staticContextParams").Contains(name)
            || Names(operation, "smithy.rules#operationContextParams").Contains(name)
            || model[operation.Input].Members.Any(member =>
                member.Traits.Object("smithy.rules#contextParam")?.String("name") == name && input["operationParams"]?[member.Name] is not null);
    }

    private static IEnumerable<string> Names(Shape shape, string trait)
        => shape.Traits.Object(trait)?.Properties.Select(property => property.Name) ?? [];
}
