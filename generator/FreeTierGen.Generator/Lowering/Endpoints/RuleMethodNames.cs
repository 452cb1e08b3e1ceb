using FreeTierGen.Generator.CSharp;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Names methods after the conditions that lead to them.</summary>
internal static class RuleMethodNames
{
    private const int MaxWords = 3;

    /// <summary>A name such as <c>ResolveWithBucket</c>; it may not be unique.</summary>
    public static string Of(IReadOnlyList<RuleCondition> conditions)
    {
        var words = conditions.Select(Describe).Where(word => word is not null).Distinct().ToList();

        // The last conditions are those that tell a tree from its neighbours.
        return "Resolve" + string.Concat(words.Skip(Math.Max(0, words.Count - MaxWords)));
    }

    private static string? Describe(RuleCondition condition)
        => condition.Variable is { } variable ? "With" + Casing.Pascal(variable) : Describe(condition.Expression, false);

    private static string? Describe(RuleExpression expression, bool negated)
    {
        if (expression is not CallExpression call)
        {
            return null;
        }

        switch (call.Function)
        {
            case RuleFunction.Not:
                return Describe(call.Parts[0], !negated);
            case RuleFunction.IsSet:
                return Subject(call.Parts[0]) is { } set ? (negated ? "Without" : "With") + set : null;
            case RuleFunction.BooleanEquals when call.Parts[1] is BooleanLiteral literal:
                return Subject(call.Parts[0]) is { } flag ? (literal.Value != negated ? "" : "Not") + flag : null;
            case RuleFunction.StringEquals when call.Parts[1] is TextLiteral text:
                return Subject(call.Parts[0]) is { } subject
                    ? subject + (negated ? "IsNot" : "Is") + RuleNames.Words(text.Value)
                    : null;
            case RuleFunction.IsValidHostLabel or RuleFunction.IsVirtualHostableS3Bucket:
                return Subject(call.Parts[0]) is { } label ? (negated ? "Invalid" : "Valid") + label : null;
            default:
                return null;
        }
    }

    private static string? Subject(RuleExpression expression) => expression switch
    {
        ReferenceExpression reference => Casing.Pascal(reference.Name),
        PropertyExpression property => Subject(property.Target) + property.Property,
        _ => null,
    };
}
