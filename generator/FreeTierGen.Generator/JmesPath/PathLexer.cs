using System.Globalization;
using System.Text;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Generator.JmesPath;

/// <summary>Divides a JMESPath expression into tokens.</summary>
internal sealed class PathLexer
{
    private readonly string _text;
    private int _next;

    private PathLexer(string text) => _text = text;

    /// <summary>The tokens; the last one is <see cref="PathTokenKind.End"/>.</summary>
    /// <exception cref="PathException">A character, number, string or literal is none.</exception>
    public static List<PathToken> Read(string text)
    {
        var lexer = new PathLexer(text);
        var tokens = new List<PathToken>();
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[tokens.Count - 1].Kind != PathTokenKind.End);
        return tokens;
    }

    private PathToken Next()
    {
        while (_next < _text.Length && _text[_next] is ' ' or '\t' or '\r' or '\n')
        {
            _next++;
        }

        if (_next == _text.Length)
        {
            return new PathToken(PathTokenKind.End, _next, "");
        }

        return _text[_next] switch
        {
            (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' => Identifier(),
            (>= '0' and <= '9') or '-' => Number(),
            '"' => Quoted(),
            '\'' => Raw(),
            '`' => Literal(),
            _ => Sign(),
        };
    }

    private PathToken Identifier()
    {
        var start = _next;
        while (_next < _text.Length && _text[_next] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
        {
            _next++;
        }

        return new PathToken(PathTokenKind.Identifier, start, _text.Substring(start, _next - start));
    }

    private PathToken Number()
    {
        var start = _next++;
        while (_next < _text.Length && _text[_next] is >= '0' and <= '9')
        {
            _next++;
        }

        var digits = _text.Substring(start, _next - start);
        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new PathToken(PathTokenKind.Number, start, digits, number)
            : throw new PathException(start, $"'{digits}' is no index");
    }

    private PathToken Quoted()
    {
        var start = _next;
        var json = Delimited('"', "a quoted name has no end");
        return Json($"\"{json}\"") is StringNode name
            ? new PathToken(PathTokenKind.QuotedIdentifier, start, name.Value)
            : throw new PathException(start, "a quoted name is no JSON string");
    }

    // Only the quote itself can be escaped here.
    private PathToken Raw()
    {
        var start = _next;
        var value = Delimited('\'', "a string has no end").Replace(@"\'", "'");
        return new PathToken(PathTokenKind.Literal, start, "", Value: new StringNode(start, value));
    }

    private PathToken Literal()
    {
        var start = _next;
        var json = Delimited('`', "a literal has no end").Replace(@"\`", "`");
        return new PathToken(
            PathTokenKind.Literal, start, "", Value: Json(json) ?? throw new PathException(start, "a literal is no JSON"));
    }

    // What stands up to the next delimiter that no backslash precedes.
    private string Delimited(char delimiter, string unended)
    {
        var start = _next++;
        while (_next < _text.Length && _text[_next] != delimiter)
        {
            _next += _text[_next] == '\\' && _next + 1 < _text.Length ? 2 : 1;
        }

        if (_next >= _text.Length)
        {
            throw new PathException(start, unended);
        }

        _next++;
        return _text.Substring(start + 1, _next - start - 2);
    }

    private static Node? Json(string json) => JsonNodeReader.Read(Encoding.UTF8.GetBytes(json), new DiagnosticBag());

    private PathToken Sign()
    {
        var start = _next;
        var next = start + 1 < _text.Length ? _text[start + 1] : '\0';
        var (kind, length) = (_text[start], next) switch
        {
            ('[', ']') => (PathTokenKind.Flatten, 2),
            ('[', '?') => (PathTokenKind.Filter, 2),
            ('=', '=') => (PathTokenKind.Equal, 2),
            ('!', '=') => (PathTokenKind.NotEqual, 2),
            ('<', '=') => (PathTokenKind.LessOrEqual, 2),
            ('>', '=') => (PathTokenKind.GreaterOrEqual, 2),
            ('|', '|') => (PathTokenKind.Or, 2),
            ('&', '&') => (PathTokenKind.And, 2),
            ('[', _) => (PathTokenKind.OpenBracket, 1),
            (']', _) => (PathTokenKind.CloseBracket, 1),
            ('{', _) => (PathTokenKind.OpenBrace, 1),
            ('}', _) => (PathTokenKind.CloseBrace, 1),
            ('(', _) => (PathTokenKind.OpenParenthesis, 1),
            (')', _) => (PathTokenKind.CloseParenthesis, 1),
            ('.', _) => (PathTokenKind.Dot, 1),
            ('*', _) => (PathTokenKind.Star, 1),
            (',', _) => (PathTokenKind.Comma, 1),
            (':', _) => (PathTokenKind.Colon, 1),
            ('@', _) => (PathTokenKind.Current, 1),
            ('!', _) => (PathTokenKind.Not, 1),
            ('<', _) => (PathTokenKind.Less, 1),
            ('>', _) => (PathTokenKind.Greater, 1),
            ('|', _) => (PathTokenKind.Pipe, 1),
            ('&', _) => (PathTokenKind.Reference, 1),
            _ => throw new PathException(start, $"'{_text[start]}' does not belong there"),
        };
        _next += length;
        return new PathToken(kind, start, _text.Substring(start, length));
    }
}
