using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Query;

/// <summary>awsQuery: <c>@xmlName</c> and <c>@xmlFlattened</c> say as much of forms as of XML.</summary>
internal sealed class AwsQueryRules : FormRules
{
    /// <inheritdoc/>
    public override bool HasFlatLists => false;

    /// <inheritdoc/>
    public override string Name(Member member) => member.Traits.String(TraitIds.XmlName) ?? member.Name;
}
