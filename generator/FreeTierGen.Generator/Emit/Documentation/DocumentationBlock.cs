namespace FreeTierGen.Generator.Emit.Documentation;

/// <summary>A block of documentation.</summary>
internal abstract record DocumentationBlock;

/// <summary>A paragraph.</summary>
/// <param name="Xml">Well-formed XML: text, and elements that stand in a line.</param>
internal sealed record ParagraphBlock(string Xml) : DocumentationBlock;

/// <summary>Text whose line breaks count.</summary>
/// <param name="Xml">Well-formed XML text.</param>
internal sealed record CodeBlock(string Xml) : DocumentationBlock;

/// <summary>A list.</summary>
/// <param name="Kind">What XML documentation calls it: <c>bullet</c> or <c>number</c>.</param>
/// <param name="Items">The blocks of each item.</param>
internal sealed record ListBlock(string Kind, List<List<DocumentationBlock>> Items) : DocumentationBlock;
