using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering.Trees;

/// <summary>restJson1: members have their <c>@jsonName</c>. What is bound to HTTP is not here.</summary>
internal sealed class RestJsonRules : ITreeRules
{
    /// <inheritdoc/>
    public WireFormat Format => WireFormat.Json;

    /// <inheritdoc/>
    public ValueForm DefaultTimestampForm => ValueForm.EpochSeconds;

    /// <inheritdoc/>
    public bool HasTimestampFormats => true;

    /// <inheritdoc/>
    public bool HasBigNumbersAsText => false;

    /// <inheritdoc/>
    public bool HasUrlNames => false;

    /// <inheritdoc/>
    public string WireName(Member member) => member.Traits.String(TraitIds.JsonName) ?? member.Name;

    /// <inheritdoc/>
    public bool IsInBody(SmithyModel model, Member member) => !model.Target(member).Traits.Has(TraitIds.Streaming);
}
