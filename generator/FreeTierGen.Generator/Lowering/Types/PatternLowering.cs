using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Types;

/// <summary>Says what classes match patterns, and reports patterns that are not enforced.</summary>
internal static class PatternLowering
{
    /// <summary>A spec for each pattern of a generated shape that is checked.</summary>
    public static IEnumerable<FileSpec> Lower(LoweringContext context, SymbolTable symbols)
    {
        foreach (var shape in context.Closure.Shapes)
        {
            foreach (var entry in symbols.Patterns.On(shape))
            {
                if (entry.Compiled.Invalid is { } invalid)
                {
                    context.Diagnostics.Add(Descriptors.InvalidPattern, entry.Position, entry.Subject, invalid);
                }
                else if (entry.Compiled.NotEnforced is { } reason)
                {
                    context.Diagnostics.Add(Descriptors.PatternNotEnforced, entry.Position, entry.Subject, reason);
                }
                else if (entry.Code is { } code)
                {
                    yield return new PatternSpec(
                        entry.TypeName + ".g.cs",
                        context.Options.Namespace + ".Patterns",
                        entry.TypeName,
                        entry.Subject,
                        entry.Pattern,
                        code);
                }
            }
        }
    }
}
