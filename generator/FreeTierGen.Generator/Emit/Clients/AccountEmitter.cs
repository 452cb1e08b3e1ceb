using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes what an operation has whose endpoint depends on the account that signs.</summary>
internal static class AccountEmitter
{
    /// <summary>Writes how the endpoint is found without that account, and the head of how it is found with it.</summary>
    public static void EmitEndpoint(CodeWriter code, OperationSpec spec)
    {
        const string Client = ClientNames.ServiceClient + " client";
        MethodWriter.Signature(code, $"public override {ClientNames.Endpoint} ResolveEndpoint(", Client, spec.InputType + " input");
        MethodWriter.Expression(code, "ResolveAccountEndpoint(client, input, client.Configuration.AccountId)");
        code.Line();
        MethodWriter.Signature(code, $"public {ClientNames.Endpoint} ResolveAccountEndpoint(", Client, spec.InputType + " input", "string? accountId");
    }

    /// <summary>Writes the member that asks for the account first.</summary>
    public static void EmitOverride(CodeWriter code, OperationSpec spec)
    {
        MethodWriter.Signature(
            code,
            $"protected override global::System.Threading.Tasks.Task<{spec.OutputType}> RunDiscoveringAsync(",
            $"global::FreeTierGen.Runtime.OperationCall<{spec.InputType}, {spec.OutputType}> operationCall");
        MethodWriter.Expression(code, "operationCall.RunForAccountAsync(this)");
    }
}
