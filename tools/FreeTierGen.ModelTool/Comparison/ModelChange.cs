namespace FreeTierGen.ModelTool.Comparison;

/// <summary>Something that is otherwise in a newer model.</summary>
/// <param name="Kind">Whether it is new, gone, or another.</param>
/// <param name="Subject">What it is about: <c>service</c>, <c>operation</c>, <c>structure</c>, <c>error</c> and so on.</param>
/// <param name="Name">The operation's or shape's name, with that of the member behind a point.</param>
/// <param name="Impact">What callers notice.</param>
/// <param name="Text">The change in words, that begin small and end without a full stop.</param>
internal sealed record ModelChange(ChangeKind Kind, string Subject, string Name, Impact Impact, string Text);

/// <summary>How something differs.</summary>
internal enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>What a change means to code that calls the generated client.</summary>
internal enum Impact
{
    /// <summary>Nothing that code has to be changed for.</summary>
    None,

    /// <summary>It compiles, perhaps with warnings, and may behave otherwise: a default, a tighter constraint, a value that may be missing.</summary>
    Attention,

    /// <summary>Code that uses it does not compile any more.</summary>
    Breaking,
}
