using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace FreeTierGen.Runtime.Query;

/// <summary>What the names of a form began with before one more part: <see cref="FormWriter.Pop"/> takes it.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Nobody compares them.")]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FormMark
{
    internal FormMark(int length, int depth) => (Length, Depth) = (length, depth);

    internal int Length { get; }

    internal int Depth { get; }
}
