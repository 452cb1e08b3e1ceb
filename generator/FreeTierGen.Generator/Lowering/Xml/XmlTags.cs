using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Specs.Xml;

namespace FreeTierGen.Generator.Lowering.Xml;

/// <summary>Names and namespaces of elements and attributes. Specified in "XML bindings" of the Smithy documentation.</summary>
internal sealed class XmlTags(SmithyModel model, ServiceShape service)
{
    /// <summary>The element of a member: of a structure, a union, a list's item, a map's key or value.</summary>
    public XmlElementSpec Element(Member member) => Element(member, QualifiedName(member), model.Target(member));

    /// <summary>
    /// The element of each item of a flattened collection: the collection's member gives it its name, and in place of the collection
    /// itself the item's target may have attributes.
    /// </summary>
    public XmlElementSpec FlattenedItem(Member member, Member item) => Element(member, QualifiedName(member), model.Target(item));

    /// <summary>The attribute that a member is.</summary>
    public static XmlElementSpec Attribute(Member member)
    {
        var name = QualifiedName(member);
        return new XmlElementSpec(name, $" {name}=\"", "\"", HasAttributes: false, member.Name);
    }

    /// <summary>The root of a message that is a whole structure. The service's namespace counts where nothing else is said.</summary>
    public XmlElementSpec Root(Shape shape, string defaultName)
        => Element(
            shape.Traits.String(TraitIds.XmlName) ?? defaultName,
            shape.Traits.Object(TraitIds.XmlNamespace) ?? service.Traits.Object(TraitIds.XmlNamespace),
            HasAttributes(shape),
            shape.Id.Name);

    /// <summary>The root of a message that is one member: what the member says comes before what its target says.</summary>
    public XmlElementSpec Root(Member payload)
    {
        var target = model.Target(payload);
        return Element(
            payload.Traits.String(TraitIds.XmlName) ?? target.Traits.String(TraitIds.XmlName) ?? target.Id.Name,
            payload.Traits.Object(TraitIds.XmlNamespace)
                ?? target.Traits.Object(TraitIds.XmlNamespace)
                ?? service.Traits.Object(TraitIds.XmlNamespace),
            HasAttributes(target),
            payload.Name);
    }

    /// <summary>Whether the member is an attribute of its structure's element.</summary>
    public bool IsAttribute(Member member) => member.Traits.Has(TraitIds.XmlAttribute) && CanBeAttribute(model.Target(member));

    /// <summary>Whether an attribute can hold values of a type.</summary>
    public static bool CanBeAttribute(Shape target) => target.Type is ShapeType.String or ShapeType.Enum or ShapeType.IntEnum or ShapeType.Boolean
        or ShapeType.Byte or ShapeType.Short or ShapeType.Integer or ShapeType.Long or ShapeType.Float or ShapeType.Double
        or ShapeType.BigInteger or ShapeType.BigDecimal or ShapeType.Timestamp;

    /// <summary>Whether the member's items stand among the members of its holder, without an element around them.</summary>
    public bool IsFlattened(Member member)
        => member.Traits.Has(TraitIds.XmlFlattened) && model.Target(member).Type is ShapeType.List or ShapeType.Map;

    private XmlElementSpec Element(Member member, string name, Shape target)
        => Element(name, member.Traits.Object(TraitIds.XmlNamespace), HasAttributes(target), member.Name);

    private static XmlElementSpec Element(string name, ObjectNode? @namespace, bool hasAttributes, string member)
        => new(LocalName(name), "<" + name + Namespace(@namespace), "</" + name + ">", hasAttributes, member);

    private bool HasAttributes(Shape target) => target.Type == ShapeType.Structure && target.Members.Any(IsAttribute);

    private static string QualifiedName(Member member) => member.Traits.String(TraitIds.XmlName) ?? member.Name;

    private static string LocalName(string name) => name.Substring(name.IndexOf(':') + 1);

    private static string Namespace(ObjectNode? trait)
    {
        if (trait?.String("uri") is not { } uri)
        {
            return "";
        }

        var escaped = uri.Replace("&", "&amp;").Replace("<", "&lt;").Replace("\"", "&quot;");
        return trait.String("prefix") is { Length: > 0 } prefix ? $" xmlns:{prefix}=\"{escaped}\"" : $" xmlns=\"{escaped}\"";
    }
}
