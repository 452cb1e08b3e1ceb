using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Types;

/// <summary>Writes files with types.</summary>
internal static class TypeFileEmitter
{
    /// <summary>Writes the file's type. False where the file holds something else.</summary>
    public static bool TryEmit(CodeWriter writer, FileSpec file)
    {
        switch (file)
        {
            case StructureSpec structure:
                StructureEmitter.Emit(writer, structure);
                return true;
            case StringEnumSpec stringEnum:
                EnumEmitter.Emit(writer, stringEnum);
                return true;
            case IntEnumSpec intEnum:
                EnumEmitter.Emit(writer, intEnum);
                return true;
            case UnionSpec union:
                UnionEmitter.Emit(writer, union);
                return true;
            case UnionConverterSpec converter:
                UnionConverterEmitter.Emit(writer, converter);
                return true;
            case ErrorSpec error:
                ErrorEmitter.Emit(writer, error);
                return true;
            case ServiceExceptionSpec exception:
                ErrorEmitter.Emit(writer, exception);
                return true;
            case PatternSpec pattern:
                PatternEmitter.Emit(writer, pattern);
                return true;
            default:
                return false;
        }
    }
}
