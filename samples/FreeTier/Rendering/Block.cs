namespace FreeTier.Rendering;

/// <summary>A piece of a report, set apart from the next by an empty line.</summary>
internal abstract record Block;

/// <summary>Says what follows.</summary>
internal sealed record HeadingBlock(Line Text) : Block;

/// <summary>Running text.</summary>
internal sealed record TextBlock(Line Text) : Block;

/// <summary>An address on a line of its own, never broken by us: what a terminal wraps itself can still be clicked and copied.</summary>
internal sealed record AddressBlock(string Address) : Block;

/// <summary>Names and values, the values aligned.</summary>
internal sealed record FieldsBlock(IReadOnlyList<(string Name, Line Value)> Fields) : Block;

/// <summary>Rows under headers.</summary>
internal sealed record TableBlock(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Line>> Rows) : Block;

/// <summary>A column of a <see cref="TableBlock"/>.</summary>
/// <param name="Header">What the column holds.</param>
/// <param name="AlignRight">For numbers.</param>
/// <param name="Wraps">May be narrowed where the terminal is; others keep their width.</param>
/// <param name="Cuts">May be narrowed too, and then leaves out what does not fit, so that a row is one line.</param>
internal sealed record Column(string Header, bool AlignRight = false, bool Wraps = false, bool Cuts = false);
