using FreeTierGen.Generator.Diagnostics;

namespace FreeTierGen.Generator.Model;

/// <summary>Reports traits of a closure that the generator does not know. Without a client there is nothing to check.</summary>
internal static class TraitCheck
{
    /// <summary>Checks the service, its operations and all shapes that they need.</summary>
    public static void Check(ServiceClosure closure, Protocol protocol, DiagnosticBag diagnostics)
    {
        if (!protocol.IsSupported)
        {
            return;
        }

        Check(closure.Service, diagnostics);
        foreach (var operation in closure.Operations)
        {
            Check(operation, diagnostics);
        }

        foreach (var shape in closure.Shapes)
        {
            Check(shape, diagnostics);
            foreach (var member in shape.Members)
            {
                Check(member.Traits, $"{shape.Id}${member.Name}", diagnostics);
            }
        }
    }

    private static void Check(Shape shape, DiagnosticBag diagnostics)
    {
        if (shape.Traits.All.Count > 0)
        {
            Check(shape.Traits, shape.Id.ToString(), diagnostics);
        }
    }

    private static void Check(TraitMap traits, string owner, DiagnosticBag diagnostics)
    {
        foreach (var trait in traits.All)
        {
            if (TraitSupport.KindOf(trait.Name) == TraitKind.Unknown)
            {
                diagnostics.Add(Descriptors.UnknownTrait, trait.NamePosition, trait.Name, owner);
            }
        }
    }
}
