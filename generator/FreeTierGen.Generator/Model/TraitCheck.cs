using FreeTierGen.Generator.Diagnostics;

namespace FreeTierGen.Generator.Model;

/// <summary>Reports traits of a closure that the generator does not know. Without a client there is nothing to check.</summary>
internal static class TraitCheck
{
    /// <summary>Checks the service, its operations and all shapes that they need.</summary>
    public static void Check(ServiceClosure closure, Protocol protocol, DiagnosticBag diagnostics)
    {
        if (!protocol.IsSupported || !closure.Model.HasTraits(TraitKind.Unknown))
        {
            return;
        }

        Check(closure.Service, null, diagnostics);
        foreach (var operation in closure.Operations)
        {
            Check(operation, null, diagnostics);
        }

        foreach (var shape in closure.Shapes)
        {
            Check(shape, null, diagnostics);
            foreach (var member in shape.Members)
            {
                Check(shape, member, diagnostics);
            }
        }
    }

    private static void Check(Shape shape, Member? member, DiagnosticBag diagnostics)
    {
        foreach (var trait in (member?.Traits ?? shape.Traits).All)
        {
            if (TraitSupport.KindOf(trait.Name) == TraitKind.Unknown)
            {
                var owner = member is null ? shape.Id.ToString() : $"{shape.Id}${member.Name}";
                diagnostics.Add(Descriptors.UnknownTrait, trait.NamePosition, trait.Name, owner);
            }
        }
    }
}
