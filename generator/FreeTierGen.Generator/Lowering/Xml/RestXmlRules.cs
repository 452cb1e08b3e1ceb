using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering.Xml;

/// <summary>restXml: timestamps are date-times where nothing else is said. What is bound to HTTP is not here.</summary>
internal sealed class RestXmlRules : IBodyRules
{
    /// <inheritdoc/>
    public ValueForm DefaultTimestampForm => ValueForm.DateTime;

    /// <inheritdoc/>
    public bool HasTimestampFormats => true;

    /// <inheritdoc/>
    public bool HasBigNumbersAsText => false;

    /// <inheritdoc/>
    public bool HasUrlNames => true;

    /// <inheritdoc/>
    public bool IsInBody(SmithyModel model, Member member) => !model.Target(member).Traits.Has(TraitIds.Streaming);
}
