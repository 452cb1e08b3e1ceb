using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>Gives files the names that Roslyn knows them by. Roslyn compares them without case and refuses the second of two.</summary>
internal static class HintNames
{
    /// <summary>Names the files of one model; types whose names differ in case only get a number.</summary>
    public static EquatableArray<GeneratedFile> Assign(EquatableArray<FileSpec> specs)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var files = new List<GeneratedFile>(specs.Count);
        foreach (var spec in specs)
        {
            var name = $"{spec.Namespace}/{spec.HintName}";
            for (var number = 2; !taken.Add(name); number++)
            {
                var dot = spec.HintName.IndexOf('.');
                name = $"{spec.Namespace}/{spec.HintName.Substring(0, dot)}.{number}{spec.HintName.Substring(dot)}";
            }

            files.Add(new GeneratedFile(name, spec));
        }

        return files.ToEquatableArray();
    }
}
