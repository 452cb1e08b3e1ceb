using FreeTierGen.Generator.Diagnostics;

namespace FreeTierGen.Generator.Model;

/// <summary>Chooses the operations that the metadata <c>Operations</c> names.</summary>
internal static class OperationSelection
{
    /// <summary>The chosen operations in the order of <paramref name="all"/>.</summary>
    public static List<OperationShape> Select(
        List<OperationShape> all,
        IReadOnlyList<string> names,
        ServiceShape service,
        DiagnosticBag diagnostics)
    {
        var chosen = new HashSet<string>(names, StringComparer.Ordinal);
        var selected = new List<OperationShape>(chosen.Count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in all)
        {
            var (name, id) = (operation.Id.Name, operation.Id.ToString());
            known.Add(name);
            known.Add(id);
            if (chosen.Contains(name) || chosen.Contains(id))
            {
                selected.Add(operation);
            }
        }

        foreach (var name in names)
        {
            if (!known.Contains(name))
            {
                diagnostics.Add(Descriptors.UnknownOperation, service.Position, name, service.SdkId, Suggestion(all, name));
            }
        }

        return selected;
    }

    private static string Suggestion(List<OperationShape> all, string name)
    {
        foreach (var operation in all)
        {
            if (string.Equals(operation.Id.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return $"Did you mean '{operation.Id.Name}'?";
            }
        }

        const int MostNames = 10;
        var names = all.Take(MostNames).Select(operation => operation.Id.Name);
        return all.Count == 0
            ? "It has no operations."
            : $"It has {string.Join(", ", names)}{(all.Count > MostNames ? $" and {all.Count - MostNames} more" : "")}.";
    }
}
