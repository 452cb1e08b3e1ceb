using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Query;

namespace FreeTierGen.Generator.Emit.Query;

/// <summary>What generated code calls to write values as entries of a form.</summary>
internal static class FormNames
{
    public const string Writer = "global::FreeTierGen.Runtime.Query.FormWriter";

    /// <summary>Writes the statements that write a value under its name.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="entry">The name, and how the value is written.</param>
    /// <param name="expression">The value, which is not null.</param>
    public static void Write(CodeWriter code, FormEntrySpec entry, string expression)
    {
        var name = CSharpLiteral.String(entry.Name) + "u8";
        switch (entry.Value.Form)
        {
            case ValueForm.Aggregate when entry.Name.Length == 0:
                Aggregate(code, entry, expression);
                break;
            case ValueForm.Aggregate:
                code.Line($"var {entry.Mark} = form.Push({name});");
                Aggregate(code, entry, expression);
                code.Line($"form.Pop({entry.Mark});");
                break;
            default:
                code.Line(Scalar(entry.Value, name, expression));
                break;
        }
    }

    private static void Aggregate(CodeWriter code, FormEntrySpec entry, string expression)
        => code.Line($"{entry.Value.Serializer}.{entry.Method}(ref form, {expression});");

    private static string Scalar(ValueSpec value, string name, string expression) => value.Form switch
    {
        ValueForm.Unit => $"form.WriteEmpty({name});",
        ValueForm.Enum => $"form.WriteEnum({name}, {expression}.Value);",
        ValueForm.IntEnum => $"form.Write({name}, (int){expression});",
        ValueForm.Blob => $"form.WriteBlob({name}, {expression}.Span);",
        ValueForm.EpochSeconds or ValueForm.DateTime or ValueForm.HttpDate
            => $"form.Write({name}, {expression}, global::FreeTierGen.Runtime.Text.TimestampFormat.{value.Form});",
        _ => $"form.Write({name}, {expression});",
    };
}
