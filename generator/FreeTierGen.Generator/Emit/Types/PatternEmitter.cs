using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Types;

/// <summary>Writes the classes that match patterns.</summary>
internal static class PatternEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter writer, PatternSpec pattern)
    {
        if (pattern.Code is StraightPatternSpec code && (Uses(code.Body) || Uses(code.Members)))
        {
            // For the extension methods of spans.
            writer.Line("using global::System;");
            writer.Line();
        }

        XmlDocumentation.Write(writer, new DocumentationSpec(null, $"Matches the pattern of {pattern.Subject}."));
        writer.Line(GeneratedCode.Attribute);
        using var type = writer.Block($"internal static class {pattern.TypeName}");
        writer.Line("/// <summary>The pattern as the model has it.</summary>");
        writer.Line($"internal const string Text = {CSharpLiteral.String(pattern.Pattern)};");
        writer.Line();
        if (pattern.Code is RegexPatternSpec regex)
        {
            WriteRegex(writer, regex);
        }
        else if (pattern.Code is StraightPatternSpec straight)
        {
            WriteStraight(writer, straight);
        }
    }

    private static bool Uses(EquatableArray<string> lines) => lines.Any(line => line.Contains("AsSpan("));

    private static void WriteStraight(CodeWriter writer, StraightPatternSpec straight)
    {
        foreach (var field in straight.Fields)
        {
            writer.Line(field);
            writer.Line();
        }

        writer.Line("/// <summary>Whether the text matches.</summary>");
        if (straight.Body.Count == 1)
        {
            writer.Line($"internal static bool IsMatch(string value) => {straight.Body[0]};");
        }
        else
        {
            using (writer.Block("internal static bool IsMatch(string value)"))
            {
                WriteLines(writer, straight.Body);
            }
        }

        if (straight.Members.Count > 0)
        {
            writer.Line();
            WriteLines(writer, straight.Members);
        }
    }

    private static void WriteLines(CodeWriter writer, EquatableArray<string> lines)
    {
        foreach (var line in lines)
        {
            writer.Line(line);
        }
    }

    private static void WriteRegex(CodeWriter writer, RegexPatternSpec regex)
    {
        const string Regex = "global::System.Text.RegularExpressions.Regex";
        writer.Line("/// <summary>The pattern as a regular expression. It is built when the first text is checked, not before.</summary>");
        writer.Line($"internal static readonly {Regex} Expression = new(");
        using (writer.Indent())
        {
            writer.Line(CSharpLiteral.String(regex.Expression) + ",");
            writer.Line($"{Regex}Options.CultureInvariant" + (regex.IsNonBacktracking ? $" | {Regex}Options.NonBacktracking" : "") + ",");
            writer.Line("global::FreeTierGen.Runtime.Validation.PatternLimits.OneMatch);");
        }
    }
}
