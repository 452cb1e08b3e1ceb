using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Emit.Http;

/// <summary>The expressions of values that stand in a URI or in a header.</summary>
internal static class BoundValues
{
    /// <summary>What <c>UriWriter</c> and <c>HeaderListWriter</c> take for a value, after what comes before it.</summary>
    /// <param name="value">What the value is.</param>
    /// <param name="expression">The value, which is not null.</param>
    public static string Argument(ValueSpec value, string expression) => value.Form switch
    {
        ValueForm.Enum => $"{HttpNames.HeaderText}.Present({expression}.Value)",
        ValueForm.IntEnum => "(int)" + expression,
        ValueForm.EpochSeconds or ValueForm.DateTime or ValueForm.HttpDate => $"{expression}, {Format(value)}",
        _ => expression,
    };

    /// <summary>A header's value.</summary>
    /// <param name="member">What is bound to the header.</param>
    /// <param name="expression">The value, which is not null.</param>
    public static string Header(BoundMemberSpec member, string expression) => member.Value.Form switch
    {
        ValueForm.String when member.IsBase64 => $"{HttpNames.HeaderText}.FormatBase64({expression})",
        ValueForm.String or ValueForm.Enum => $"{HttpNames.HeaderText}.Format({Argument(member.Value, expression)}, {CSharpLiteral.String(member.Name)})",
        ValueForm.Blob => $"{HttpNames.HeaderText}.FormatBase64({expression}.Span)",
        _ => $"{HttpNames.HeaderText}.Format({Argument(member.Value, expression)})",
    };

    /// <summary>What <c>HeaderListWriter</c> takes for an item.</summary>
    /// <param name="member">The list that is bound to the header.</param>
    /// <param name="expression">The item.</param>
    public static string HeaderItem(BoundMemberSpec member, string expression) => member.Value.Form switch
    {
        ValueForm.String when member.IsBase64 => $"{HttpNames.HeaderText}.FormatBase64({expression}), {CSharpLiteral.String(member.Name)}",
        ValueForm.String or ValueForm.Enum => $"{Argument(member.Value, expression)}, {CSharpLiteral.String(member.Name)}",
        _ => Argument(member.Value, expression),
    };

    private static string Format(ValueSpec value) => HttpNames.TimestampFormat + "." + value.Form;
}
