using FreeTierGen.Generator.JmesPath;
using FreeTierGen.Generator.Naming;

namespace FreeTierGen.Generator.Lowering.Waiters;

/// <summary>Compares what an expression gives with what a waiter expects. See "PathComparator enum" in Smithy's specification of waiters.</summary>
internal static class PathComparator
{
    /// <summary>Writes the comparison; gives the C# condition, or null where the statements return it.</summary>
    /// <exception cref="PathException">The comparator is unknown, or the expression gives something of another type.</exception>
    public static string? Compare(string comparator, string expected, PathCompiler compiler, PathCode code, PathNode node, PathValue root)
    {
        var literal = CSharpLiteral.String(expected);
        switch (comparator)
        {
            case "stringEquals":
                var text = compiler.Value(node, root);
                Require(text.Type, PathType.Text, node);
                return $"{text.Operand} == {literal}";
            case "booleanEquals" when expected is "true" or "false":
                return Equals(expected == "true", compiler, node, root);
            case "anyStringEquals":
                Each(compiler, node, root, item => code.Block($"if ({item} == {literal})", () => code.Line("return true;")), isNullHarmless: true);
                code.Line("return false;");
                return null;
            case "allStringEquals":
                var isAny = code.Take("isAny");
                code.Line($"var {isAny} = false;");
                Each(compiler, node, root, item =>
                {
                    code.Block($"if ({item} != {literal})", () => code.Line("return false;"));
                    code.Line($"{isAny} = true;");
                });
                code.Line($"return {isAny};");
                return null;
            default:
                throw new PathException(0, $"there is no comparator '{comparator}' for '{expected}'");
        }
    }

    private static string Equals(bool expected, PathCompiler compiler, PathNode node, PathValue root)
    {
        if (expected && node is NotNode or ComparisonNode)
        {
            return compiler.Truth(node, root);
        }

        var value = compiler.Value(node, root);
        Require(value.Type, PathType.Boolean, node);
        return value.IsNullable ? $"{value.Operand} == {(expected ? "true" : "false")}" : expected ? value.Code : "!" + value.Operand;
    }

    private static void Each(PathCompiler compiler, PathNode node, PathValue root, Action<string> body, bool isNullHarmless = false)
        => compiler.Each(
            node,
            root,
            item =>
            {
                Require(item.Type, PathType.Text, node);
                body(item.Operand);
            },
            isNullHarmless: isNullHarmless);

    // What is always null is a problem that the compiler has noted.
    private static void Require(PathType actual, PathType expected, PathNode node)
    {
        if (actual != expected && actual != PathType.Nothing)
        {
            throw new PathException(node.Offset, $"it gives no {(expected == PathType.Text ? "text" : "boolean")}");
        }
    }
}
