using FreeTierGen.Generator.Lowering.Trees;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>awsJson1_0 and awsJson1_1: a POST of JSON with the operation's name in a header.</summary>
internal sealed class AwsJson(LoweringContext context, SymbolTable symbols, string version)
    : TreeRpc(context, symbols, symbols.Serializers("Json"), new AwsJsonRules())
{
    /// <inheritdoc/>
    public override string EventMediaType => "application/x-amz-json-1." + version[version.Length - 1];

    /// <inheritdoc/>
    public override WireSpec Wire(OperationShape operation)
        => Wire(operation, "AwsJsonOperation", EquatableArray.Create("global::FreeTierGen.Runtime.Protocols.AwsJsonVersion." + version));
}
