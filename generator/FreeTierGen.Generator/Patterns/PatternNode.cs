namespace FreeTierGen.Generator.Patterns;

/// <summary>A part of a parsed pattern. Groups are gone: only what matches counts, not what is captured.</summary>
internal abstract record PatternNode;

/// <summary>One code point of a set.</summary>
internal sealed record ClassNode(CodePointSet Set) : PatternNode;

/// <summary>One part after the other; none is the empty text.</summary>
internal sealed record SequenceNode(IReadOnlyList<PatternNode> Items) : PatternNode
{
    /// <summary>Nothing.</summary>
    public static SequenceNode Empty { get; } = new([]);

    public bool Equals(SequenceNode? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}

/// <summary>One part or another.</summary>
internal sealed record ChoiceNode(IReadOnlyList<PatternNode> Options) : PatternNode
{
    public bool Equals(ChoiceNode? other) => other is not null && Options.SequenceEqual(other.Options);

    public override int GetHashCode() => Options.Count;
}

/// <summary>A part several times. Lazy and greedy are the same here, because only whether something matches counts.</summary>
internal sealed record RepeatNode(PatternNode Body, int Min, int? Max) : PatternNode;

/// <summary>The start of the text.</summary>
internal sealed record StartNode : PatternNode;

/// <summary>The end of the text; never before a last line break.</summary>
internal sealed record EndNode : PatternNode;

/// <summary>Between a word's character and another, or not.</summary>
internal sealed record WordBoundaryNode(bool IsInverted) : PatternNode;

/// <summary>What comes next, or came before.</summary>
internal sealed record LookNode(PatternNode Body, bool IsBehind, bool IsInverted) : PatternNode;
