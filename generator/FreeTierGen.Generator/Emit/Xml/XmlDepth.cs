using FreeTierGen.Generator.CSharp;

namespace FreeTierGen.Generator.Emit.Xml;

/// <summary>Writes the statements by which a writer knows how deep it is: nothing else keeps what holds itself from having no end.</summary>
internal static class XmlDepth
{
    /// <summary>Writes a method's statements, and the limit around them where there has to be one.</summary>
    public static void Emit(CodeWriter code, bool isRecursive, Action statements)
    {
        if (!isRecursive)
        {
            statements();
            return;
        }

        code.Line("writer.Enter();").Line();
        statements();
        code.Line().Line("writer.Leave();");
    }
}
