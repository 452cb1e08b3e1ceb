using FreeTierGen.Generator.Lowering.Trees;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>Protocols whose messages are one tree of members each: all that they say is in the body.</summary>
internal abstract class TreeRpc(LoweringContext context, SymbolTable symbols, SerializerTable serializers, ITreeRules rules)
    : TreeProtocol(context, symbols, serializers, rules, new MemberPlaces(context.Model, rules))
{
    /// <summary>The messages of an operation, for a base class of the runtime.</summary>
    protected TreeWireSpec Wire(OperationShape operation, string baseType, EquatableArray<string> arguments) => new()
    {
        Format = Format,
        BaseType = "global::FreeTierGen.Runtime.Protocols." + baseType,
        BaseArguments = arguments,
        InputSerializer = SerializerOf(operation.Input, ShapePosition.Input),
        OutputSerializer = SerializerOf(operation.Output, ShapePosition.Output),
        MetadataProperty = Symbols.MetadataPropertyName(null),
        Events = Events.Binding(operation),
    };

    private string? SerializerOf(ShapeId id, ShapePosition position)
        => TypeNames.IsDeclared(Context.Model[id]) ? Shapes.Classes.At(Context.Model[id], position) : null;
}
