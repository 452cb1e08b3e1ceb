using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FreeTierGen.Package.Tests.Harness;

/// <summary>
/// The names of what an assembly lets others reach, read from its metadata: types, and members as <c>Type.Member</c> without parameters.
/// </summary>
internal sealed class Surface
{
    private readonly MetadataReader _reader;

    private Surface(MetadataReader reader)
    {
        _reader = reader;
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(IsOpen))
        {
            var name = Name(type);
            Types.Add(name);
            Members.UnionWith(type.GetMethods().Select(reader.GetMethodDefinition).Where(method => IsOpen(method.Attributes)).Select(method => Member(name, method.Name)));
            Members.UnionWith(type.GetFields().Select(reader.GetFieldDefinition).Where(field => IsOpen((MethodAttributes)field.Attributes)).Select(field => Member(name, field.Name)));
            Members.UnionWith(type.GetProperties().Select(reader.GetPropertyDefinition).Where(IsOpen).Select(property => Member(name, property.Name)));
        }

        Members.UnionWith(Types);
    }

    public HashSet<string> Types { get; } = [];

    public HashSet<string> Members { get; } = [];

    public static Surface Of(Stream assembly)
    {
        using var image = new PEReader(assembly);
        return new Surface(image.GetMetadataReader());
    }

    /// <summary>The name in a documentation's identifier, such as <c>M:Acme.Box.Open(System.Int32)</c> or <c>M:Acme.Box`1.Map``1</c>.</summary>
    public static string NameOf(string identifier)
    {
        var name = identifier[2..].Split('(')[0].Split('~')[0];
        var arity = name.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? name : name[..arity];
    }

    private static bool IsOpen(MethodAttributes attributes)
        => (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private bool IsOpen(PropertyDefinition property)
    {
        var accessors = property.GetAccessors();
        return new[] { accessors.Getter, accessors.Setter }.Any(accessor => !accessor.IsNil && IsOpen(_reader.GetMethodDefinition(accessor).Attributes));
    }

    private bool IsOpen(TypeDefinition type)
        => (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsOpen(_reader.GetTypeDefinition(type.GetDeclaringType())),
            _ => false,
        };

    private string Name(TypeDefinition type)
        => type.GetDeclaringType() is { IsNil: false } outer ? $"{Name(_reader.GetTypeDefinition(outer))}.{_reader.GetString(type.Name)}"
            : $"{_reader.GetString(type.Namespace)}.{_reader.GetString(type.Name)}";

    private string Member(string type, StringHandle name) => $"{type}.{_reader.GetString(name).Replace('.', '#')}";
}
