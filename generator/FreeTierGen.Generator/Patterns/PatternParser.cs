namespace FreeTierGen.Generator.Patterns;

/// <summary>
/// Reads ECMA 262 regular expressions, by code points as with the flag <c>u</c>. As without it, signs may be escaped
/// that need not be (<c>\_</c>, <c>\:</c>), and braces and brackets that begin nothing are themselves: models are full of both.
/// </summary>
internal sealed class PatternParser
{
    /// <summary>Groups in one another. Whoever walks a pattern may recurse as deep.</summary>
    public const int MaxDepth = 200;

    /// <summary>Characters. The longest of AWS's has 1,200; what is done with a pattern may take the square of its length.</summary>
    public const int MaxLength = 4000;

    private readonly PatternReader _reader;
    private int _depth;

    private PatternParser(string pattern) => _reader = new PatternReader(pattern);

    /// <summary>Reads the pattern.</summary>
    /// <exception cref="PatternException">The pattern is invalid or has parts that are not supported.</exception>
    public static PatternNode Parse(string pattern)
    {
        if (pattern.Length > MaxLength)
        {
            throw PatternException.Unsupported($"it has more than {MaxLength} characters");
        }

        var parser = new PatternParser(pattern);
        var node = parser.ReadChoice();
        return parser._reader.IsAtEnd ? node : throw PatternException.Invalid("')' closes nothing");
    }

    private PatternNode ReadChoice()
    {
        if (++_depth > MaxDepth)
        {
            throw PatternException.Unsupported("its groups are nested too deeply");
        }

        var options = new List<PatternNode> { ReadSequence() };
        while (_reader.TrySkip("|"))
        {
            options.Add(ReadSequence());
        }

        _depth--;
        return options.Count == 1 ? options[0] : new ChoiceNode(options);
    }

    private PatternNode ReadSequence()
    {
        var items = new List<PatternNode>();
        while (!_reader.IsAtEnd && _reader.Peek() is not ('|' or ')'))
        {
            var item = ReadQuantified();
            if (item is SequenceNode nested)
            {
                items.AddRange(nested.Items);
            }
            else
            {
                items.Add(item);
            }
        }

        return items.Count == 1 ? items[0] : new SequenceNode(items);
    }

    private PatternNode ReadQuantified()
    {
        var atom = ReadAtom();
        if (TryReadQuantifier() is not var (min, max))
        {
            return atom;
        }

        // A question mark makes it lazy, which changes what is captured, not whether something matches.
        _reader.TrySkip("?");
        if (atom is StartNode or EndNode or WordBoundaryNode or LookNode { IsBehind: true } || TryReadQuantifier() is not null)
        {
            throw PatternException.Invalid("a quantifier has nothing to repeat");
        }

        return max < min ? throw PatternException.Invalid("a quantifier's numbers are out of order")
            : (min, max) == (1, 1) ? atom
            : max == 0 ? SequenceNode.Empty
            : new RepeatNode(atom, min, max);
    }

    private (int Min, int? Max)? TryReadQuantifier()
    {
        switch (_reader.Peek())
        {
            case '*' when !_reader.IsAtEnd:
                _reader.Skip(1);
                return (0, null);
            case '+':
                _reader.Skip(1);
                return (1, null);
            case '?':
                _reader.Skip(1);
                return (0, 1);
            case '{':
                return TryReadCount();
            default:
                return null;
        }
    }

    private (int Min, int? Max)? TryReadCount()
    {
        var start = _reader.Index;
        _reader.Skip(1);
        if (_reader.TryReadNumber() is { } min)
        {
            if (_reader.TrySkip("}"))
            {
                return (min, min);
            }

            if (_reader.TrySkip(","))
            {
                var max = _reader.TryReadNumber();
                if (_reader.TrySkip("}"))
                {
                    return (min, max);
                }
            }
        }

        // A brace that begins no count is itself.
        _reader.Skip(start - _reader.Index);
        return null;
    }

    private PatternNode ReadAtom()
    {
        switch (_reader.Peek())
        {
            case '^':
                _reader.Skip(1);
                return new StartNode();
            case '$':
                _reader.Skip(1);
                return new EndNode();
            case '.':
                _reader.Skip(1);
                return new ClassNode(PatternClasses.Dot);
            case '[':
                _reader.Skip(1);
                return new ClassNode(ClassParser.Read(_reader));
            case '(':
                _reader.Skip(1);
                return ReadGroup();
            case '\\':
                _reader.Skip(1);
                return ReadEscape();
            case '*' or '+' or '?':
                throw PatternException.Invalid("a quantifier has nothing to repeat");
            default:
                return new ClassNode(CodePointSet.Of(_reader.Read()));
        }
    }

    private PatternNode ReadGroup()
    {
        PatternNode Close(PatternNode node) => _reader.TrySkip(")") ? node : throw PatternException.Invalid("a group is not closed");

        if (!_reader.TrySkip("?"))
        {
            return Close(ReadChoice());
        }

        if (_reader.TrySkip(":"))
        {
            return Close(ReadChoice());
        }

        if (_reader.TrySkip("="))
        {
            return Close(new LookNode(ReadChoice(), false, false));
        }

        if (_reader.TrySkip("!"))
        {
            return Close(new LookNode(ReadChoice(), false, true));
        }

        if (_reader.TrySkip("<="))
        {
            return Close(new LookNode(ReadChoice(), true, false));
        }

        if (_reader.TrySkip("<!"))
        {
            return Close(new LookNode(ReadChoice(), true, true));
        }

        if (_reader.TrySkip("<"))
        {
            _reader.ReadTo('>');
            return Close(ReadChoice());
        }

        throw PatternException.Invalid($"'(?{_reader.Peek()}' is no group of ECMA 262");
    }

    private PatternNode ReadEscape()
    {
        if (_reader.IsAtEnd)
        {
            throw PatternException.Invalid("it ends with a backslash");
        }

        if (ClassParser.TryReadSet(_reader) is { } set)
        {
            return new ClassNode(set);
        }

        switch (_reader.Peek())
        {
            case 'b' or 'B':
                return new WordBoundaryNode(_reader.Read() == 'B');
            case (>= '1' and <= '9') or 'k':
                throw PatternException.Unsupported("it refers back to a group");
            default:
                return new ClassNode(CodePointSet.Of(_reader.ReadCharacterEscape()));
        }
    }
}
