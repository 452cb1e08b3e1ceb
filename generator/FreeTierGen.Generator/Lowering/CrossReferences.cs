using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering;

/// <summary>
/// What documentation mentions by its name in the model: AWS's documentation puts a shape's or operation's name between
/// <c>&lt;a&gt;</c> without an address, and often between <c>&lt;code&gt;</c>, where it may as well be something else of that name.
/// </summary>
internal sealed class CrossReferences
{
    /// <summary>Of a model that is looked at in parts: nothing is found.</summary>
    public static readonly CrossReferences None = new();

    private readonly Dictionary<string, ReferenceSpec> _references = new(StringComparer.Ordinal);

    private CrossReferences()
    {
    }

    /// <summary>What is generated of a model.</summary>
    /// <param name="closure">The operations and shapes.</param>
    /// <param name="symbols">What they are called.</param>
    /// <param name="hasClient">Whether operations have methods.</param>
    public CrossReferences(ServiceClosure closure, SymbolTable symbols, bool hasClient)
    {
        foreach (var shape in closure.Shapes.Where(TypeNames.IsDeclared))
        {
            // A name that a member or a value may have as well is sure only where it is meant as a link; an error's is nothing else.
            _references[shape.Id.Name] = new ReferenceSpec(shape.Id.Name, symbols.Qualify(symbols.TypeName(shape)), shape.Traits.Has(TraitIds.Error));
        }

        var client = symbols.Qualify($"I{symbols.ClientBaseName}Client");
        foreach (var operation in hasClient ? closure.Operations : [])
        {
            _references[operation.Id.Name] = new ReferenceSpec(operation.Id.Name, $"{client}.{symbols.OperationName(operation)}Async", true);
        }
    }

    /// <summary>What the documentation mentions, in ordinal order.</summary>
    public EquatableArray<ReferenceSpec> In(string? html)
    {
        if (html is null || _references.Count == 0)
        {
            return [];
        }

        var found = new SortedDictionary<string, ReferenceSpec>(StringComparer.Ordinal);
        Find(html, "<a>", found);
        Find(html, "<code>", found);
        return found.Values.ToEquatableArray();
    }

    private void Find(string html, string tag, SortedDictionary<string, ReferenceSpec> found)
    {
        for (var start = html.IndexOf(tag, StringComparison.Ordinal); start >= 0; start = html.IndexOf(tag, start, StringComparison.Ordinal))
        {
            start += tag.Length;
            var end = html.IndexOf('<', start);
            if (end > start && _references.TryGetValue(html.Substring(start, end - start).Trim(), out var reference))
            {
                found[reference.Name] = reference;
            }
        }
    }
}
