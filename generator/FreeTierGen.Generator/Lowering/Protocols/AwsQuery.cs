using FreeTierGen.Generator.Lowering.Query;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>awsQuery: errors may have other codes than names.</summary>
internal sealed class AwsQuery(LoweringContext context, SymbolTable symbols) : QueryProtocol(context, symbols, new AwsQueryRules(), "AwsQueryOperation")
{
    /// <inheritdoc/>
    protected override string Code(Shape error) => error.Traits.Object(TraitIds.AwsQueryError)?.String("code") ?? error.Id.Name;
}
