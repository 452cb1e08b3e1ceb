using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;

namespace FreeTierGen.Generator.Symbols;

/// <summary>The names of the classes that read and write shapes in one format.</summary>
internal sealed class SerializerTable
{
    /// <summary>What the classes' namespace is called below the client's.</summary>
    public const string Folder = "Serialization";

    private readonly Dictionary<ShapeId, string> _names = [];
    private readonly NameScope _scope = new(StringComparer.OrdinalIgnoreCase);
    private readonly TypeNames _types;
    private readonly string _suffix;

    public SerializerTable(TypeNames types, ServiceShapes shapes, string @namespace, string suffix)
    {
        Namespace = @namespace + "." + Folder;
        (_types, _suffix) = (types, suffix);
        foreach (var shape in shapes.All)
        {
            _names[shape.Id] = _scope.Take(Stem(shape) + suffix, "Type");
        }
    }

    /// <summary>The classes' namespace.</summary>
    public string Namespace { get; }

    /// <summary>The simple name of a shape's class.</summary>
    public string Name(Shape shape) => _names[shape.Id];

    /// <summary>Names a further class of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="what">What sets it apart, which the name ends with but for the format.</param>
    public string Variant(Shape shape, string what) => _scope.Take(Stem(shape) + what + _suffix, "Type");

    /// <summary>The name of a shape's class, fully qualified.</summary>
    public string Qualified(Shape shape) => "global::" + Namespace + "." + Name(shape);

    private string Stem(Shape shape) => _types.Find(shape) ?? Casing.Pascal(shape.Id.Name);
}
