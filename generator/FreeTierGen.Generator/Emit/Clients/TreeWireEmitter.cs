using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Trees;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes how an operation whose messages are trees of members writes and reads them.</summary>
internal static class TreeWireEmitter
{
    /// <summary>Writes the members of the operation's class.</summary>
    public static void Emit(CodeWriter code, OperationSpec operation, TreeWireSpec wire)
    {
        var syntax = TreeSyntax.Of(wire.Format);
        EmitInput(code, operation, wire, syntax);
        code.Line();
        EmitOutput(code, operation, wire, syntax);
        code.Line();
        MethodWriter.Signature(
            code,
            $"protected override {ClientNames.ServiceException} ReadError(",
            $"ref {syntax.Reader} reader",
            ClientNames.ErrorDetails + " details");
        MethodWriter.Expression(code, operation.ErrorsType + ".Read(ref reader, details)");
    }

    private static void EmitInput(CodeWriter code, OperationSpec operation, TreeWireSpec wire, TreeSyntax syntax)
    {
        MethodWriter.Signature(code, "protected override void WriteInput(", $"ref {syntax.Writer} writer", operation.InputType + " input");
        if (wire.InputSerializer is { } writer)
        {
            MethodWriter.Expression(code, $"{writer}.Write(ref writer, input)");
            return;
        }

        using (code.Block(""))
        {
            code.Line(syntax.WriteStartStructure);
            code.Line(syntax.WriteEndStructure);
        }
    }

    private static void EmitOutput(CodeWriter code, OperationSpec operation, TreeWireSpec wire, TreeSyntax syntax)
    {
        MethodWriter.Signature(
            code, $"protected override {operation.OutputType} ReadOutput(", $"ref {syntax.Reader} reader", ClientNames.ResponseMetadata + " metadata");
        if (wire.OutputSerializer is { } reader)
        {
            MethodWriter.Expression(code, $"{reader}.Read(ref reader, metadata)");
            return;
        }

        using (code.Block(""))
        {
            code.Line(syntax.Skip);
            code.Line($"return new {operation.OutputType} {{ {wire.MetadataProperty} = metadata }};");
        }
    }
}
