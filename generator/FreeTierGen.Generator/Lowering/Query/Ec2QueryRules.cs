using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Query;

/// <summary>ec2Query: names begin with a capital unless <c>@ec2QueryName</c> says them, and lists are always flat.</summary>
internal sealed class Ec2QueryRules : FormRules
{
    /// <inheritdoc/>
    public override bool HasFlatLists => true;

    /// <inheritdoc/>
    public override string Name(Member member)
    {
        if (member.Traits.String(TraitIds.Ec2QueryName) is { } own)
        {
            return own;
        }

        var name = member.Traits.String(TraitIds.XmlName) ?? member.Name;
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
    }
}
