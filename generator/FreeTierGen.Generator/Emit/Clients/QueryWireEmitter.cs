using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Query;
using FreeTierGen.Generator.Emit.Xml;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes how an operation of a query protocol writes its form and reads its answer.</summary>
internal static class QueryWireEmitter
{
    /// <summary>Writes the members of the operation's class.</summary>
    public static void Emit(CodeWriter code, OperationSpec operation, QueryWireSpec wire)
    {
        EmitInput(code, operation, wire);
        code.Line();
        EmitOutput(code, operation, wire);
        code.Line();
        MethodWriter.Signature(
            code, $"protected override {ClientNames.ServiceException} ReadError(", $"ref {XmlNames.Cursor} xml", ClientNames.ErrorDetails + " details");
        MethodWriter.Expression(code, operation.ErrorsType + ".Read(ref xml, details)");
    }

    private static void EmitInput(CodeWriter code, OperationSpec operation, QueryWireSpec wire)
    {
        MethodWriter.Signature(code, "protected override void WriteInput(", $"ref {FormNames.Writer} form", operation.InputType + " input");
        if (wire.InputSerializer is { } writer)
        {
            MethodWriter.Expression(code, $"{writer}.Write(ref form, input)");
            return;
        }

        using (code.Block(""))
        {
        }
    }

    private static void EmitOutput(CodeWriter code, OperationSpec operation, QueryWireSpec wire)
    {
        MethodWriter.Signature(
            code, $"protected override {operation.OutputType} ReadOutput(", $"ref {XmlNames.Cursor} xml", ClientNames.ResponseMetadata + " metadata");
        if (wire.OutputSerializer is { } reader)
        {
            MethodWriter.Expression(code, $"{reader}.Read(ref xml, metadata)");
            return;
        }

        using (code.Block(""))
        {
            code.Line("xml.Skip();");
            code.Line($"return new {operation.OutputType} {{ {wire.MetadataProperty} = metadata }};");
        }
    }
}
