using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering.Trees;

/// <summary>
/// rpcv2Cbor and rpcv2Json: members have their names in the model, and timestamps one form; <c>@jsonName</c>, <c>@timestampFormat</c> and
/// HTTP bindings do not count.
/// </summary>
internal sealed class RpcV2Rules(WireFormat format) : ITreeRules
{
    /// <inheritdoc/>
    public WireFormat Format => format;

    /// <inheritdoc/>
    public ValueForm DefaultTimestampForm => ValueForm.EpochSeconds;

    /// <inheritdoc/>
    public bool HasTimestampFormats => false;

    /// <inheritdoc/>
    public bool HasBigNumbersAsText => format == WireFormat.Json;

    /// <inheritdoc/>
    public bool HasUrlNames => false;

    /// <inheritdoc/>
    public string WireName(Member member) => member.Name;

    /// <inheritdoc/>
    public bool IsInBody(SmithyModel model, Member member) => !model.Target(member).Traits.Has(TraitIds.Streaming);
}
