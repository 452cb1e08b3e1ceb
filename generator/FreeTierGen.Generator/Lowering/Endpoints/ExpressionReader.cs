using System.Globalization;
using System.Text;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Reads expressions of the rules language and checks their types.</summary>
internal static class ExpressionReader
{
    /// <summary>How many parts an expression may have. It becomes one of C#, which nests as deep as its parts do.</summary>
    public const int MaxSize = 300;

    /// <summary>Reads an expression of any type.</summary>
    /// <exception cref="InvalidRuleSetException">It is none.</exception>
    public static RuleExpression Read(Node node, RuleScope scope) => node switch
    {
        StringNode text => ReadTemplate(text, scope),
        BooleanNode boolean => new BooleanLiteral(boolean.Value),
        NumberNode number => new IntegerLiteral(ReadInteger(number)),
        ArrayNode list => new ListLiteral([.. list.Items.Select(item => ReadText(item, scope))]),
        ObjectNode { } value when value["ref"] is StringNode name => Reference(name.Position, name.Value, scope),
        ObjectNode { } value when value["fn"] is StringNode => ReadCall(value, scope),
        _ => throw new InvalidRuleSetException(node.Position, "an expression has to be a literal, a reference or a function"),
    };

    /// <summary>Reads an expression that gives a text.</summary>
    /// <exception cref="InvalidRuleSetException">It does not.</exception>
    public static RuleExpression ReadText(Node node, RuleScope scope)
    {
        var expression = Read(node, scope);
        CheckSize(node, expression);
        return expression.Type == RuleType.Text
            ? expression
            : throw new InvalidRuleSetException(node.Position, $"a string is needed here, not {RuleFunctions.Describe(expression.Type)}");
    }

    /// <summary>Reads the object of a function.</summary>
    /// <exception cref="InvalidRuleSetException">It is none, or its arguments are wrong.</exception>
    public static RuleExpression ReadCall(ObjectNode call, RuleScope scope)
    {
        if (call["fn"] is not StringNode name || call["argv"] is not ArrayNode arguments)
        {
            throw new InvalidRuleSetException(call.Position, "a function has to have 'fn' and 'argv'");
        }

        if (name.Value == "getAttr")
        {
            return arguments.Items.Length == 2 && arguments.Items[1] is StringNode path
                ? ReadPath(path.Position, Read(arguments.Items[0], scope), path.Value)
                : throw new InvalidRuleSetException(call.Position, "the function 'getAttr' takes a value and a path");
        }

        return RuleFunctions.Call(name.Position, name.Value, [.. arguments.Items.Select(argument => Read(argument, scope))]);
    }

    /// <summary>Fails where an expression has more parts than one may have.</summary>
    /// <exception cref="InvalidRuleSetException">It has.</exception>
    public static void CheckSize(Node node, RuleExpression expression)
    {
        if (expression.Size > MaxSize)
        {
            throw new InvalidRuleSetException(node.Position, $"an expression of more than {MaxSize} parts is too large");
        }
    }

    private static int ReadInteger(NumberNode number)
        => int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidRuleSetException(number.Position, $"'{number.Text}' is no integer");

    private static ReferenceExpression Reference(int position, string name, RuleScope scope)
        => scope.Find(name) is { } type
            ? new ReferenceExpression(name, type)
            : throw new InvalidRuleSetException(position, $"'{name}' is neither a parameter nor a variable that is assigned before");

    // Text in which {name} and {name#path} stand for values, and {{ and }} for braces.
    private static RuleExpression ReadTemplate(StringNode node, RuleScope scope)
    {
        var parts = new List<RuleExpression>();
        var literal = new StringBuilder();
        var text = node.Value;
        for (var at = 0; at < text.Length; at++)
        {
            var isDoubled = at + 1 < text.Length && text[at + 1] == text[at];
            if (text[at] is '{' or '}' && isDoubled)
            {
                literal.Append(text[at++]);
            }
            else if (text[at] == '{')
            {
                var end = text.IndexOf('}', at);
                if (end < 0)
                {
                    throw new InvalidRuleSetException(node.Position, $"the template '{text}' has a brace that is not closed");
                }

                AddLiteral(parts, literal);
                parts.Add(ReadPlaceholder(node.Position, text.Substring(at + 1, end - at - 1), scope));
                at = end;
            }
            else if (text[at] == '}')
            {
                throw new InvalidRuleSetException(node.Position, $"the template '{text}' has a brace that is not opened");
            }
            else
            {
                literal.Append(text[at]);
            }
        }

        AddLiteral(parts, literal);
        return parts.Count switch
        {
            0 => new TextLiteral(""),
            1 => parts[0],
            _ => new TemplateExpression(parts),
        };
    }

    private static void AddLiteral(List<RuleExpression> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(new TextLiteral(literal.ToString()));
            literal.Clear();
        }
    }

    private static RuleExpression ReadPlaceholder(int position, string placeholder, RuleScope scope)
    {
        var hash = placeholder.IndexOf('#');
        var value = hash < 0
            ? Reference(position, placeholder, scope)
            : ReadPath(position, Reference(position, placeholder.Substring(0, hash), scope), placeholder.Substring(hash + 1));
        return value.Type == RuleType.Text
            ? value
            : throw new InvalidRuleSetException(position, $"'{{{placeholder}}}' is {RuleFunctions.Describe(value.Type)}, not a string");
    }

    private static RuleExpression ReadPath(int position, RuleExpression value, string path)
    {
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[');
            var key = bracket < 0 ? part : part.Substring(0, bracket);
            if (key.Length > 0 || bracket < 0)
            {
                value = RuleFunctions.Property(value.Type, key) is var (property, type)
                    ? new PropertyExpression(value, property, type)
                    : throw new InvalidRuleSetException(position, $"{RuleFunctions.Describe(value.Type)} has no '{key}'");
            }

            if (bracket >= 0)
            {
                value = ReadItem(position, value, part.Substring(bracket), path);
            }
        }

        return value;
    }

    private static ItemExpression ReadItem(int position, RuleExpression list, string brackets, string path)
    {
        if (list.Type != RuleType.TextList)
        {
            throw new InvalidRuleSetException(position, $"{RuleFunctions.Describe(list.Type)} has no items, as '{path}' wants");
        }

        return brackets.EndsWith("]", StringComparison.Ordinal)
            && int.TryParse(
                brackets.Substring(1, brackets.Length - 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
            ? new ItemExpression(list, index)
            : throw new InvalidRuleSetException(position, $"'{path}' is no path");
    }
}
