using static FreeTierGen.Generator.JmesPath.PathTokenKind;

namespace FreeTierGen.Generator.JmesPath;

/// <summary>
/// Parses JMESPath, all of the language: see the grammar in its specification. What binds tighter than an operator to its left belongs
/// to that; projections take in whatever follows up to the first operator that binds too loosely.
/// </summary>
internal sealed class PathParser
{
    /// <summary>
    /// How many parts may be in one another; what follows a dot or stands in brackets is one. Reading and compiling recurse with each, and no
    /// expression that means anything comes near this.
    /// </summary>
    public const int MaxDepth = 200;

    // Operators that bind less than this end a projection.
    private const int ProjectionStop = 10;

    private readonly List<PathToken> _tokens;
    private int _next;
    private int _depth;

    private PathParser(List<PathToken> tokens) => _tokens = tokens;

    private PathToken Current => _tokens[_next];

    private PathToken Following => _tokens[Math.Min(_next + 1, _tokens.Count - 1)];

    /// <summary>Parses an expression.</summary>
    /// <exception cref="PathException">It is no JMESPath.</exception>
    public static PathNode Parse(string text)
    {
        var parser = new PathParser(PathLexer.Read(text));
        var node = parser.Expression(0);
        return parser.Current.Kind == End ? node : throw parser.Unexpected();
    }

    private PathNode Expression(int binding)
    {
        if (++_depth > MaxDepth)
        {
            throw TooDeep(Current.Offset);
        }

        var left = Prefix(Take());
        while (binding < BindingOf(Current.Kind))
        {
            var token = Take();
            left = Infix(token, left);
            if (left.Depth > MaxDepth)
            {
                throw TooDeep(token.Offset);
            }
        }

        _depth--;
        return left;
    }

    private PathNode Prefix(PathToken token)
    {
        switch (token.Kind)
        {
            case Literal:
                return new LiteralNode(token.Offset, token.Value!);
            case Identifier:
                return new FieldNode(token.Offset, token.Text);
            case QuotedIdentifier:
                return Current.Kind == OpenParenthesis ? throw Unexpected() : new FieldNode(token.Offset, token.Text);
            case PathTokenKind.Current:
                return new CurrentNode(token.Offset);
            case Not:
                return new NotNode(token.Offset, Expression(BindingOf(Not)));
            case Reference:
                return new ReferenceNode(token.Offset, Expression(BindingOf(Reference)));
            case OpenParenthesis:
                var inner = Expression(0);
                Expect(CloseParenthesis);
                return inner;
            case OpenBrace:
                return MultiSelectHash(token);
            case Star:
                var values = new CurrentNode(token.Offset);
                return new ValueProjectionNode(token.Offset, values, ProjectionRight(BindingOf(Star)));
            case Filter or Flatten:
                return Infix(token, new CurrentNode(token.Offset));
            case OpenBracket when Current.Kind is Number or Colon || (Current.Kind == Star && Following.Kind == CloseBracket):
                return Bracket(token, new CurrentNode(token.Offset));
            case OpenBracket:
                return MultiSelectList(token);
            default:
                _next = Math.Max(0, _next - 1);
                throw Unexpected();
        }
    }

    private PathNode Infix(PathToken token, PathNode left)
    {
        switch (token.Kind)
        {
            case Dot when Current.Kind == Star:
                Take();
                return new ValueProjectionNode(token.Offset, left, ProjectionRight(BindingOf(Dot)));
            case Dot:
                return new ChainNode(left, AfterDot(BindingOf(Dot)));
            case Pipe:
                return new ChainNode(left, Expression(BindingOf(Pipe)));
            case Or:
                return new OrNode(Operands(Or, left));
            case And:
                return new AndNode(Operands(And, left));
            case Filter:
                var condition = Expression(0);
                Expect(CloseBracket);
                return new FilterNode(token.Offset, left, condition, ProjectionRight(BindingOf(Filter)));
            case Flatten:
                return new ListProjectionNode(token.Offset, new FlattenNode(token.Offset, left), ProjectionRight(BindingOf(Flatten)));
            case OpenBracket:
                return Bracket(token, left);
            case OpenParenthesis:
                return Call(token, left);
            default:
                return new ComparisonNode(token.Offset, token.Kind, left, Expression(BindingOf(token.Kind)));
        }
    }

    // All operands that the same operator joins; the first operator is taken.
    private List<PathNode> Operands(PathTokenKind kind, PathNode first)
    {
        var operands = new List<PathNode> { first, Expression(BindingOf(kind)) };
        while (Current.Kind == kind)
        {
            Take();
            operands.Add(Expression(BindingOf(kind)));
        }

        return operands;
    }

    // An index, a slice or [*]; the opening bracket is taken.
    private PathNode Bracket(PathToken token, PathNode list)
    {
        if (Current.Kind == Star)
        {
            Take();
            Expect(CloseBracket);
            return new ListProjectionNode(token.Offset, list, ProjectionRight(BindingOf(Star)));
        }

        if (Current.Kind == Number && Following.Kind == CloseBracket)
        {
            var index = Take().Number;
            Expect(CloseBracket);
            return new IndexNode(token.Offset, list, index);
        }

        var slice = Slice(token, list);
        return new ListProjectionNode(token.Offset, slice, ProjectionRight(BindingOf(Star)));
    }

    private SliceNode Slice(PathToken token, PathNode list)
    {
        var parts = new int?[3];
        parts[0] = OptionalNumber();
        Expect(Colon);
        parts[1] = OptionalNumber();
        if (Current.Kind == Colon)
        {
            Take();
            parts[2] = OptionalNumber();
        }

        Expect(CloseBracket);
        return parts[2] == 0
            ? throw new PathException(token.Offset, "a slice's step is 0")
            : new SliceNode(token.Offset, list, parts[0], parts[1], parts[2] ?? 1);
    }

    private int? OptionalNumber() => Current.Kind == Number ? Take().Number : null;

    private PathNode ProjectionRight(int binding)
    {
        if (BindingOf(Current.Kind) < ProjectionStop)
        {
            return new CurrentNode(Current.Offset);
        }

        switch (Current.Kind)
        {
            case OpenBracket or Filter:
                return Expression(binding);
            case Dot:
                Take();
                return AfterDot(binding);
            default:
                throw Unexpected();
        }
    }

    private PathNode AfterDot(int binding)
    {
        switch (Current.Kind)
        {
            case Identifier or QuotedIdentifier or Star:
                return Expression(binding);
            case OpenBracket:
                return MultiSelectList(Take());
            case OpenBrace:
                return MultiSelectHash(Take());
            default:
                throw Unexpected();
        }
    }

    private ListNode MultiSelectList(PathToken token)
    {
        var items = new List<PathNode> { Expression(0) };
        while (Current.Kind == Comma)
        {
            Take();
            items.Add(Expression(0));
        }

        Expect(CloseBracket);
        return new ListNode(token.Offset, items);
    }

    private HashNode MultiSelectHash(PathToken token)
    {
        var entries = new List<KeyValuePair<string, PathNode>> { Entry() };
        while (Current.Kind == Comma)
        {
            Take();
            entries.Add(Entry());
        }

        Expect(CloseBrace);
        return new HashNode(token.Offset, entries);
    }

    private KeyValuePair<string, PathNode> Entry()
    {
        if (Current.Kind is not (Identifier or QuotedIdentifier))
        {
            throw Unexpected();
        }

        var name = Take().Text;
        Expect(Colon);
        return new KeyValuePair<string, PathNode>(name, Expression(0));
    }

    private FunctionNode Call(PathToken token, PathNode name)
    {
        // The parenthesis has to follow a name that stands right before it.
        if (name is not FieldNode function || _tokens[_next - 2] is not { Kind: Identifier } || _tokens[_next - 2].Offset != name.Offset)
        {
            throw new PathException(token.Offset, "'(' does not follow a function's name");
        }

        var arguments = new List<PathNode>();
        if (Current.Kind != CloseParenthesis)
        {
            arguments.Add(Expression(0));
            while (Current.Kind == Comma)
            {
                Take();
                arguments.Add(Expression(0));
            }
        }

        Expect(CloseParenthesis);
        return new FunctionNode(name.Offset, function.Name, arguments);
    }

    private PathToken Take() => _tokens[_next < _tokens.Count - 1 ? _next++ : _next];

    private void Expect(PathTokenKind kind)
    {
        if (Current.Kind != kind)
        {
            throw Unexpected();
        }

        Take();
    }

    private static PathException TooDeep(int offset) => new(offset, $"more than {MaxDepth} of its parts are in one another");

    private PathException Unexpected()
        => Current.Kind == End
            ? new PathException(Current.Offset, "it ends too early")
            : new PathException(Current.Offset, $"'{(Current.Kind == Literal ? "a literal" : Current.Text)}' does not belong there");

    // How tight an operator holds what stands to its left.
    private static int BindingOf(PathTokenKind kind) => kind switch
    {
        Pipe => 1,
        Or => 2,
        And => 3,
        Equal or NotEqual or Less or LessOrEqual or Greater or GreaterOrEqual => 5,
        Flatten => 9,
        Star => 20,
        Filter => 21,
        Dot => 40,
        Not => 45,
        OpenBrace => 50,
        OpenBracket => 55,
        OpenParenthesis => 60,
        _ => 0,
    };
}
