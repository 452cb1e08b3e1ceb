using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Emit.Http;

/// <summary>Writes how a request gets its path and query from <c>input</c>.</summary>
internal static class UriEmitter
{
    /// <summary>Writes the statements.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="statements">The method's statements.</param>
    /// <param name="spec">The request.</param>
    public static void Emit(CodeWriter code, SpacedStatements statements, HttpRequestSpec spec)
    {
        if (spec.EndpointLabel is { } endpointLabel)
        {
            statements.Line($"{HttpNames.UriWriter}.Require(input.{endpointLabel.PropertyName}, {CSharpLiteral.String(endpointLabel.Name)});");
        }

        if (Constant(spec) is { } constant)
        {
            statements.Line($"request.PathAndQuery = {CSharpLiteral.String(constant)};");
            return;
        }

        statements.Line($"var uri = new {HttpNames.UriWriter}();");
        foreach (var part in spec.Path)
        {
            statements.Line(part.Label is { } label ? Label(label, part.IsGreedy) : $"uri.WriteLiteral({CSharpLiteral.String(part.Text)});");
        }

        foreach (var literal in spec.QueryLiterals)
        {
            statements.Line($"uri.WriteQueryLiteral({CSharpLiteral.String(literal)});");
        }

        foreach (var member in spec.Query)
        {
            EmitQuery(code, statements, member);
        }

        if (spec.QueryEntries is { } entries)
        {
            BoundEntriesEmitter.Emit(code, statements, entries, static (key, value) => $"uri.WriteQueryEntry({key}, {value});");
        }

        statements.Line("request.PathAndQuery = uri.Finish();");
    }

    private static string? Constant(HttpRequestSpec spec)
    {
        if (spec.Query.Count > 0 || spec.QueryEntries is not null || spec.Path.Any(static part => part.Label is not null))
        {
            return null;
        }

        var path = string.Concat(spec.Path.Select(static part => part.Text));
        return spec.QueryLiterals.Count == 0 ? path : path + "?" + string.Join("&", spec.QueryLiterals);
    }

    private static string Label(BoundMemberSpec label, bool isGreedy)
    {
        var property = "input." + label.PropertyName;
        var name = CSharpLiteral.String(label.Name);
        var method = isGreedy ? "WriteGreedyLabel" : "WriteLabel";
        return label.Value.Form switch
        {
            ValueForm.String => $"uri.{method}({property}, {name});",
            ValueForm.Enum => $"uri.{method}({property}{(label.IsNullable ? "?" : "")}.Value, {name});",
            _ when label.IsNullable => $"uri.WriteLabel({BoundValues.Argument(label.Value, $"{HttpNames.UriWriter}.Required({property}, {name})")});",
            _ => $"uri.WriteLabel({BoundValues.Argument(label.Value, property)});",
        };
    }

    private static void EmitQuery(CodeWriter code, SpacedStatements statements, BoundMemberSpec member)
    {
        var name = CSharpLiteral.String(member.Name);
        BoundMemberEmitter.Emit(
            code,
            statements,
            member,
            value => $"uri.WriteQuery({name}, {BoundValues.Argument(member.Value, value)});",
            list => BoundMemberEmitter.EmitItems(code, list, item => $"uri.WriteQuery({name}, {BoundValues.Argument(member.Value, item)});"));
    }
}
