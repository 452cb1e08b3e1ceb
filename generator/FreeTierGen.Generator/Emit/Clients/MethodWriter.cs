using FreeTierGen.Generator.CSharp;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the parts of methods of operations' classes.</summary>
internal static class MethodWriter
{
    /// <summary>Writes a method's head with a line for each parameter.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="head">What stands before the parameters, with the parenthesis.</param>
    /// <param name="parameters">The parameters.</param>
    public static void Signature(CodeWriter code, string head, params string[] parameters)
    {
        code.Line(head);
        using (code.Indent())
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                code.Line(parameters[i] + (i == parameters.Length - 1 ? ")" : ","));
            }
        }
    }

    /// <summary>Writes a method's body that is one expression.</summary>
    public static void Expression(CodeWriter code, string expression)
    {
        using (code.Indent())
        {
            code.Line($"=> {expression};");
        }
    }
}
