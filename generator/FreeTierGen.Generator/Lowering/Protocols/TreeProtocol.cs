using FreeTierGen.Generator.Lowering.Trees;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>Protocols whose bodies are trees of named members.</summary>
internal abstract class TreeProtocol(
    LoweringContext context, SymbolTable symbols, SerializerTable serializers, ITreeRules rules, MemberPlaces places)
    : BodyProtocol(context, symbols, serializers, places)
{
    /// <inheritdoc/>
    public override WireFormat Format => rules.Format;

    /// <inheritdoc/>
    public override IEnumerable<FileSpec> Serializers()
        => Context.Closure.Shapes.SelectMany(new TreeShapeLowering(Context, Symbols, Classes, rules, Shapes).Lower);

    /// <inheritdoc/>
    public override string? ComparableText(Shape shape)
        => $"static token => global::FreeTierGen.Runtime.{rules.Format}.{rules.Format}Text.Of(token, {Classes.Qualified(shape)}.Write)";
}
