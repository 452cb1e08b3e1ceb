using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>The names of the files that a model wants to write, which is all that finding conflicts takes.</summary>
/// <param name="Path">The model file.</param>
/// <param name="HintNames">The names.</param>
internal sealed record ModelFileNames(string Path, EquatableArray<string> HintNames)
{
    /// <summary>The names in a model's result.</summary>
    public static ModelFileNames Of(ModelResult result)
    {
        var names = new List<string>(result.Files.Count);
        foreach (var file in result.Files)
        {
            names.Add(file.HintName);
        }

        return new ModelFileNames(result.Path, names.ToEquatableArray());
    }
}

/// <summary>Models that would generate a type which an earlier model generates already.</summary>
/// <param name="SuppressedModels">The files of these models. Nothing is generated from them.</param>
/// <param name="Diagnostics">One for each of them.</param>
internal sealed record TypeConflicts(EquatableArray<string> SuppressedModels, EquatableArray<LocatedDiagnostic> Diagnostics)
{
    /// <summary>Finds the conflicts; of two models the one that the project lists first has its way.</summary>
    public static TypeConflicts Find(IEnumerable<ModelFileNames> models)
    {
        // Without case, as Roslyn and many file systems compare names.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var suppressed = new List<string>();
        var diagnostics = new List<LocatedDiagnostic>();
        foreach (var model in models)
        {
            var shared = model.HintNames.Where(owners.ContainsKey).ToList();
            if (shared.Count == 0)
            {
                foreach (var name in model.HintNames)
                {
                    owners.Add(name, model.Path);
                }

                continue;
            }

            var others = shared.Count == 1 ? "" : $" and {shared.Count - 1} more";
            suppressed.Add(model.Path);
            diagnostics.Add(LocatedDiagnostic.AtStart(Descriptors.DuplicateType, model.Path, owners[shared[0]], TypeName(shared[0]), others));
        }

        return new TypeConflicts(suppressed.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    /// <summary>The files of a model that may be written.</summary>
    public IEnumerable<GeneratedFile> FilesOf(ModelResult result) => SuppressedModels.Contains(result.Path) ? [] : result.Files;

    // Acme.FreeTier/ActivitySummary.g.cs is Acme.FreeTier.ActivitySummary.
    private static string TypeName(string hintName)
    {
        var end = hintName.IndexOf('.', hintName.IndexOf('/'));
        return hintName.Substring(0, end).Replace('/', '.');
    }
}
