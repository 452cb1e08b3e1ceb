using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.JmesPath;

/// <summary>What a token of a JMESPath expression is.</summary>
internal enum PathTokenKind
{
    End,
    Identifier,
    QuotedIdentifier,
    Number,
    Literal,
    Current,
    Reference,
    Dot,
    Star,
    Comma,
    Colon,
    Pipe,
    Or,
    And,
    Not,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Flatten,
    Filter,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    OpenParenthesis,
    CloseParenthesis,
}

/// <summary>A token of a JMESPath expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Text">An identifier's name, or the token as it is written.</param>
/// <param name="Number">A number's value.</param>
/// <param name="Value">A literal's value.</param>
internal sealed record PathToken(PathTokenKind Kind, int Offset, string Text, int Number = 0, Node? Value = null);
