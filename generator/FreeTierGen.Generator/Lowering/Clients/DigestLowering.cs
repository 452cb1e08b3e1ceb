using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Services;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Says how an operation's answer is compared with the digests in it, where it has some.</summary>
internal sealed class DigestLowering(LoweringContext context, SymbolTable symbols)
{
    private const string Matches = "global::FreeTierGen.Runtime.Digests.MessageDigest.Matches";
    private static readonly string[] AttributeMembers = ["DataType", "StringValue", "BinaryValue"];

    /// <summary>
    /// The lines of a method over <c>input</c> and <c>output</c> that returns the path of a member whose digest is another; none where there
    /// are no digests, or where the model has other members than the table.
    /// </summary>
    public IEnumerable<string> Lower(OperationShape operation)
    {
        if (DigestRules.Of(context.Closure.Service.SdkId, operation.Id.Name) is not { } rule)
        {
            return [];
        }

        var (input, output) = (context.Model[operation.Input], context.Model[operation.Output]);
        if (rule.Results is null)
        {
            return [.. Comparisons(rule, output, "output", input, "input", ""), "return null;"];
        }

        if (ItemOf(output, rule.Results) is not { } result)
        {
            return [];
        }

        if (rule.Entries is null)
        {
            return
            [
                $"foreach (var message in output.{result.Property} ?? [])",
                "{",
                .. Indented(Comparisons(rule, result.Item, "message", result.Item, "message", rule.Results + "/")),
                "}",
                "",
                "return null;",
            ];
        }

        if (ItemOf(input, rule.Entries) is not { } entry || result.Item.Member("Id") is not { } resultId || entry.Item.Member("Id") is not { } entryId)
        {
            return [];
        }

        var ids = $"entry.{symbols.Member(entryId).PropertyName} == result.{symbols.Member(resultId).PropertyName}";
        return
        [
            $"foreach (var result in output.{result.Property} ?? [])",
            "{",
            $"    foreach (var entry in input.{entry.Property} ?? [])",
            "    {",
            $"        if ({ids})",
            "        {",
            .. Indented(Indented(Indented(Comparisons(rule, result.Item, "result", entry.Item, "entry", rule.Results + "/")))),
            "        }",
            "    }",
            "}",
            "",
            "return null;",
        ];
    }

    private static IEnumerable<string> Indented(IEnumerable<string> lines) => lines.Select(line => line.Length == 0 ? line : "    " + line);

    private (string Property, Shape Item)? ItemOf(Shape shape, string list)
        => shape.Member(list) is { } member && context.Model.Target(member) is { Type: ShapeType.List } target
            ? (symbols.Member(member).PropertyName, context.Model.Target(target.Member("member")!))
            : null;

    private IEnumerable<string> Comparisons(DigestRule rule, Shape digests, string digestsOwner, Shape contents, string contentsOwner, string path)
    {
        var isFirst = true;
        foreach (var pair in rule.Pairs)
        {
            if (digests.Member(pair.Digest) is not { } digest || contents.Member(pair.Content) is not { } content)
            {
                continue;
            }

            if (!isFirst)
            {
                yield return "";
            }

            isFirst = false;
            var expected = $"{digestsOwner}.{symbols.Member(digest).PropertyName}";
            var actual = $"{contentsOwner}.{symbols.Member(content).PropertyName}";
            yield return $"if (!{Matches}({expected}, {actual}{(pair.IsOfAttributes ? ", " + Parts(content) : "")}))";
            yield return "{";
            yield return $"    return {CSharpLiteral.String("/" + path + pair.Digest)};";
            yield return "}";
        }
    }

    private string Parts(Member attributes)
    {
        var value = context.Model.Target(context.Model.Target(attributes).Member("value")!);
        var parts = AttributeMembers.Select(name => "attribute." + symbols.Member(value.Member(name)!).PropertyName);
        return $"static attribute => ({string.Join(", ", parts)})";
    }
}
