using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Query;

namespace FreeTierGen.Generator.Emit.Query;

/// <summary>Writes the class that writes a structure.</summary>
internal static class FormStructureEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, FormStructureSpec spec)
    {
        using (code.Block($"internal static void Write(ref {FormNames.Writer} form, {spec.Type} value)"))
        {
            var isFirst = true;
            var afterBlock = false;
            foreach (var member in spec.Members)
            {
                if (!isFirst && (afterBlock || member.IsNullable))
                {
                    code.Line();
                }

                Emit(code, member);
                (isFirst, afterBlock) = (false, member.IsNullable);
            }
        }
    }

    private static void Emit(CodeWriter code, FormMemberSpec member)
    {
        var property = "value." + member.PropertyName;
        if (!member.IsNullable)
        {
            FormNames.Write(code, member.Entry, property);
            return;
        }

        using (code.Block($"if ({property} is {{ }} {member.Variable})"))
        {
            FormNames.Write(code, member.Entry, member.Variable);
        }
    }
}
