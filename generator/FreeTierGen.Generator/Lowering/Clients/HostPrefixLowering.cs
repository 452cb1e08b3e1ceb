using System.Text;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Writes what an operation's <c>@endpoint</c> puts before the endpoint's host.</summary>
internal static class HostPrefixLowering
{
    /// <summary>The C# expression, over <c>input</c>; null where nothing stands before the host.</summary>
    public static string? Lower(LoweringContext context, SymbolTable symbols, OperationShape operation)
    {
        if (operation.Traits.Object(TraitIds.Endpoint)?.String("hostPrefix") is not { Length: > 0 } pattern)
        {
            return null;
        }

        var input = context.Model[operation.Input];
        var parts = new List<string>();
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is not ('{' or '}'))
            {
                text.Append(pattern[i]);
                continue;
            }

            var end = pattern[i] == '{' ? pattern.IndexOf('}', i) : -1;
            if (end < 0)
            {
                return Report(context, operation, "a brace in its 'hostPrefix' has no other one");
            }

            var name = pattern.Substring(i + 1, end - i - 1);
            if (input.Member(name) is not { } label)
            {
                return Report(context, operation, $"the input has no member '{name}', which its 'hostPrefix' names");
            }

            if (context.Model.Target(label).Type is not (ShapeType.String or ShapeType.Enum))
            {
                return Report(context, operation, $"the input's member '{name}', which its 'hostPrefix' names, is no string");
            }

            AddText(parts, text);
            parts.Add(Label(context, symbols, label));
            i = end;
        }

        AddText(parts, text);
        return parts.Count == 1 ? parts[0] : $"string.Concat({string.Join(", ", parts)})";
    }

    private static string? Report(LoweringContext context, OperationShape operation, string reason)
    {
        var position = operation.Traits.Object(TraitIds.Endpoint)!["hostPrefix"]!.Position;
        context.Diagnostics.Add(Descriptors.InvalidTraitValue, position, TraitIds.Endpoint, operation.Id.ToString(), reason);
        return null;
    }

    private static string Label(LoweringContext context, SymbolTable symbols, Member member)
    {
        var symbol = symbols.Member(member);
        var value = "input." + symbol.PropertyName
            + (context.Model.Target(member).Type != ShapeType.Enum ? "" : symbol.IsNullable ? "?.Value" : ".Value");
        return $"global::FreeTierGen.Runtime.Endpoints.HostPrefix.Label({value}, {CSharpLiteral.String(member.Name)})";
    }

    private static void AddText(List<string> parts, StringBuilder text)
    {
        if (text.Length > 0)
        {
            parts.Add(CSharpLiteral.String(text.ToString()));
            text.Clear();
        }
    }
}
