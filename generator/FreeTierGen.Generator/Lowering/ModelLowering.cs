using FreeTierGen.Generator.Lowering.Clients;
using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Lowering.Json;
using FreeTierGen.Generator.Lowering.Types;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering;

/// <summary>Turns a model into the specs of all files that are generated from it.</summary>
internal static class ModelLowering
{
    /// <summary>The specs in ordinal order of their hint names, so that output does not depend on the lowerings' order.</summary>
    public static EquatableArray<FileSpec> Lower(LoweringContext context)
    {
        var files = new List<FileSpec>();
        AddAll(context, files);
        files.Sort(static (left, right) => string.CompareOrdinal(left.HintName, right.HintName));
        return files.ToEquatableArray();
    }

    private static void AddAll(LoweringContext context, List<FileSpec> files)
    {
        var symbols = new SymbolTable(context);
        files.AddRange(TypeLowering.Lower(context, symbols));
        files.AddRange(JsonLowering.Lower(context, symbols));
        files.AddRange(ClientLowering.Lower(context, symbols));
        files.AddRange(EndpointLowering.Lower(context, symbols));
    }
}
