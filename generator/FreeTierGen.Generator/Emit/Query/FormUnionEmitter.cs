using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Query;

namespace FreeTierGen.Generator.Emit.Query;

/// <summary>Writes the class that writes a union.</summary>
internal static class FormUnionEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, FormUnionSpec spec)
    {
        using (code.Block($"internal static void Write(ref {FormNames.Writer} form, {spec.Type} value)"))
        {
            using (code.Block("switch (value)"))
            {
                foreach (var one in spec.Cases)
                {
                    code.Line($"case {one.CaseType}{(one.Entry.Value.Form == ValueForm.Unit ? "" : " " + one.Variable)}:");
                    using (code.Indent())
                    {
                        FormNames.Write(code, one.Entry, one.Variable + ".Value");
                        code.Line("break;");
                    }
                }

                code.Line("default:");
                using (code.Indent())
                {
                    code.Line("form.WriteUnknownUnionMember();");
                    code.Line("break;");
                }
            }
        }
    }
}
