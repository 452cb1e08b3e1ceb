using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering.Query;

/// <summary>What the query protocols decide of forms, and of the XML that answers them.</summary>
internal abstract class FormRules : IBodyRules
{
    /// <inheritdoc/>
    public ValueForm DefaultTimestampForm => ValueForm.DateTime;

    /// <inheritdoc/>
    public bool HasTimestampFormats => true;

    /// <inheritdoc/>
    public bool HasBigNumbersAsText => false;

    /// <inheritdoc/>
    public bool HasUrlNames => false;

    /// <summary>Whether all lists are numbered without a part before the numbers, and lists without items are not sent.</summary>
    public abstract bool HasFlatLists { get; }

    /// <summary>The name of a structure's or union's member.</summary>
    public abstract string Name(Member member);

    /// <inheritdoc/>
    public bool IsInBody(SmithyModel model, Member member) => !model.Target(member).Traits.Has(TraitIds.Streaming);
}
