using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>Gives files the names that Roslyn knows them by. Roslyn compares them without case and refuses the second of two.</summary>
internal static class HintNames
{
    /// <summary>Names the files of one model; types whose names differ in case only get a number.</summary>
    public static EquatableArray<GeneratedFile> Assign(EquatableArray<FileSpec> specs)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var last = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var files = new List<GeneratedFile>(specs.Count);
        foreach (var spec in specs)
        {
            var wanted = $"{spec.Namespace}/{spec.HintName}";
            var name = wanted;
            while (!taken.Add(name))
            {
                // Each goes on where the one before it ended.
                var number = last[wanted] = (last.TryGetValue(wanted, out var before) ? before : 1) + 1;
                var dot = spec.HintName.IndexOf('.');
                name = $"{spec.Namespace}/{spec.HintName.Substring(0, dot)}.{number}{spec.HintName.Substring(dot)}";
            }

            files.Add(new GeneratedFile(name, spec));
        }

        return files.ToEquatableArray();
    }
}
