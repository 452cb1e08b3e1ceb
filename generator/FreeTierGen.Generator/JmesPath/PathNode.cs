using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.JmesPath;

/// <summary>A part of a JMESPath expression.</summary>
/// <param name="offset">Where it stands in the expression, in UTF-16 units.</param>
/// <param name="parts">The parts that it is made of.</param>
internal abstract class PathNode(int offset, IEnumerable<PathNode>? parts = null)
{
    /// <summary>Where it stands in the expression, in UTF-16 units.</summary>
    public int Offset { get; } = offset;

    /// <summary>How many parts are in one another where it is deepest. The parser bounds it: whoever walks an expression may recurse.</summary>
    public int Depth { get; } = 1 + (parts ?? []).Select(part => part.Depth).DefaultIfEmpty().Max();
}

/// <summary><c>@</c>: what the expression is applied to.</summary>
internal sealed class CurrentNode(int offset) : PathNode(offset);

/// <summary>A member by name.</summary>
internal sealed class FieldNode(int offset, string name) : PathNode(offset)
{
    public string Name { get; } = name;
}

/// <summary><c>left.right</c> or <c>left | right</c>: the right part is applied to what the left one gives.</summary>
internal sealed class ChainNode(PathNode left, PathNode right) : PathNode(right.Offset, [left, right])
{
    public PathNode Left { get; } = left;

    public PathNode Right { get; } = right;
}

/// <summary>An item of a list, from its end where the index is negative.</summary>
internal sealed class IndexNode(int offset, PathNode list, int index) : PathNode(offset, [list])
{
    public PathNode List { get; } = list;

    public int Index { get; } = index;
}

/// <summary>A part of a list.</summary>
internal sealed class SliceNode(int offset, PathNode list, int? start, int? stop, int step) : PathNode(offset, [list])
{
    public PathNode List { get; } = list;

    public int? Start { get; } = start;

    public int? Stop { get; } = stop;

    public int Step { get; } = step;
}

/// <summary>What takes the items of a list one by one and gives a list of what becomes of them; nulls are left out.</summary>
/// <param name="offset">Where it stands in the expression.</param>
/// <param name="source">What the items are taken from.</param>
/// <param name="right">What is applied to each.</param>
/// <param name="condition">What says which items are taken, or null.</param>
internal abstract class ProjectionNode(int offset, PathNode source, PathNode right, PathNode? condition = null)
    : PathNode(offset, condition is null ? [source, right] : [source, right, condition])
{
    public PathNode Source { get; } = source;

    public PathNode Right { get; } = right;
}

/// <summary><c>list[*]</c>, and what follows a slice or <c>[]</c>.</summary>
internal sealed class ListProjectionNode(int offset, PathNode list, PathNode right) : ProjectionNode(offset, list, right);

/// <summary><c>map.*</c>.</summary>
internal sealed class ValueProjectionNode(int offset, PathNode map, PathNode right) : ProjectionNode(offset, map, right);

/// <summary><c>list[?condition]</c>.</summary>
internal sealed class FilterNode(int offset, PathNode list, PathNode condition, PathNode right) : ProjectionNode(offset, list, right, condition)
{
    public PathNode Condition { get; } = condition;
}

/// <summary>A list whose items that are lists give way to their items. The parser puts a projection around it.</summary>
internal sealed class FlattenNode(int offset, PathNode list) : PathNode(offset, [list])
{
    public PathNode List { get; } = list;
}

/// <summary>A comparison.</summary>
internal sealed class ComparisonNode(int offset, PathTokenKind comparator, PathNode left, PathNode right) : PathNode(offset, [left, right])
{
    public PathTokenKind Comparator { get; } = comparator;

    public PathNode Left { get; } = left;

    public PathNode Right { get; } = right;
}

/// <summary><c>a || b || c</c>: the first value that counts as true, else the last one.</summary>
internal sealed class OrNode(IReadOnlyList<PathNode> operands) : PathNode(operands[0].Offset, operands)
{
    /// <summary>Two or more, however many: a long condition is no deep one.</summary>
    public IReadOnlyList<PathNode> Operands { get; } = operands;
}

/// <summary><c>a &amp;&amp; b &amp;&amp; c</c>: the first value that counts as false, else the last one.</summary>
internal sealed class AndNode(IReadOnlyList<PathNode> operands) : PathNode(operands[0].Offset, operands)
{
    /// <summary>Two or more, however many: a long condition is no deep one.</summary>
    public IReadOnlyList<PathNode> Operands { get; } = operands;
}

/// <summary><c>!value</c>.</summary>
internal sealed class NotNode(int offset, PathNode value) : PathNode(offset, [value])
{
    public PathNode Value { get; } = value;
}

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ListNode(int offset, IReadOnlyList<PathNode> items) : PathNode(offset, items)
{
    public IReadOnlyList<PathNode> Items { get; } = items;
}

/// <summary><c>{a: b}</c>.</summary>
internal sealed class HashNode(int offset, IReadOnlyList<KeyValuePair<string, PathNode>> entries)
    : PathNode(offset, entries.Select(entry => entry.Value))
{
    public IReadOnlyList<KeyValuePair<string, PathNode>> Entries { get; } = entries;
}

/// <summary>A value that is written in the expression.</summary>
internal sealed class LiteralNode(int offset, Node value) : PathNode(offset)
{
    public Node Value { get; } = value;
}

/// <summary>A function's call.</summary>
internal sealed class FunctionNode(int offset, string name, IReadOnlyList<PathNode> arguments) : PathNode(offset, arguments)
{
    public string Name { get; } = name;

    public IReadOnlyList<PathNode> Arguments { get; } = arguments;
}

/// <summary><c>&amp;expression</c>: the expression itself, for a function to apply.</summary>
internal sealed class ReferenceNode(int offset, PathNode expression) : PathNode(offset, [expression])
{
    public PathNode Expression { get; } = expression;
}
