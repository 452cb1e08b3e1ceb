using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Xml;

/// <summary>Reports members that are to be attributes and can't be. Specified in "XML bindings" of the Smithy documentation.</summary>
internal static class XmlAttributeCheck
{
    /// <summary>Checks all shapes that a client needs, whatever its protocol: models are read by others, too.</summary>
    public static void Check(ServiceClosure closure, DiagnosticBag diagnostics)
    {
        foreach (var member in closure.Shapes.SelectMany(shape => shape.Members))
        {
            if (member.Traits.Get(TraitIds.XmlAttribute) is { } trait && !XmlTags.CanBeAttribute(closure.Model.Target(member)))
            {
                var owner = $"{member.Container.Id}${member.Name}";
                diagnostics.Add(Descriptors.InvalidTraitValue, trait.Position, TraitIds.XmlAttribute, owner, "an attribute holds a text, a number, a boolean or a time");
            }
        }
    }
}
