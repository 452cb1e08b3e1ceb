using System.Globalization;
using System.Text;
using FreeTierGen.Generator.CSharp;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>
/// Writes expressions of the rules language in C#. What may not be set is null in C#; an expression over a value that is
/// not set is not set itself.
/// </summary>
internal static class ExpressionCode
{
    /// <summary>Whether the value may not be set.</summary>
    public static bool IsOptional(RuleExpression expression, CodeScope scope) => expression switch
    {
        ReferenceExpression reference => !scope.IsSet(reference.Name),
        PropertyExpression property => IsOptional(property.Target, scope),
        ItemExpression => true,
        CallExpression call => IsOptional(call, scope),
        _ => false,
    };

    /// <summary>
    /// Whether the C# expression is nullable. A <c>bool?</c> is one still where it is known to be set.
    /// </summary>
    public static bool IsNullable(RuleExpression expression, CodeScope scope) => expression switch
    {
        { Type: not RuleType.Boolean } => IsOptional(expression, scope),
        ReferenceExpression reference => scope.Value(reference.Name).IsNullable,
        CallExpression { Function: RuleFunction.Coalesce } call => call.Parts.All(part => IsNullable(part, scope)),
        CallExpression { Function: RuleFunction.IfThenElse } call =>
            IsNullable(call.Parts[1], scope) || IsNullable(call.Parts[2], scope),
        _ => IsOptional(expression, scope),
    };

    /// <summary>The expression in C#.</summary>
    public static string Of(RuleExpression expression, CodeScope scope) => expression switch
    {
        TextLiteral literal => CSharpLiteral.String(literal.Value),
        BooleanLiteral literal => literal.Value ? "true" : "false",
        IntegerLiteral literal => literal.Value.ToString(CultureInfo.InvariantCulture),
        ListLiteral list => $"new string[] {{ {List(list.Parts, scope)} }}",
        ReferenceExpression reference => scope.Value(reference.Name).Code,
        TemplateExpression template => Template(template, scope),
        PropertyExpression property => Property(property, scope),
        ItemExpression item =>
            $"{RuntimeTypes.Functions}.ItemAt({Of(item.List, scope)}, {item.Index.ToString(CultureInfo.InvariantCulture)})",
        CallExpression call => Call(call, scope),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} has no form in C#."),
    };

    /// <summary>The URL of an endpoint in C#, as its constructor takes it.</summary>
    public static string OfUrl(RuleExpression url, CodeScope scope)
        => url is TemplateExpression template ? Interpolation(template, scope, isUrl: true) : Of(url, scope);

    /// <summary>Expressions with commas between them.</summary>
    public static string List(IEnumerable<RuleExpression> expressions, CodeScope scope)
        => string.Join(", ", expressions.Select(expression => Of(expression, scope)));

    /// <summary>An expression's code as it can stand alone.</summary>
    public static string WithoutParentheses(RuleExpression expression, string code)
        => expression is CallExpression { Function: RuleFunction.Coalesce or RuleFunction.IfThenElse } && code[0] == '('
            ? code.Substring(1, code.Length - 2)
            : code;

    private static bool IsOptional(CallExpression call, CodeScope scope) => call.Function switch
    {
        RuleFunction.ParseUrl or RuleFunction.ParseArn or RuleFunction.Substring => true,
        RuleFunction.UriEncode or RuleFunction.Split => IsOptional(call.Parts[0], scope),
        RuleFunction.Coalesce => call.Parts.All(part => IsOptional(part, scope)),
        RuleFunction.IfThenElse => IsOptional(call.Parts[1], scope) || IsOptional(call.Parts[2], scope),
        _ => false,
    };

    private static string Call(CallExpression call, CodeScope scope)
    {
        switch (call.Function)
        {
            case RuleFunction.Coalesce:
                return Coalesce(call.Parts, scope);
            case RuleFunction.IfThenElse:
                var condition = ConditionCode.Of(call.Parts[0], scope);
                return $"({condition} ? {Of(call.Parts[1], scope)} : {Of(call.Parts[2], scope)})";
            case RuleFunction.Partition:
                scope.UsePartitions();
                return $"Partitions.Find({Of(call.Parts[0], scope)})";
            case RuleFunction.IsSet or RuleFunction.Not or RuleFunction.BooleanEquals or RuleFunction.StringEquals:
                return $"({ConditionCode.Of(call, scope)})";
            default:
                return $"{RuntimeTypes.Functions}.{call.Function}({List(call.Parts, scope)})";
        }
    }

    // What follows a value that is always set is never looked at.
    private static string Coalesce(IReadOnlyList<RuleExpression> parts, CodeScope scope)
    {
        var codes = new List<string>();
        foreach (var part in parts)
        {
            codes.Add(Of(part, scope));
            if (!IsNullable(part, scope))
            {
                break;
            }
        }

        return codes.Count == 1 ? codes[0] : $"({string.Join(" ?? ", codes)})";
    }

    private static string Property(PropertyExpression property, CodeScope scope)
    {
        var access = IsOptional(property.Target, scope) ? "?." : ".";
        return Of(property.Target, scope) + access + property.Property;
    }

    // A URL is checked: no value in it may make another host of the one that the model names. Where it is an endpoint's, its
    // constructor does that.
    private static string Template(TemplateExpression template, CodeScope scope)
        => LooksLikeUrl(template)
            ? $"{RuntimeTypes.Functions}.Url({Interpolation(template, scope, isUrl: true)})"
            : Interpolation(template, scope, isUrl: false);

    private static bool LooksLikeUrl(TemplateExpression template)
        => template.Parts.Any(part => part is TextLiteral literal && literal.Value.Contains("://"));

    private static string Interpolation(TemplateExpression template, CodeScope scope, bool isUrl)
    {
        var text = new StringBuilder("$\"");
        foreach (var part in template.Parts)
        {
            if (part is TextLiteral literal)
            {
                var quoted = CSharpLiteral.String(literal.Value);
                text.Append(quoted.Substring(1, quoted.Length - 2).Replace("{", "{{").Replace("}", "}}"));
                continue;
            }

            // What was a part of a URL may be one again.
            if (isUrl && part is PropertyExpression { Target.Type: RuleType.Url, Type: RuleType.Text } property)
            {
                text.Append($"{{{Parenthesized(Of(property.Target, scope))}:{property.Property}}}");
                continue;
            }

            // A colon outside parentheses would begin a format.
            text.Append($"{{{Parenthesized(Of(part, scope))}}}");
        }

        return text.Append('"').ToString();
    }

    private static string Parenthesized(string code) => code.IndexOf(':') < 0 ? code : $"({code})";
}
