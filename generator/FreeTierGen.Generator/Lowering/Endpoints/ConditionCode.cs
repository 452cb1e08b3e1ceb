namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Writes conditions in C#: expressions that can stand between <c>&amp;&amp;</c> as they are.</summary>
internal static class ConditionCode
{
    private const string True = "true";
    private const string False = "false";

    /// <summary>The condition; <c>true</c> or <c>false</c> where it does not depend on anything.</summary>
    /// <param name="expression">The condition of the rule set. It holds unless its value is false or not set.</param>
    /// <param name="scope">What is known where it is evaluated.</param>
    /// <param name="negated">Whether the opposite is wanted.</param>
    public static string Of(RuleExpression expression, CodeScope scope, bool negated = false)
    {
        switch (expression)
        {
            case BooleanLiteral literal:
                return literal.Value != negated ? True : False;
            case CallExpression { Function: RuleFunction.IsSet } call:
                return IsSet(call.Parts[0], scope, negated);
            case CallExpression { Function: RuleFunction.Not } call:
                return Of(call.Parts[0], scope, !negated);
            case CallExpression { Function: RuleFunction.BooleanEquals } call:
                return BooleanEquals(call.Parts[0], call.Parts[1], scope, negated);
            case CallExpression { Function: RuleFunction.StringEquals } call:
                return StringEquals(call.Parts[0], call.Parts[1], scope, negated);
            case { Type: RuleType.Boolean }:
                return IsTrue(expression, scope, negated);
            default:
                return IsSet(expression, scope, negated);
        }
    }

    /// <summary>The name that is known to be set where the condition holds, or null.</summary>
    public static string? SetWhereTrue(RuleExpression expression)
        => expression is CallExpression { Function: RuleFunction.IsSet } call && call.Parts[0] is ReferenceExpression reference
            ? reference.Name
            : null;

    private static string IsSet(RuleExpression value, CodeScope scope, bool negated)
    {
        if (!ExpressionCode.IsOptional(value, scope))
        {
            return negated ? False : True;
        }

        return ExpressionCode.Of(value, scope) + (negated ? " is null" : " is not null");
    }

    private static string BooleanEquals(RuleExpression left, RuleExpression right, CodeScope scope, bool negated)
    {
        if (left is BooleanLiteral)
        {
            (left, right) = (right, left);
        }

        if (right is not BooleanLiteral literal)
        {
            return Equal(left, right, scope, negated);
        }

        return left is BooleanLiteral other
            ? literal.Value == other.Value != negated ? True : False
            : literal.Value ? IsTrue(left, scope, negated) : IsFalse(left, scope, negated);
    }

    private static string StringEquals(RuleExpression left, RuleExpression right, CodeScope scope, bool negated)
    {
        if (left is TextLiteral)
        {
            (left, right) = (right, left);
        }

        return (left, right) switch
        {
            (TextLiteral first, TextLiteral second) => first.Value == second.Value != negated ? True : False,
            (_, TextLiteral { Value: "" }) => IsEmpty(left, scope, negated),
            _ => Equal(left, right, scope, negated),
        };
    }

    private static string IsEmpty(RuleExpression value, CodeScope scope, bool negated)
    {
        var access = ExpressionCode.IsOptional(value, scope) ? "?." : ".";
        return $"{ExpressionCode.Of(value, scope)}{access}Length {(negated ? "!=" : "==")} 0";
    }

    // Two values that are not set are not equal: a condition over what is not set does not hold.
    private static string Equal(RuleExpression left, RuleExpression right, CodeScope scope, bool negated)
    {
        var code = $"{ExpressionCode.Of(left, scope)} {(negated ? "!=" : "==")} {ExpressionCode.Of(right, scope)}";
        if (!ExpressionCode.IsOptional(left, scope) || !ExpressionCode.IsOptional(right, scope))
        {
            return code;
        }

        var isSet = IsSet(left, scope, negated);
        return negated ? $"({isSet} || {code})" : $"{isSet} && {code}";
    }

    private static string IsTrue(RuleExpression value, CodeScope scope, bool negated)
    {
        var code = ExpressionCode.Of(value, scope);
        return ExpressionCode.IsNullable(value, scope) ? code + (negated ? " != true" : " == true") : negated ? "!" + code : code;
    }

    private static string IsFalse(RuleExpression value, CodeScope scope, bool negated)
    {
        var code = ExpressionCode.Of(value, scope);
        return ExpressionCode.IsNullable(value, scope) ? code + (negated ? " != false" : " == false") : negated ? code : "!" + code;
    }
}
