using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Types;

/// <summary>Writes what stands before types and members: documentation and attributes.</summary>
internal static class TypeHead
{
    /// <summary>Writes what stands before a type.</summary>
    public static void Write(CodeWriter writer, TypeFileSpec type)
    {
        var declaration = type.Declaration;
        SilenceDeprecated(writer, declaration.UsesDeprecated);
        XmlDocumentation.Write(writer, declaration.Documentation);
        Deprecation(writer, declaration.Deprecation);
        writer.Line(GeneratedCode.Attribute);
    }

    /// <summary>Keeps the compiler from warning about what the model deprecates.</summary>
    public static void SilenceDeprecated(CodeWriter writer, bool usesDeprecated)
    {
        if (usesDeprecated)
        {
            writer.Line("#pragma warning disable CS0612, CS0618 // What the model deprecates is still part of it.");
            writer.Line();
        }
    }

    /// <summary>Writes what stands before a member.</summary>
    public static void Write(CodeWriter writer, DocumentationSpec documentation, DeprecationSpec? deprecation)
    {
        XmlDocumentation.Write(writer, documentation);
        Deprecation(writer, deprecation);
    }

    private static void Deprecation(CodeWriter writer, DeprecationSpec? deprecation)
    {
        if (deprecation is not null)
        {
            writer.Line($"[global::System.Obsolete({CSharpLiteral.String(deprecation.Message)})]");
        }
    }
}
