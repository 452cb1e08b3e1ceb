using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering;

/// <summary>A part of a client's files, and what was found when it was lowered.</summary>
/// <remarks>
/// The parts don't need each other and are lowered at the same time. In a build the generator's code is mostly new to the process, and
/// compiling it is most of the work; then a second processor counts most. Each part reports to a bag of its own, so that nothing depends
/// on which is done first.
/// </remarks>
/// <param name="Specs">The files.</param>
/// <param name="Diagnostics">What was found.</param>
internal sealed record LoweredPart(IReadOnlyList<FileSpec> Specs, DiagnosticBag Diagnostics)
{
    /// <summary>Begins to lower a part on another thread.</summary>
    public static Task<LoweredPart> Start(Func<DiagnosticBag, IEnumerable<FileSpec>> lower) => Task.Run(() =>
    {
        var diagnostics = new DiagnosticBag();
        return new LoweredPart([.. lower(diagnostics)], diagnostics);
    });
}
