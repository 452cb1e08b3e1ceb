using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Turns the values of examples, which are JSON by the names of the model, into C#.</summary>
internal sealed class ExampleValues(SmithyModel model, SymbolTable symbols)
{
    /// <summary>A structure of a type.</summary>
    /// <exception cref="UnusableValueException">The value is none.</exception>
    public ExampleValue Structure(Shape structure, string type, Node value)
        => new ExampleObject($"new {type}()", Members(structure, Object(structure, value)).ToEquatableArray());

    /// <summary>An exception for an error.</summary>
    /// <exception cref="UnusableValueException">The value is none.</exception>
    public ExampleValue Error(Shape error, Node value)
    {
        var content = Object(error, value);
        var message = error.Members.FirstOrDefault(member => symbols.Member(member).IsErrorMessage) is { } text ? content.String(text.Name) : null;
        return new ExampleObject(
            $"new {symbols.TypeReference(error)}({(message is null ? "" : CSharpLiteral.String(message))})", Members(error, content).ToEquatableArray());
    }

    private IEnumerable<ExampleEntry> Members(Shape structure, ObjectNode value)
    {
        foreach (var member in structure.Members)
        {
            var symbol = symbols.Member(member);
            if (symbol.IsErrorMessage)
            {
                continue;
            }

            if (value[member.Name] is { } given and not NullNode)
            {
                yield return new ExampleEntry(symbol.PropertyName, Value(member, given));
            }
            else if (symbol.IsRequired)
            {
                throw new UnusableValueException(value, "nothing", member.Name);
            }
        }
    }

    private ExampleValue Value(Member member, Node value)
    {
        var target = model.Target(member);
        return target.Type switch
        {
            ShapeType.Structure => Structure(target, symbols.TypeReference(target), value),
            ShapeType.Union => target.Traits.Has(TraitIds.Streaming) ? throw Unusable(target, value) : Union(target, value),
            ShapeType.List => new ExampleList((value as ArrayNode ?? throw Unusable(target, value)).Items
                .Select(item => Item(target, "member", item)).ToEquatableArray()),
            ShapeType.Map => new ExampleObject(
                $"new global::System.Collections.Generic.Dictionary<{symbols.TypeArguments(target)}>()",
                Object(target, value).Properties
                    .Select(property => new ExampleEntry($"[{Key(target, property)}]", Item(target, "value", property.Value)))
                    .ToEquatableArray()),
            ShapeType.Blob => Blob(target, value),
            _ => new ExampleText(symbols.ValueExpression(target, value) ?? throw Unusable(target, value)),
        };
    }

    private ExampleValue Item(Shape collection, string member, Node value) => value is not NullNode ? Value(collection.Member(member)!, value)
        : collection.Traits.Has(TraitIds.Sparse) ? new ExampleText("null")
        : throw Unusable(collection, value);

    private string Key(Shape map, Property property)
    {
        var key = model.Target(map.Member("key")!);
        return symbols.ValueExpression(key, new StringNode(property.NamePosition, property.Name)) ?? throw Unusable(key, property.Value);
    }

    // Nobody checks whether examples encode their bytes: what is no base64 is text.
    private ExampleText Blob(Shape blob, Node value)
    {
        var text = (value as StringNode ?? throw Unusable(blob, value)).Value;
        var isStream = blob.Traits.Has(TraitIds.Streaming);
        var bytes = text.Length > 0 && !isStream && symbols.ValueExpression(blob, value) is { } decoded
            ? decoded
            : "global::System.Text.Encoding.UTF8.GetBytes(" + CSharpLiteral.String(text) + ")";
        return new ExampleText(isStream ? $"new global::System.IO.MemoryStream({bytes}, writable: false)" : bytes);
    }

    private ExampleValue Union(Shape union, Node value)
    {
        var given = Object(union, value).Properties.Where(property => property.Value is not NullNode).ToList();
        var member = given.Count == 1 ? union.Member(given[0].Name) : null;
        if (member is null)
        {
            throw Unusable(union, value);
        }

        var symbol = symbols.Member(member);
        var type = symbols.TypeReference(union) + "." + symbol.PropertyName;
        return symbol.Type.Length == 0 ? new ExampleText(type + ".Instance") : new ExampleCase(type, Value(member, given[0].Value));
    }

    private static ObjectNode Object(Shape shape, Node value) => value as ObjectNode ?? throw Unusable(shape, value);

    private static UnusableValueException Unusable(Shape shape, Node value) => new(
        value,
        value switch
        {
            StringNode text => text.Value,
            NumberNode number => number.Text,
            BooleanNode flag => flag.Value ? "true" : "false",
            ArrayNode => "an array",
            ObjectNode => "an object",
            _ => "null",
        },
        shape.Id.Name);
}
