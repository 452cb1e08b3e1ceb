using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Query;

namespace FreeTierGen.Generator.Emit.Query;

/// <summary>Writes the class that writes a list.</summary>
internal static class FormListEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, FormListSpec spec)
        => FormCollectionEmitter.Methods(code, spec, () => EmitEmpty(code, spec), () =>
        {
            if (spec.IsFlattened)
            {
                EmitEmpty(code, spec);
            }

            if (spec.IsSparse)
            {
                code.Line("var number = 0;");
            }

            using (code.Block("for (var i = 0; i < value.Count; i++)"))
            {
                EmitItem(code, spec);
            }
        });

    private static void EmitEmpty(CodeWriter code, FormListSpec spec)
    {
        if (!spec.SendsEmpty)
        {
            return;
        }

        using (code.Block("if (value.Count == 0)"))
        {
            code.Line("form.WriteEmpty(\"\"u8);");
            code.Line("return;");
        }

        code.Line();
    }

    private static void EmitItem(CodeWriter code, FormListSpec spec)
    {
        if (!spec.IsSparse)
        {
            EmitItem(code, spec, "i + 1", "value[i]");
            return;
        }

        // Forms have nothing for null: the numbers go on without it.
        using (code.Block("if (value[i] is { } item)"))
        {
            EmitItem(code, spec, "++number", "item");
        }
    }

    private static void EmitItem(CodeWriter code, FormListSpec spec, string number, string item)
    {
        code.Line($"var mark = form.Push({number});");
        FormNames.Write(code, spec.Item, item);
        code.Line("form.Pop(mark);");
    }
}
