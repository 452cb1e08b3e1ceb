using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Clients;
using FreeTierGen.Generator.Emit.Endpoints;
using FreeTierGen.Generator.Emit.Events;
using FreeTierGen.Generator.Emit.Query;
using FreeTierGen.Generator.Emit.Trees;
using FreeTierGen.Generator.Emit.Types;
using FreeTierGen.Generator.Emit.Xml;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit;

/// <summary>Turns a spec into the text of its file.</summary>
internal static class FileEmitter
{
    /// <summary>The whole text of the file.</summary>
    public static string Emit(FileSpec file)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, file);
        EmitBody(writer, file);
        return writer.End();
    }

    private static void EmitBody(CodeWriter writer, FileSpec file)
    {
        var isEmitted = TypeFileEmitter.TryEmit(writer, file)
            || TreeFileEmitter.TryEmit(writer, file)
            || XmlFileEmitter.TryEmit(writer, file)
            || FormFileEmitter.TryEmit(writer, file)
            || EventFileEmitter.TryEmit(writer, file)
            || ClientFileEmitter.TryEmit(writer, file)
            || EndpointFileEmitter.TryEmit(writer, file);
        if (!isEmitted)
        {
            throw new InvalidOperationException($"No emitter is registered for {file.GetType().Name}.");
        }
    }
}
