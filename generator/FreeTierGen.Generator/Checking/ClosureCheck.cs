using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Checking;

/// <summary>
/// Checks what traits say in the part of a model that is generated. What follows may take it that a value is built as the trait's
/// definition says, and reports nothing of the kind.
/// </summary>
internal static class ClosureCheck
{
    /// <summary>Reports every value that is not.</summary>
    public static void Check(ServiceClosure closure, DiagnosticBag diagnostics)
    {
        TraitValueCheck.Check(closure.Service.Traits, new TraitOwner(closure.Service.Id), diagnostics);
        foreach (var operation in closure.Operations)
        {
            TraitValueCheck.Check(operation.Traits, new TraitOwner(operation.Id), diagnostics);
        }

        foreach (var shape in closure.Shapes)
        {
            TraitValueCheck.Check(shape.Traits, new TraitOwner(shape.Id), diagnostics);
            foreach (var member in shape.Members)
            {
                var owner = new TraitOwner(shape.Id, member.Name);
                TraitValueCheck.Check(member.Traits, owner, diagnostics);
                DefaultCheck.Check(closure.Model, member, owner, diagnostics);
                EnumValueCheck.Check(member, owner, diagnostics);
            }
        }
    }
}
