using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;

namespace FreeTierGen.Generator.Symbols;

/// <summary>The names of the classes that read and write shapes in one format.</summary>
internal sealed class SerializerTable
{
    private readonly Dictionary<ShapeId, string> _names = [];

    public SerializerTable(TypeNames types, ServiceShapes shapes, string @namespace, string suffix)
    {
        Namespace = @namespace + ".Serialization";
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase);
        foreach (var shape in shapes.All)
        {
            _names[shape.Id] = scope.Take((types.Find(shape) ?? Casing.Pascal(shape.Id.Name)) + suffix, "Type");
        }
    }

    /// <summary>The classes' namespace.</summary>
    public string Namespace { get; }

    /// <summary>The simple name of a shape's class.</summary>
    public string Name(Shape shape) => _names[shape.Id];

    /// <summary>The name of a shape's class, fully qualified.</summary>
    public string Qualified(Shape shape) => "global::" + Namespace + "." + Name(shape);
}
