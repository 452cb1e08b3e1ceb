using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Query;

namespace FreeTierGen.Generator.Emit.Query;

/// <summary>Writes the class that writes a map.</summary>
internal static class FormMapEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, FormMapSpec spec)
    {
        FormCollectionEmitter.Methods(code, spec, () => { }, () =>
        {
            code.Line("var number = 0;");

            // A dictionary's own enumerator is no object; the interface's is one.
            using (code.Block($"if (value is {spec.DictionaryType} dictionary)"))
            {
                EmitEntries(code, "dictionary");
            }

            using (code.Block("else"))
            {
                EmitEntries(code, "value");
            }
        });

        code.Line();
        var entry = $"global::System.Collections.Generic.KeyValuePair<{spec.EntryTypes}> entry";
        using (code.Block($"private static void WriteEntry(ref {FormNames.Writer} form, int number, {entry})"))
        {
            code.Line("var numbered = form.Push(number);");
            FormNames.Write(code, spec.Key, "entry.Key");
            EmitValue(code, spec);
            code.Line("form.Pop(numbered);");
        }
    }

    private static void EmitEntries(CodeWriter code, string source)
    {
        using (code.Block($"foreach (var entry in {source})"))
        {
            code.Line("WriteEntry(ref form, ++number, entry);");
        }
    }

    private static void EmitValue(CodeWriter code, FormMapSpec spec)
    {
        if (!spec.IsSparse)
        {
            FormNames.Write(code, spec.Value, "entry.Value");
            return;
        }

        using (code.Block("if (entry.Value is { } value)"))
        {
            FormNames.Write(code, spec.Value, "value");
        }

        code.Line();
    }
}
