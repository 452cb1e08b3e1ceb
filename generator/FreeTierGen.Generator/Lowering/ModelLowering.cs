using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Lowering.Clients;
using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Lowering.Json;
using FreeTierGen.Generator.Lowering.Types;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering;

/// <summary>Turns a model into the specs of all files that are generated from it.</summary>
/// <remarks>
/// The parts don't need each other and run at the same time. In a build the generator's code is mostly new to the process, and compiling
/// it is most of the work; then a second processor counts most. Each part reports to a bag of its own, so that nothing depends on which
/// is done first.
/// </remarks>
internal static class ModelLowering
{
    /// <summary>The specs in ordinal order of their hint names, so that output does not depend on the lowerings' order.</summary>
    public static EquatableArray<FileSpec> Lower(LoweringContext context, SymbolTable symbols)
    {
        Task<LoweredPart>[] parts =
        [
            Start(TypeLowering.Lower, context, symbols),
            Start(JsonLowering.Lower, context, symbols),
            Start(ClientLowering.Lower, context, symbols),
            Start(EndpointLowering.Lower, context, symbols),
        ];

        var files = new List<FileSpec>();
        foreach (var part in parts)
        {
            var (specs, diagnostics) = part.GetAwaiter().GetResult();
            files.AddRange(specs);
            context.Diagnostics.AddAll(diagnostics);
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.HintName, right.HintName));
        return files.ToEquatableArray();
    }

    private static Task<LoweredPart> Start(
        Func<LoweringContext, SymbolTable, IEnumerable<FileSpec>> lower, LoweringContext context, SymbolTable symbols)
        => Task.Run(() =>
        {
            var diagnostics = new DiagnosticBag();
            return new LoweredPart([.. lower(context.With(diagnostics), symbols)], diagnostics);
        });

    private sealed record LoweredPart(List<FileSpec> Specs, DiagnosticBag Diagnostics);
}
