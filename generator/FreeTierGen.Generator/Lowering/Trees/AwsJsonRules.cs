using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering.Trees;

/// <summary>
/// awsJson1_0 and awsJson1_1: members have their names in the model, <c>@jsonName</c> and HTTP bindings do not count.
/// </summary>
internal sealed class AwsJsonRules : ITreeRules
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
    public string WireName(Member member) => member.Name;

    /// <inheritdoc/>
    public bool IsInBody(SmithyModel model, Member member) => !model.Target(member).Traits.Has(TraitIds.Streaming);
}
