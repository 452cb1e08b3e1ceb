using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.JmesPath;

namespace FreeTierGen.Generator.Lowering.Waiters;

/// <summary>Compares what an expression gives with what a waiter expects. See "PathComparator enum" in Smithy's specification of waiters.</summary>
internal static class PathComparator
{
    /// <summary>Writes the comparison; gives the C# condition, or null where the statements return it.</summary>
    /// <exception cref="PathException">The comparator is unknown, or the expression gives something of another type.</exception>
    public static string? Compare(string comparator, string expected, PathCompiler compiler, PathNode node, PathValue root)
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
                Each(compiler, node, root, item => compiler.Code.Block($"if ({item} == {literal})", () => compiler.Code.Line("return true;")), isNullHarmless: true);
                compiler.Code.Line("return false;");
                return null;
            case "allStringEquals":
                var isAny = compiler.Code.Take("isAny");
                compiler.Code.Line($"var {isAny} = false;");
                Each(compiler, node, root, item =>
                {
                    compiler.Code.Block($"if ({item} != {literal})", () => compiler.Code.Line("return false;"));
                    compiler.Code.Line($"{isAny} = true;");
                });
                compiler.Code.Line($"return {isAny};");
                return null;
            default:
                throw new PathException(0, $"there is no comparator '{comparator}' for '{expected}'");
        }
    }

    /// <summary>What it means that a comparison holds, as a sentence for messages.</summary>
    /// <param name="comparator">The comparator.</param>
    /// <param name="path">The expression.</param>
    /// <param name="expected">What it was compared with; null where nobody may read it.</param>
    public static string Reason(string comparator, string path, string? expected)
    {
        var value = expected is null ? "a sensitive value" : comparator == "booleanEquals" ? expected : $"'{Cut(expected)}'";
        return comparator switch
        {
            "anyStringEquals" => $"One of {Cut(path)} is {value}.",
            "allStringEquals" => $"All of {Cut(path)} are {value}.",
            _ => $"{Cut(path)} is {value}.",
        };
    }

    private static string Cut(string text)
    {
        const int Longest = 200;
        return text.Length <= Longest ? text : text.Substring(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest) + "…";
    }

    private static string Equals(bool expected, PathCompiler compiler, PathNode node, PathValue root)
    {
        if (expected && node is NotNode or ComparisonNode)
        {
            return compiler.Truth(node, root);
        }

        if (!expected && node is NotNode not)
        {
            return compiler.Truth(not.Value, root);
        }

        var value = compiler.Value(node, root);
        Require(value.Type, PathType.Boolean, node);
        if (value.IsNullable)
        {
            return $"{value.Operand} == {(expected ? "true" : "false")}";
        }

        return expected ? value.Code : value.Code switch
        {
            "true" => "false",
            "false" => "true",
            _ => "!" + value.Operand,
        };
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
