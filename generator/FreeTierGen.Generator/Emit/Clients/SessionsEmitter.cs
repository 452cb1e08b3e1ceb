using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the class that asks the service for the session that signs requests to a bucket.</summary>
internal static class SessionsEmitter
{
    private const string Credentials = "global::FreeTierGen.Runtime.Identity.Credentials";

    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, SessionsSpec spec)
    {
        ClientFileEmitter.SilenceDeprecated(code, spec.UsesDeprecated);
        code.Line("/// <summary>Asks the service for the session that signs requests to a bucket.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"internal static class {spec.TypeName}"))
        {
            code.Line($"internal static async global::System.Threading.Tasks.Task<{Credentials}> CreateAsync(");
            using (code.Indent())
            {
                code.Line(ClientNames.ServiceClient + " client,");
                code.Line("string bucket,");
                code.Line("global::System.Threading.CancellationToken cancellationToken)");
            }

            using (code.Block(""))
            {
                code.Line($"var input = new {spec.InputType} {{ {spec.BucketProperty} = bucket }};");
                code.Line($"var output = await client.InvokeAsync({spec.OperationType}.Instance, input, cancellationToken).ConfigureAwait(false);");
                code.Line($"var credentials = output.{spec.CredentialsProperty};");
                var values = string.Join(", ", spec.CredentialsProperties.Select(property => "credentials." + property));
                code.Line($"return new {Credentials}({values});");
            }
        }
    }
}
