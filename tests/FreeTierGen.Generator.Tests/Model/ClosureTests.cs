using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Tests.Reading;

namespace FreeTierGen.Generator.Tests.Model;

public sealed class ClosureTests
{
    private const string Shapes = """
        "a#S": {
          "type": "service",
          "operations": [{ "target": "a#Beta" }],
          "resources": [{ "target": "a#R" }],
          "errors": [{ "target": "a#ServiceError" }]
        },
        "a#R": { "type": "resource", "read": { "target": "a#Alpha" }, "resources": [{ "target": "a#Child" }] },
        "a#Child": { "type": "resource", "collectionOperations": [{ "target": "a#Gamma" }] },
        "a#Alpha": { "type": "operation", "input": { "target": "a#AlphaInput" }, "errors": [{ "target": "a#AlphaError" }] },
        "a#Beta": { "type": "operation", "output": { "target": "a#BetaOutput" } },
        "a#Gamma": { "type": "operation", "input": { "target": "a#GammaInput" }, "output": { "target": "a#Shared" } },
        "a#AlphaInput": { "type": "structure", "members": { "list": { "target": "a#List" } } },
        "a#GammaInput": { "type": "structure", "members": { "tree": { "target": "a#Tree" } } },
        "a#AlphaError": { "type": "structure", "traits": { "smithy.api#error": "client" }, "members": { "size": { "target": "a#Size" } } },
        "a#ServiceError": { "type": "structure", "traits": { "smithy.api#error": "server" } },
        "a#BetaOutput": { "type": "structure", "members": { "map": { "target": "a#Map" }, "shared": { "target": "a#Shared" } } },
        "a#List": { "type": "list", "member": { "target": "a#Shared" } },
        "a#Map": { "type": "map", "key": { "target": "a#Key" }, "value": { "target": "smithy.api#Integer" } },
        "a#Key": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit" } } },
        "a#Shared": { "type": "structure" },
        "a#Size": { "type": "integer" },
        "a#Tree": { "type": "union", "members": { "left": { "target": "a#Tree" }, "leaf": { "target": "smithy.api#Unit" } } },
        "a#Orphan": { "type": "structure" }
        """;

    [Fact]
    public void Operations_come_from_the_service_and_all_its_resources_in_order_of_their_names()
        => Assert.Equal(["Alpha", "Beta", "Gamma"], Close().Operations.Select(operation => operation.Id.Name));

    [Fact]
    public void Shapes_are_whatever_the_operations_need_in_order_of_their_ids()
        => Assert.Equal(
            ["AlphaError", "AlphaInput", "BetaOutput", "GammaInput", "Key", "List", "Map", "ServiceError", "Shared", "Size", "Tree"],
            Names(Close()));

    [Fact]
    public void Narrowed_to_an_operation_the_rest_is_gone_but_errors_of_the_service()
    {
        var closure = Close("Beta");

        Assert.Equal(["Beta"], closure.Operations.Select(operation => operation.Id.Name));
        Assert.Equal(["BetaOutput", "Key", "Map", "ServiceError", "Shared"], Names(closure));
    }

    [Fact]
    public void Operations_can_be_named_by_id_and_twice()
        => Assert.Equal(["Alpha", "Beta"], Close("a#Beta", "Alpha", "Beta").Operations.Select(operation => operation.Id.Name));

    [Fact]
    public void What_inputs_reach_does_not_depend_on_narrowing()
    {
        var all = Close().ReachedFromInputs;

        Assert.Equal(["AlphaInput", "GammaInput", "List", "Shared", "Tree"], all.Select(id => id.Name).Order(StringComparer.Ordinal));
        Assert.True(all.SetEquals(Close("Beta").ReachedFromInputs));
    }

    [Fact]
    public void Deep_models_are_walked_without_running_out_of_stack()
    {
        const int Depth = 50_000;
        var structures = string.Join(
            ',', Enumerable.Range(0, Depth).Select(i => $$"""  "a#L{{i}}": { "type": "structure", "members": { "m": { "target": "a#L{{i + 1}}" } } }  """));
        var model = ModelText.Read(
            $$"""
            "a#S": { "type": "service", "operations": [{ "target": "a#Op" }] },
            "a#Op": { "type": "operation", "input": { "target": "a#In" } },
            "a#In": { "type": "structure", "members": { "m": { "target": "a#L0" } } },
            "a#L{{Depth}}": { "type": "structure" },
            {{structures}}
            """);

        Assert.Equal(Depth + 2, Close(model).Shapes.Count);
    }

    private static ServiceClosure Close(params string[] operations) => Close(ModelText.Read(Shapes), operations);

    private static ServiceClosure Close(SmithyModel model, params string[] operations)
    {
        var diagnostics = new DiagnosticBag();
        var closure = ClosureBuilder.Build(model, (ServiceShape)model.Shape("a#S"), operations, diagnostics);
        Assert.Empty(diagnostics.Findings);
        return closure;
    }

    private static IEnumerable<string> Names(ServiceClosure closure) => closure.Shapes.Select(shape => shape.Id.Name);
}
