namespace FreeTierGen.Generator.CSharp;

/// <summary>The attribute that generated types carry.</summary>
internal static class GeneratedCode
{
    /// <summary><c>[GeneratedCode]</c> with the generator's name and version.</summary>
    public static string Attribute { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"FreeTierGen\", \"{typeof(GeneratedCode).Assembly.GetName().Version.ToString(3)}\")]";
}
