using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Http;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes how an operation whose members are bound to HTTP writes and reads its messages.</summary>
internal static class HttpWireEmitter
{
    /// <summary>Writes the members of the operation's class.</summary>
    public static void Emit(CodeWriter code, OperationSpec operation, HttpWireSpec wire)
    {
        MethodWriter.Signature(code, "protected override void WriteInput(", HttpNames.RequestBuilder + " request", operation.InputType + " input");
        using (code.Block(""))
        {
            HttpRequestEmitter.Emit(code, wire.Request);
        }

        code.Line();
        EmitResponse(code, operation, wire);
        code.Line();
        var (type, name) = BodyReader.Of(wire.Format);
        MethodWriter.Signature(
            code,
            $"protected override {ClientNames.ServiceException} ReadError(",
            $"in {HttpNames.Response} response",
            $"ref {type} {name}",
            ClientNames.ErrorDetails + " details");
        MethodWriter.Expression(code, $"{operation.ErrorsType}.Read(response, ref {name}, details)");
    }

    private static void EmitResponse(CodeWriter code, OperationSpec operation, HttpWireSpec wire)
    {
        MethodWriter.Signature(code, $"protected override {operation.OutputType} ReadResponse(", $"in {HttpNames.Response} response");
        if (wire.Response.Reader is { } reader)
        {
            MethodWriter.Expression(code, $"{wire.Response.ReadMethod}(response, {reader})");
            return;
        }

        using (code.Block(""))
        {
            HttpResponseEmitter.Emit(code, wire.Response, operation.OutputType);
        }
    }
}
