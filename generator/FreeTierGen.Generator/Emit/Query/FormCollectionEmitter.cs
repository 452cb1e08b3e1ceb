using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Query;

namespace FreeTierGen.Generator.Emit.Query;

/// <summary>Writes the methods that the classes of lists and maps have: with a part of the name before the numbers, and without it.</summary>
internal static class FormCollectionEmitter
{
    /// <summary>Writes the methods.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="spec">The collection.</param>
    /// <param name="wrapped">Writes what stands in the method with the part, before it calls the other.</param>
    /// <param name="flattened">Writes what stands in the method that writes items or entries.</param>
    public static void Methods(CodeWriter code, FormCollectionSpec spec, Action wrapped, Action flattened)
    {
        if (spec.Wrapping is null)
        {
            Method(code, spec, "internal", "Write", flattened);
            return;
        }

        if (spec.IsWrapped)
        {
            Method(code, spec, "internal", "Write", () =>
            {
                wrapped();
                code.Line($"var mark = form.Push({CSharpLiteral.String(spec.Wrapping)}u8);");
                code.Line("WriteFlattened(ref form, value);");
                code.Line("form.Pop(mark);");
            });
            code.Line();
        }

        Method(code, spec, spec.IsFlattened ? "internal" : "private", "WriteFlattened", flattened);
    }

    private static void Method(CodeWriter code, FormCollectionSpec spec, string modifier, string name, Action body)
    {
        using (code.Block($"{modifier} static void {name}(ref {FormNames.Writer} form, {spec.Type} value)"))
        {
            body();
        }
    }
}
