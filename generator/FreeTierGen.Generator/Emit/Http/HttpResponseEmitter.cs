using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Emit.Http;

/// <summary>Writes how an output is made of <c>response</c> where its class has no members in the body beside each other.</summary>
internal static class HttpResponseEmitter
{
    /// <summary>Writes the statements.</summary>
    public static void Emit(CodeWriter code, HttpResponseSpec spec, string outputType)
    {
        HeadEmitter.Emit(code, spec.Members, Payload);
        if (spec.Members.Count == 0)
        {
            code.Line($"return new {outputType} {{ {spec.MetadataProperty} = response.Metadata }};");
            return;
        }

        code.Line();
        using (code.Block($"return new {outputType}", "};"))
        {
            foreach (var member in spec.Members)
            {
                code.Line($"{member.PropertyName} = {member.ResultExpression},");
            }

            code.Line($"{spec.MetadataProperty} = response.Metadata,");
        }
    }

    private static string Payload(HeadMemberSpec member) => member.Source switch
    {
        HeadSource.Text when member.Value.Form == ValueForm.Enum => $"new {member.Value.Type}(ReadText(response))",
        HeadSource.Text => "ReadText(response)",
        HeadSource.Bytes => "ReadBytes(response)",
        _ => $"ReadPayload(response, {member.Reader}, {CSharpLiteral.String(member.Name)})",
    };
}
