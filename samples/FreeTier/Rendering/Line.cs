using System.Collections;

namespace FreeTier.Rendering;

/// <summary>A run of inline pieces, written as a collection expression or from a string.</summary>
internal sealed class Line : IEnumerable<Inline>
{
    private readonly List<Inline> _inlines = [];

    public void Add(Inline inline) => _inlines.Add(inline);

    public IEnumerator<Inline> GetEnumerator() => _inlines.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static implicit operator Line(string text) => [new Span(text)];
}
