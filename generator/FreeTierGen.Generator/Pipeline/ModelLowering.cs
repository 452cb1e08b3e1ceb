using FreeTierGen.Generator.Lowering;
using FreeTierGen.Generator.Lowering.Clients;
using FreeTierGen.Generator.Lowering.Protocols;
using FreeTierGen.Generator.Lowering.Types;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>Turns a model into the specs of all files that are generated from it.</summary>
internal static class ModelLowering
{
    /// <summary>The specs in ordinal order of their hint names, so that output does not depend on the lowerings' order.</summary>
    /// <param name="context">What to work from.</param>
    /// <param name="symbols">Names and types.</param>
    /// <param name="endpoints">The files of the service's endpoints, which take neither.</param>
    public static EquatableArray<FileSpec> Lower(LoweringContext context, SymbolTable symbols, Task<LoweredPart> endpoints)
    {
        var protocol = WireProtocol.Of(context, symbols);
        var references = new CrossReferences(context.Closure, symbols, hasClient: protocol is not null);
        Task<LoweredPart>[] parts =
        [
            LoweredPart.Start(diagnostics => ClientLowering.Lower(context.With(diagnostics, references), symbols, protocol)),
            LoweredPart.Start(_ => protocol?.Serializers() ?? []),
            LoweredPart.Start(diagnostics => TypeLowering.Lower(context.With(diagnostics, references), symbols)),
            endpoints,
        ];

        var files = new List<FileSpec>();
        foreach (var part in parts)
        {
            var (specs, diagnostics) = part.GetAwaiter().GetResult();
            files.AddRange(specs);
            context.Diagnostics.AddAll(diagnostics);
            if (part == endpoints && diagnostics.HasErrors)
            {
                // Nothing that refers to the resolver compiles without it.
                return [];
            }
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.HintName, right.HintName));
        return files.ToEquatableArray();
    }
}
