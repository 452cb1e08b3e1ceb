using System.Text;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;

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
            var end = pattern[i] == '{' ? pattern.IndexOf('}', i) : -1;
            var label = end < 0 ? null : input.Member(pattern.Substring(i + 1, end - i - 1));
            if (label is null)
            {
                text.Append(pattern[i]);
                continue;
            }

            AddText(parts, text);
            parts.Add(Label(context, symbols, label));
            i = end;
        }

        AddText(parts, text);
        return parts.Count == 1 ? parts[0] : $"string.Concat({string.Join(", ", parts)})";
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
