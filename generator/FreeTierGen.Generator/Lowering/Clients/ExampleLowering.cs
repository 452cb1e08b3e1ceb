using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Says how a stand-in for a client answers: as the examples of the model do (<c>smithy.api#examples</c>).</summary>
internal sealed class ExampleLowering(LoweringContext context, SymbolTable symbols)
{
    private readonly ExampleValues _values = new(context.Model, symbols);

    /// <summary>The spec of the stand-in's file, or null where no operation has an example.</summary>
    public ExampleClientSpec? Lower(EquatableArray<ClientMethodSpec> methods, bool usesDeprecated)
    {
        var operations = context.Closure.Operations
            .Select(operation => (Operation: operation, Examples: Examples(operation)))
            .Where(operation => operation.Examples.Count > 0)
            .Select(operation => new ExampleOperationSpec(
                methods.First(method => method.OperationType == symbols.OperationType(operation.Operation)),
                symbols.OperationName(operation.Operation),
                operation.Examples))
            .ToEquatableArray();
        return operations.Count == 0 ? null : new ExampleClientSpec(symbols.ExamplesNamespace, context.Visibility, symbols.ClientBaseName + "ExampleClient")
        {
            InterfaceType = symbols.Qualify("I" + symbols.ClientBaseName + "Client"),
            Operations = operations,
            UsesDeprecated = usesDeprecated || context.Closure.Shapes.Any(Deprecates),
        };
    }

    // An example may use whatever there is.
    private static bool Deprecates(Shape shape)
        => shape.Traits.Has(TraitIds.Deprecated) || shape.Members.Any(member => member.Traits.Has(TraitIds.Deprecated));

    private EquatableArray<ExampleSpec> Examples(OperationShape operation)
    {
        var examples = new List<ExampleSpec>();
        foreach (var example in operation.Traits.Array(TraitIds.Examples)?.Items.OfType<ObjectNode>() ?? [])
        {
            var title = example.String("title") ?? "";
            try
            {
                var isError = example["error"] is not null;
                examples.Add(new ExampleSpec(
                    title,
                    Whole(operation.Input, symbols.InputTypeName(operation), example["input"]),
                    isError ? Error(example) : Whole(operation.Output, symbols.OutputTypeName(operation), example["output"]),
                    isError));
            }
            catch (UnusableValueException unusable)
            {
                context.Diagnostics.Add(Descriptors.UnusableExample, unusable.Position, title, operation.Id.Name, unusable.What, unusable.Shape);
            }
        }

        return examples.ToEquatableArray();
    }

    // What has no shape in the model has a type all the same.
    private ExampleValue Whole(ShapeId structure, string typeName, Node? value)
        => _values.Structure(context.Model[structure], symbols.Qualify(typeName), value ?? new ObjectNode(0, []));

    private ExampleValue Error(ObjectNode example)
    {
        var error = example["error"] as ObjectNode;
        var id = error?.String("shapeId") ?? "";
        return context.Closure.Shapes.FirstOrDefault(shape => shape.Traits.Has(TraitIds.Error) && shape.Id.ToString() == id) is { } shape
            ? _values.Error(shape, error!["content"] ?? new ObjectNode(0, []))
            : throw new UnusableValueException(error?["shapeId"] ?? example, id, "an error of the service");
    }
}
