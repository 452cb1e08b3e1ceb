using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Events;

namespace FreeTierGen.Generator.Emit.Events;

/// <summary>Writes the classes that read and write events.</summary>
internal static class EventFileEmitter
{
    /// <summary>Writes the file's class. False where the file holds something else.</summary>
    public static bool TryEmit(CodeWriter code, FileSpec file)
    {
        switch (file)
        {
            case EventUnionSpec union:
                using (SerializerEmitter.Class(code, union, "events", SerializerEmitter.Values(union.Type), union.Reads && union.Dispatch.Lengths.Count > 0))
                {
                    EventUnionEmitter.Emit(code, union);
                }

                return true;
            case EventStructureSpec structure:
                using (SerializerEmitter.Class(code, structure, "an event", SerializerEmitter.Values(structure.Type), ComparesText(structure)))
                {
                    EventStructureEmitter.Emit(code, structure);
                }

                return true;
            default:
                return false;
        }
    }

    private static bool ComparesText(EventStructureSpec spec)
        => spec.Reads && (spec.Headers.Count > 0 || spec.Tree is { Members.Count: > 0 } || spec.Xml is { Elements.Count: > 0 });
}
