using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.JmesPath;

/// <summary>What counts as true, comparisons, and choices by what counts as true.</summary>
internal sealed partial class PathCompiler
{
    /// <summary>
    /// A C# condition: whether the expression's value counts as true. Null, false and whatever is empty does not; zero does.
    /// </summary>
    public string Truth(PathNode node, PathValue current)
    {
        switch (node)
        {
            case NotNode not:
                return Negated(Truth(not.Value, current));
            case AndNode and:
                return string.Join(" && ", and.Operands.Select(operand => Operand(Truth(operand, current))));
            case OrNode or:
                return string.Join(" || ", or.Operands.Select(operand => Operand(Truth(operand, current))));
            case ComparisonNode comparison:
                // Where one side is null, an order is null, which counts as false: as C# has it.
                return Compared(comparison, Value(comparison.Left, current), Value(comparison.Right, current)) ?? "false";
            default:
                return Truth(Value(node, current), node.Offset);
        }
    }

    private string Truth(PathValue value, int offset)
    {
        switch (value.Type)
        {
            case NumberType:
                return value.IsNullable ? $"{value.Operand} is not null" : "true";
            case ModeledListType or MadeListType or MapType:
                return $"{value.Operand} is {{ Count: > 0 }}";
            case StructureType { Shape.Type: ShapeType.Union }:
                return value.IsNullable ? $"{value.Operand} is not null" : "true";
            case StructureType { Shape: var shape }:
                return _shapes.EmptyPattern(shape) is { } empty ? $"{value.Operand} is not (null or {empty})"
                    : value.IsNullable ? $"{value.Operand} is not null"
                    : "true";
            case ScopeType:
                return "true";
            default:
                return value.Type == PathType.Boolean ? value.IsNullable ? value.Operand + " == true" : value.Operand
                    : value.Type == PathType.Text ? $"{value.Operand} is {{ Length: > 0 }}"
                    : "false";
        }
    }

    private PathValue Comparison(ComparisonNode comparison, PathValue current)
    {
        var left = Value(comparison.Left, current);
        var right = Value(comparison.Right, current);
        if (!IsEquality(comparison))
        {
            left = Stored(left, "left");
            right = Stored(right, "right");
        }

        if (Compared(comparison, left, right) is not { } condition)
        {
            return PathValue.Null;
        }

        var nullable = IsEquality(comparison) ? [] : new[] { left, right }.Where(value => value.IsNullable).Select(value => value.Operand + " is null").ToList();
        return nullable.Count == 0
            ? new PathValue(condition, PathType.Boolean, IsPrimary: false)
            : new PathValue($"{string.Join(" || ", nullable)} ? default(bool?) : {condition}", PathType.Boolean, true, true, IsPrimary: false);
    }

    // Null where the comparison gives null.
    private string? Compared(ComparisonNode comparison, PathValue left, PathValue right)
    {
        if (IsEquality(comparison))
        {
            var equal = Equal(left, right, comparison.Offset);
            return comparison.Comparator == PathTokenKind.Equal ? equal : Negated(equal);
        }

        if (left.Type is not NumberType || right.Type is not NumberType)
        {
            Problem(comparison.Offset, "only numbers have an order");
            return null;
        }

        var sign = comparison.Comparator switch
        {
            PathTokenKind.Less => "<",
            PathTokenKind.LessOrEqual => "<=",
            PathTokenKind.Greater => ">",
            _ => ">=",
        };
        if (left.Code == right.Code)
        {
            // The compiler warns of what is compared with itself.
            return sign.Length == 1 ? "false" : Truth(left, comparison.Offset);
        }

        return $"{left.Operand} {sign} {right.Operand}";
    }

    /// <summary>A C# condition: whether two values are equal. Values of different types are not, but where both are null.</summary>
    private static string Equal(PathValue left, PathValue right, int offset)
    {
        if (right.Type == PathType.Nothing)
        {
            return left.Type == PathType.Nothing ? "true" : left.IsNullable ? $"{left.Operand} is null" : "false";
        }

        if (left.Type == PathType.Nothing)
        {
            return Equal(right, left, offset);
        }

        if (left == right)
        {
            return "true";
        }

        var areSimple = left.Type is NumberType || left.Type == PathType.Text || left.Type == PathType.Boolean;
        if (left.Type == right.Type || (left.Type is NumberType && right.Type is NumberType))
        {
            return areSimple ? $"{left.Operand} == {right.Operand}" : throw new PathException(offset, Limits.DeepEquality);
        }

        if (IsList(left.Type) && IsList(right.Type))
        {
            throw new PathException(offset, Limits.DeepEquality);
        }

        return left.IsNullable && right.IsNullable ? $"{left.Operand} is null && {right.Operand} is null" : "false";
    }

    private PathValue Alternatives(IReadOnlyList<PathNode> operands, PathValue current, bool whenLeftIsTrue)
    {
        var value = Value(operands[0], current);
        foreach (var operand in operands.Skip(1))
        {
            value = Alternative(operands[0].Offset, value, Value(operand, current), whenLeftIsTrue);
        }

        return value;
    }

    private PathValue Alternative(int offset, PathValue left, PathValue right, bool whenLeftIsTrue)
    {
        if (left.Type == PathType.Nothing)
        {
            return whenLeftIsTrue ? right : left;
        }

        left = Stored(left, "left");
        var (type, values) = Unify([left, right]) ?? throw new PathException(offset, Limits.MixedAlternatives);
        var condition = Operand(Truth(left, offset));
        var (whenTrue, whenFalse) = whenLeftIsTrue ? (values[0], values[1]) : (values[1], values[0]);
        if (condition is "true" or "false")
        {
            return condition == "true" ? whenTrue : whenFalse;
        }

        var isNullable = whenFalse.IsNullable || (whenTrue.IsNullable && !whenLeftIsTrue);
        if (type == PathType.Boolean && !isNullable && !left.IsNullable)
        {
            return new PathValue($"{left.Operand} {(whenLeftIsTrue ? "||" : "&&")} {right.Operand}", type, IsPrimary: false);
        }

        // The cast makes one type of both sides.
        var cast = $"({_shapes.CSharp(type)}{(isNullable || left.IsNullable ? "?" : "")})";
        return new PathValue(
            $"{condition} ? {cast}{whenTrue.Operand} : {whenFalse.Operand}", type, isNullable || left.IsNullable, isNullable || left.IsNullable, IsPrimary: false);
    }

    private static bool IsEquality(ComparisonNode comparison) => comparison.Comparator is PathTokenKind.Equal or PathTokenKind.NotEqual;

    private static string Operand(string condition) => condition.Contains(" && ") || condition.Contains(" || ") || condition.Contains(" ? ") ? $"({condition})" : condition;

    private static string Negated(string condition) => condition switch
    {
        "true" => "false",
        "false" => "true",
        _ => "!" + Parenthesized(condition),
    };
}
