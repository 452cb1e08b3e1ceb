using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes a client's options.</summary>
internal static class ClientOptionsEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, ClientOptionsSpec spec)
    {
        code.Line($"/// <summary>What a <see cref=\"{spec.ClientType}\"/> can be told. Whatever is not set comes from the environment.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (Begin(code, spec))
        {
            var isFirst = true;
            foreach (var option in spec.Options)
            {
                if (!isFirst)
                {
                    code.Line();
                }

                isFirst = false;
                XmlDocumentation.Write(code, option.Documentation);
                code.Line($"public {option.Type} {option.Name} {{ get; set; }}");
            }
        }
    }

    private static CodeWriter.Scope Begin(CodeWriter code, ClientOptionsSpec spec)
    {
        var declaration = $"{spec.Visibility} sealed partial class {spec.TypeName}";
        if (spec.Interfaces.Count == 0)
        {
            return code.Block($"{declaration} : {ClientNames.ClientOptions}");
        }

        code.Line(declaration);
        using (code.Indent())
        {
            code.Line($": {ClientNames.ClientOptions},");
            for (var index = 0; index < spec.Interfaces.Count; index++)
            {
                code.Line(spec.Interfaces[index] + (index == spec.Interfaces.Count - 1 ? "" : ","));
            }
        }

        return code.Block("");
    }
}
