using FreeTierGen.Generator.Lowering.Trees;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>rpcv2Cbor and rpcv2Json: a POST to a path that names service and operation. The two differ in the format of bodies.</summary>
/// <param name="context">What to work from.</param>
/// <param name="symbols">Names and types.</param>
/// <param name="format">The format of bodies.</param>
internal sealed class RpcV2(LoweringContext context, SymbolTable symbols, WireFormat format)
    : TreeRpc(context, symbols, symbols.Serializers(format.ToString()), new RpcV2Rules(format))
{
    /// <inheritdoc/>
    public override WireSpec Wire(OperationShape operation) => Wire(operation, $"RpcV2{format}Operation", []);
}
