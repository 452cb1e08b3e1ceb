using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Emit.Http;

/// <summary>Writes how a map is written whose entries are entries of the query or headers. What has a name of its own comes first.</summary>
internal static class BoundEntriesEmitter
{
    /// <summary>Writes the statements.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="statements">The method's statements.</param>
    /// <param name="spec">The map.</param>
    /// <param name="statement">The statement for a key and a value.</param>
    public static void Emit(CodeWriter code, SpacedStatements statements, BoundEntriesSpec spec, Func<string, string, string> statement)
    {
        statements.Block($"if (input.{spec.PropertyName} is {{ }} {spec.Variable})", () =>
        {
            using (code.Block($"foreach (var entry in {spec.Variable})"))
            {
                var key = spec.HasEnumKeys ? "entry.Key.Value" : "entry.Key";
                if (spec.Named.Count > 0)
                {
                    EmitSkip(code, spec, key);
                }

                if (spec.HasLists)
                {
                    using (code.Block("foreach (var item in entry.Value)"))
                    {
                        code.Line(statement(key, Value(spec, "item")));
                    }
                }
                else
                {
                    code.Line(statement(key, Value(spec, "entry.Value")));
                }
            }
        });
    }

    private static string Value(BoundEntriesSpec spec, string value) => spec.HasEnumValues ? value + ".Value" : value;

    // Headers' names are the same whatever their case.
    private static void EmitSkip(CodeWriter code, BoundEntriesSpec spec, string key)
    {
        var comparison = spec.Prefix is null ? "Ordinal" : "OrdinalIgnoreCase";
        var conditions = spec.Named.Select(named => Condition(named, key, comparison)).ToList();
        if (conditions.Count == 1)
        {
            code.Line($"if ({conditions[0]})");
        }
        else
        {
            code.Line($"if ({Group(conditions[0])}");
            using (code.Indent())
            {
                for (var i = 1; i < conditions.Count; i++)
                {
                    code.Line($"|| {Group(conditions[i])}{(i == conditions.Count - 1 ? ")" : "")}");
                }
            }
        }

        using (code.Block(""))
        {
            code.Line("continue;");
        }

        code.Line();
    }

    private static string Condition(NamedEntrySpec named, string key, string comparison)
        => $"string.Equals({key}, {CSharpLiteral.String(named.Key)}, global::System.StringComparison.{comparison})"
            + (named.PropertyName is { } property ? $" && input.{property} is not null" : "");

    private static string Group(string condition) => condition.IndexOf(" && ", StringComparison.Ordinal) < 0 ? condition : $"({condition})";
}
