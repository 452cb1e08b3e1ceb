using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>
/// Writes a client's interface. Methods have bodies, so that an operation that is added to the model breaks nobody's
/// stand-in. What pages through answers and what waits for them extends the interface instead: libraries that make
/// stand-ins replace every method of it, also those with a body that would call another.
/// </summary>
internal static class ClientInterfaceEmitter
{
    /// <summary>Writes the interface.</summary>
    public static void Emit(CodeWriter code, ClientInterfaceSpec spec)
    {
        ClientFileEmitter.SilenceDeprecated(code, spec.UsesDeprecated);
        XmlDocumentation.Write(code, spec.Documentation);
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"{spec.Visibility} partial interface {spec.TypeName}"))
        {
            var isFirst = true;
            foreach (var method in spec.Methods)
            {
                if (!isFirst)
                {
                    code.Line();
                }

                isFirst = false;
                Emit(code, spec, method);
            }
        }
    }

    private static void Emit(CodeWriter code, ClientInterfaceSpec spec, ClientMethodSpec method)
    {
        MethodDocumentation.Operation(code, method, spec.BaseExceptionType);
        ClientFileEmitter.Deprecate(code, method.Deprecation);
        MethodSignature.Operation(code, "", method);
        EmitMissing(code, spec, method.Name);

        if (method.PresignerName is { } presigner)
        {
            code.Line();
            MethodDocumentation.Presigner(code, method);
            ClientFileEmitter.Deprecate(code, method.Deprecation);
            MethodSignature.Presigner(code, "", method, presigner);
            EmitMissing(code, spec, presigner);
        }
    }

    private static void EmitMissing(CodeWriter code, ClientInterfaceSpec spec, string method)
    {
        using (code.Indent())
        {
            code.Line($"=> throw new global::System.NotSupportedException({CSharpLiteral.String($"This {spec.TypeName} does not implement {method}.")});");
        }
    }
}
