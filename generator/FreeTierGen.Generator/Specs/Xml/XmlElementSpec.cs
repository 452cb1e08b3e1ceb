namespace FreeTierGen.Generator.Specs.Xml;

/// <summary>The tags around a value.</summary>
/// <param name="Name">The local name, by which a reader finds the element; of an attribute the qualified one.</param>
/// <param name="Start">The start tag with its namespace, up to where attributes follow: <c>&lt;Name xmlns="…"</c>.</param>
/// <param name="End">The end tag.</param>
/// <param name="HasAttributes">Whether members of the value are attributes of the start tag.</param>
/// <param name="Member">The member's name in the model, for errors.</param>
internal sealed record XmlElementSpec(string Name, string Start, string End, bool HasAttributes, string Member);

/// <summary>An item of a list, or a key or value of a map.</summary>
/// <param name="Element">The tags.</param>
/// <param name="Value">How it is read and written.</param>
/// <param name="Type">Its C# type with its nullability.</param>
/// <param name="IsSparse">Whether it can be null.</param>
internal sealed record XmlItemSpec(XmlElementSpec Element, ValueSpec Value, string Type, bool IsSparse);

/// <summary>How a collection is read whose items stand among the members of its holder.</summary>
/// <param name="Gatherer">What a reader gathers the items in.</param>
/// <param name="Result">The method that makes the collection of them.</param>
/// <param name="Item">What an item of a list is; null for a map, whose class reads its entries.</param>
internal sealed record XmlFlattenedSpec(string Gatherer, string Result, XmlItemSpec? Item);
