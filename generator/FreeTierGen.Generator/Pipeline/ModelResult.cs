using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>What one model becomes. It is a value and refers to nothing of the model.</summary>
/// <param name="Path">The model file.</param>
/// <param name="Files">The files to write, each under a hint name of its own.</param>
/// <param name="Diagnostics">What there is to report, in the order of the model file.</param>
internal sealed record ModelResult(
    string Path,
    EquatableArray<GeneratedFile> Files,
    EquatableArray<LocatedDiagnostic> Diagnostics);

/// <summary>A file to write.</summary>
/// <param name="HintName">The name that Roslyn knows the file by: the namespace as a folder, then the spec's name.</param>
/// <param name="Spec">What the file holds.</param>
internal sealed record GeneratedFile(string HintName, FileSpec Spec);
