using System.Buffers;

namespace FreeTierGen.Generator.CSharp;

/// <summary>
/// Writes indented C#. Lines end in <c>\n</c> on every machine, so that output is the same everywhere. Its buffer comes
/// from a pool, and goes back with the whole text.
/// </summary>
internal sealed class CodeWriter
{
    private const int UsualLength = 8192;
    private const int IndentSize = 4;

    // What C# takes for the end of a line.
    private static readonly char[] LineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];
    private char[] _text = ArrayPool<char>.Shared.Rent(UsualLength);
    private int _length;
    private int _indent;
    private bool _atLineStart = true;

    /// <summary>Writes a part of a line.</summary>
    public CodeWriter Write(string text)
    {
        if (text.Length == 0)
        {
            return this;
        }

        if (_atLineStart)
        {
            var indent = _indent * IndentSize;
            EnsureRoom(indent);
            _text.AsSpan(_length, indent).Fill(' ');
            _length += indent;
            _atLineStart = false;
        }

        EnsureRoom(text.Length);
        text.CopyTo(0, _text, _length, text.Length);
        _length += text.Length;
        return this;
    }

    /// <summary>Ends the line; without text and at a line's start it leaves an empty line.</summary>
    public CodeWriter Line(string text = "")
    {
        Write(text);
        EnsureRoom(1);
        _text[_length++] = '\n';
        _atLineStart = true;
        return this;
    }

    /// <summary>Writes a comment of one line; line breaks in the text, which would end it, are spaces.</summary>
    public CodeWriter Comment(string text)
    {
        var parts = text.Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim());
        return Line(("// " + string.Join(" ", parts)).TrimEnd());
    }

    /// <summary>Writes the header and an opening brace; disposing the result writes the closing one.</summary>
    /// <param name="header">What stands before the brace; empty for a bare block.</param>
    /// <param name="close">What closes the block, such as <c>};</c>.</param>
    public Scope Block(string header, string close = "}")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _indent++;
        return new Scope(this, close);
    }

    /// <summary>Indents what follows until the result is disposed.</summary>
    public Scope Indent()
    {
        _indent++;
        return new Scope(this, null);
    }

    /// <summary>What was written so far.</summary>
    public override string ToString() => new(_text, 0, _length);

    /// <summary>The whole text; the writer is empty then.</summary>
    public string End()
    {
        var text = ToString();
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _length = 0;
        return text;
    }

    private void EnsureRoom(int count)
    {
        if (_text.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + count));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }

    /// <summary>An open block.</summary>
    internal readonly struct Scope(CodeWriter writer, string? close) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose()
        {
            writer._indent--;
            if (close is not null)
            {
                writer.Line(close);
            }
        }
    }
}
