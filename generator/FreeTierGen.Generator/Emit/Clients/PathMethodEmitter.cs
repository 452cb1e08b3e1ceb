using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes methods that compute expressions.</summary>
internal static class PathMethodEmitter
{
    /// <summary>Writes the method.</summary>
    public static void Emit(CodeWriter code, PathMethodSpec method)
    {
        code.Comment(method.Expression);
        code.Line($"private static {method.ReturnType} {method.Name}(");
        using (code.Indent())
        {
            for (var i = 0; i < method.Parameters.Count; i++)
            {
                code.Line(method.Parameters[i] + (i < method.Parameters.Count - 1 ? "," : ")"));
            }
        }

        using (code.Block(""))
        {
            foreach (var line in method.Body)
            {
                code.Line(line);
            }
        }
    }
}
