using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;

namespace FreeTierGen.Generator.Lowering.Patterns;

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
    private readonly Dictionary<string, PatternEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Compiles the patterns of the whole service, so that names do not depend on which operations are generated.</summary>
    public PatternIndex(SmithyModel model, ServiceShapes shapes, string @namespace)
    {
        var names = new NameScope(StringComparer.OrdinalIgnoreCase);
        var compiled = new Dictionary<string, CompiledPattern>(StringComparer.Ordinal);
        foreach (var shape in shapes.All)
        {
            if (shape.Type == ShapeType.String)
            {
                Add(shape.Id, shape.Traits, Casing.Pascal(shape.Id.Name));
            }

            foreach (var member in shape.Members)
            {
                if (model.Target(member).Type == ShapeType.String)
                {
                    Add(new ShapeId(shape.Id.Namespace, shape.Id.Name, member.Name), member.Traits, Casing.Pascal(shape.Id.Name) + Casing.Pascal(member.Name));
                }
            }
        }

        void Add(ShapeId id, TraitMap traits, string name)
        {
            if (traits.Get(TraitIds.Pattern) is not Reading.StringNode pattern)
            {
                return;
            }

            if (!compiled.TryGetValue(pattern.Value, out var code))
            {
                compiled[pattern.Value] = code = PatternCompiler.Compile(pattern.Value);
            }

            var typeName = names.Take(name + "Pattern", "Type");
            _entries[id.ToString()] = new PatternEntry(
                id.Member is null ? id.Name : id.Name + "$" + id.Member,
                typeName,
                "global::" + @namespace + ".Patterns." + typeName,
                pattern.Value,
                pattern.Position,
                code);
        }
    }

    /// <summary>The pattern of a member's value: the member's own, else its target's; null where there is none.</summary>
    public PatternEntry? Find(Member member, Shape target)
        => Find(new ShapeId(member.Container.Id.Namespace, member.Container.Id.Name, member.Name).ToString()) ?? Find(target.Id.ToString());

    /// <summary>The pattern of a shape or member by its id.</summary>
    public PatternEntry? Find(string id) => _entries.TryGetValue(id, out var entry) ? entry : null;
}
