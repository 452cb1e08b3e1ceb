using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Patterns;

/// <summary>A pattern of the model and what becomes of it.</summary>
internal sealed class PatternEntry(string subject, string typeName, string reference, string pattern, int position, CompiledPattern compiled)
{
    /// <summary>The shape or member that has the pattern.</summary>
    public string Subject { get; } = subject;

    /// <summary>The simple name of the class that matches it.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The class, fully qualified.</summary>
    public string Reference { get; } = reference;

    /// <summary>The pattern as the model has it.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>Where it stands in the model file.</summary>
    public int Position { get; } = position;

    /// <summary>How it is matched, or why not.</summary>
    public CompiledPattern Compiled { get; } = compiled;

    /// <summary>How it is matched; null where everything matches, or where it is not enforced.</summary>
    public Specs.PatternCodeSpec? Code => Compiled.Code;
}

/// <summary>All patterns of a service, by the shape or member that has them.</summary>
internal sealed class PatternIndex
{
    private readonly Dictionary<ShapeId, PatternEntry> _entries = [];

    /// <summary>Compiles the patterns of the whole service, so that names do not depend on which operations are generated.</summary>
    public PatternIndex(SmithyModel model, ServiceShapes shapes, string @namespace)
    {
        var names = new NameScope(StringComparer.OrdinalIgnoreCase);
        var compiled = new Dictionary<string, CompiledPattern>(StringComparer.Ordinal);
        foreach (var shape in shapes.All)
        {
            if (shape.Type == ShapeType.String)
            {
                Add(shape.Id, shape.Traits);
            }

            foreach (var member in shape.Members)
            {
                if (IsOwner(member) && model.Target(member).Type == ShapeType.String)
                {
                    Add(IdOf(member), member.Traits);
                }
            }
        }

        void Add(ShapeId id, TraitMap traits)
        {
            if (traits.Get(TraitIds.Pattern) is not Nodes.StringNode pattern)
            {
                return;
            }

            if (!compiled.TryGetValue(pattern.Value, out var code))
            {
                compiled[pattern.Value] = code = PatternCompiler.Compile(pattern.Value);
            }

            var member = id.Member is null ? "" : Casing.Pascal(id.Member);
            var typeName = names.Take(Casing.Cut(Casing.Pascal(id.Name) + member) + "Pattern", "Type");
            _entries[id] = new PatternEntry(
                id.Member is null ? id.Name : id.Name + "$" + id.Member,
                typeName,
                "global::" + @namespace + ".Patterns." + typeName,
                pattern.Value,
                pattern.Position,
                code);
        }
    }

    /// <summary>The pattern of a member's value: the member's own, else its target's; null where there is none.</summary>
    public PatternEntry? Find(Member member, Shape target) => (IsOwner(member) ? Find(IdOf(member)) : null) ?? Find(target.Id);

    /// <summary>The patterns that stand on a shape and on its members.</summary>
    public IEnumerable<PatternEntry> On(Shape shape)
    {
        if (Find(shape.Id) is { } own)
        {
            yield return own;
        }

        foreach (var member in shape.Members)
        {
            if (IsOwner(member) && Find(IdOf(member)) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private PatternEntry? Find(ShapeId id) => _entries.TryGetValue(id, out var entry) ? entry : null;

    private static bool IsOwner(Member member) => member.Traits.Has(TraitIds.Pattern);

    private static ShapeId IdOf(Member member) => new(member.Container.Id.Namespace, member.Container.Id.Name, member.Name);
}
