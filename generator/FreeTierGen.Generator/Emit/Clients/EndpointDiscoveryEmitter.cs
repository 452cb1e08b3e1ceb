using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the class that asks the service for the host of further calls.</summary>
internal static class EndpointDiscoveryEmitter
{
    private const string Discovered = "global::FreeTierGen.Runtime.Endpoints.DiscoveredEndpoint";

    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, EndpointDiscoverySpec spec)
    {
        code.Line("/// <summary>Asks the service for the host that its other operations have to be called at.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"internal static class {spec.TypeName}"))
        {
            code.Line($"internal static async global::System.Threading.Tasks.Task<{Discovered}> DiscoverAsync(");
            using (code.Indent())
            {
                code.Line(ClientNames.ServiceClient + " client,");
                code.Line("global::System.Threading.CancellationToken cancellationToken)");
            }

            using (code.Block(""))
            {
                code.Line($"var output = await client.InvokeAsync({spec.OperationType}.Instance, new {spec.InputType}(), cancellationToken).ConfigureAwait(false);");
                using (code.Block($"if (output.{spec.EndpointsProperty}.Count == 0)"))
                {
                    var message = CSharpLiteral.String($"{spec.OperationName} named no endpoint.");
                    code.Line($"throw new global::FreeTierGen.Runtime.EndpointResolutionException({message});");
                }

                code.Line();
                code.Line($"var endpoint = output.{spec.EndpointsProperty}[0];");
                code.Line($"return {Discovered}.ForMinutes(endpoint.{spec.AddressProperty}, (long)endpoint.{spec.CachePeriodProperty});");
            }
        }
    }

    /// <summary>Writes the members of an operation that asks first.</summary>
    public static void EmitOverrides(CodeWriter code, OperationSpec operation, string discoveryType)
    {
        code.Line($"public override global::System.Threading.Tasks.Task<{Discovered}> DiscoverEndpointAsync(");
        using (code.Indent())
        {
            code.Line(ClientNames.ServiceClient + " client,");
            code.Line("global::System.Threading.CancellationToken cancellationToken)");
            code.Line($"=> {discoveryType}.DiscoverAsync(client, cancellationToken);");
        }

        code.Line();
        code.Line($"protected override global::System.Threading.Tasks.Task<{operation.OutputType}> RunDiscoveringAsync(");
        using (code.Indent())
        {
            code.Line($"global::FreeTierGen.Runtime.OperationCall<{operation.InputType}, {operation.OutputType}> operationCall)");
            code.Line("=> operationCall.RunDiscoveringAsync();");
        }
    }
}
