namespace FreeTierGen.Generator.Tests.Diagnostics;

/// <summary>A model text in which a ▶ shows where a diagnostic is expected. The mark is no part of the model.</summary>
internal sealed class MarkedModel
{
    private const char Mark = '▶';

    public MarkedModel(string marked)
    {
        var index = marked.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(index >= 0 && marked.LastIndexOf(Mark) == index, "a marked model has one ▶");

        Text = marked.Remove(index, 1);
        Line = marked.AsSpan(0, index).Count('\n') + 1;
        Column = index - marked.LastIndexOf('\n', index);
    }

    /// <summary>The model.</summary>
    public string Text { get; }

    /// <summary>The line of the mark, from 1, as compilers print it.</summary>
    public int Line { get; }

    /// <summary>The column of the mark, from 1, in UTF-16 units.</summary>
    public int Column { get; }
}
