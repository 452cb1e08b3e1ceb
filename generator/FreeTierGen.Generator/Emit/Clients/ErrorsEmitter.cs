using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Http;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the class that turns the service's errors into exceptions.</summary>
internal static class ErrorsEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, ErrorsSpec spec)
    {
        var (type, name) = BodyReader.Of(spec.Format);
        ClientFileEmitter.SilenceDeprecated(code, spec.UsesDeprecated);
        code.Line("/// <summary>Turns the service's errors into exceptions.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"internal static class {spec.TypeName}"))
        {
            code.Line($"internal static {ClientNames.ServiceException} Read(");
            using (code.Indent())
            {
                if (spec.TakesResponse)
                {
                    code.Line($"in {HttpNames.Response} response,");
                }

                code.Line($"ref {type} {name},");
                code.Line($"{ClientNames.ErrorDetails} details)");
                using (code.Block("=> details.Code switch", "};"))
                {
                    foreach (var error in spec.Cases)
                    {
                        var exception = error.Serializer is { } serializer ? $"{serializer}.Read({(error.TakesResponse ? "response, " : "")}ref {name}, details)" : $"new {error.Type}(details)";
                        code.Line($"{CSharpLiteral.String(error.Code)} => {exception},");
                    }

                    code.Line($"_ => new {spec.BaseType}(details),");
                }
            }
        }
    }
}
