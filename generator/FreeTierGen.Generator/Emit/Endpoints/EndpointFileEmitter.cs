using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Endpoints;

namespace FreeTierGen.Generator.Emit.Endpoints;

/// <summary>Writes the files that have to do with endpoints.</summary>
internal static class EndpointFileEmitter
{
    /// <summary>Writes the file; false where it is of another kind.</summary>
    public static bool TryEmit(CodeWriter writer, FileSpec file)
    {
        switch (file)
        {
            case EndpointParametersFileSpec parameters:
                EndpointParametersEmitter.Emit(writer, parameters);
                return true;
            case EndpointResolverFileSpec resolver:
                EndpointResolverEmitter.Emit(writer, resolver);
                return true;
            default:
                return false;
        }
    }
}
