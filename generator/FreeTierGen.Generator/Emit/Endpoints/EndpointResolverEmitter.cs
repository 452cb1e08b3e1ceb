using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Endpoints;

namespace FreeTierGen.Generator.Emit.Endpoints;

/// <summary>Writes the class that finds a service's endpoints.</summary>
internal static class EndpointResolverEmitter
{
    private const string Namespace = "global::FreeTierGen.Runtime.Endpoints.";

    // Longer conditions are written one a line.
    private const int MaxConditionLength = 100;

    public static void Emit(CodeWriter writer, EndpointResolverFileSpec file)
    {
        writer.Line($"/// <summary>Finds the endpoint of {XmlText.Line(file.ServiceName)} by the rules of its model.</summary>");
        writer.Line(GeneratedCode.Attribute);
        using (writer.Block(
            $"{file.Visibility} sealed partial class {file.TypeName} : {Namespace}EndpointResolver<{file.ParametersType}>"))
        {
            foreach (var constant in file.Constants)
            {
                writer.Write($"private static readonly {Namespace}Endpoint {constant.FieldName} = new");
                EmitEndpoint(writer, constant.Endpoint);
                writer.Line();
            }

            EmitConstructor(writer, file);
            foreach (var method in file.Methods)
            {
                writer.Line();
                EmitMethod(writer, file, method);
            }

            EmitVariables(writer, file);
        }
    }

    private static void EmitConstructor(CodeWriter writer, EndpointResolverFileSpec file)
    {
        writer.Line("/// <summary>Makes a resolver.</summary>");
        writer.Line("/// <param name=\"partitions\">What is known of regions, or null for what the runtime knows.</param>");
        writer.Line($"public {file.TypeName}({Namespace}Partitions? partitions = null)");
        using (writer.Indent())
        {
            writer.Line(": base(partitions)");
        }

        using (writer.Block(""))
        {
        }
    }

    private static void EmitMethod(CodeWriter writer, EndpointResolverFileSpec file, RuleMethodSpec method)
    {
        var isFirst = method == file.Methods[0];
        if (isFirst)
        {
            writer.Line("/// <inheritdoc/>");
        }

        var modifiers = isFirst ? "protected override" : method.IsStatic ? "private static" : "private";
        var result = Namespace + (method.MayGoOn ? "Endpoint?" : "Endpoint");
        var variables = string.Concat(method.Variables.Select(variable => $", {variable.Type} {variable.Name}"));
        using (writer.Block($"{modifiers} {result} {method.Name}(in {file.ParametersType} parameters{variables})"))
        {
            EmitStatements(writer, method.Statements);
        }
    }

    // What the methods of a decision diagram hand on to each other.
    private static void EmitVariables(CodeWriter writer, EndpointResolverFileSpec file)
    {
        if (file.Variables.Count == 0)
        {
            return;
        }

        writer.Line();
        using (writer.Block("private struct Variables"))
        {
            foreach (var variable in file.Variables)
            {
                writer.Line($"public {variable.Type} {variable.Name};");
            }
        }
    }

    private static void EmitStatements(CodeWriter writer, EquatableArray<RuleStatementSpec> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            if (i > 0 && statements[i - 1] is RuleIfSpec)
            {
                writer.Line();
            }

            EmitStatement(writer, statements[i]);
        }
    }

    private static void EmitStatement(CodeWriter writer, RuleStatementSpec statement)
    {
        switch (statement)
        {
            case RuleIfSpec conditional:
                EmitConditions(writer, conditional.Conditions);
                using (writer.Block(""))
                {
                    EmitStatements(writer, conditional.Statements);
                }

                break;
            case RuleReturnSpec result:
                writer.Write($"return new {Namespace}Endpoint");
                EmitEndpoint(writer, result.Endpoint);
                break;
            case RuleLineSpec line:
                writer.Line(line.Code + ";");
                break;
        }
    }

    private static void EmitConditions(CodeWriter writer, EquatableArray<string> conditions)
    {
        var line = string.Join(" && ", conditions);
        if (line.Length <= MaxConditionLength || conditions.Count == 1)
        {
            writer.Line($"if ({line})");
            return;
        }

        writer.Line($"if ({conditions[0]}");
        using (writer.Indent())
        {
            for (var i = 1; i < conditions.Count; i++)
            {
                writer.Line($"&& {conditions[i]}{(i == conditions.Count - 1 ? ")" : "")}");
            }
        }
    }

    // What follows the type, or new.
    private static void EmitEndpoint(CodeWriter writer, EndpointSpec endpoint)
    {
        writer.Write($"({endpoint.Url})");
        if (endpoint.Headers.Count + endpoint.AuthSchemes.Count + endpoint.Properties.Count == 0)
        {
            writer.Line(";");
            return;
        }

        writer.Line();
        using (writer.Block("", "};"))
        {
            EmitMap(writer, "Headers", "global::System.Collections.Generic.IReadOnlyList<string>", endpoint.Headers);
            if (endpoint.AuthSchemes.Count == 1)
            {
                writer.Line($"AuthSchemes = [{Scheme(endpoint.AuthSchemes[0])}],");
            }
            else if (endpoint.AuthSchemes.Count > 1)
            {
                writer.Line("AuthSchemes =");
                writer.Line("[");
                using (writer.Indent())
                {
                    foreach (var scheme in endpoint.AuthSchemes)
                    {
                        writer.Line(Scheme(scheme) + ",");
                    }
                }

                writer.Line("],");
            }

            EmitMap(writer, "Properties", "object", endpoint.Properties);
        }
    }

    private static void EmitMap(CodeWriter writer, string property, string valueType, EquatableArray<EntrySpec> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        writer.Line($"{property} = new global::System.Collections.Generic.Dictionary<string, {valueType}>");
        using (writer.Block("", "},"))
        {
            foreach (var entry in entries)
            {
                writer.Line($"[{entry.Name}] = {entry.Value},");
            }
        }
    }

    private static string Scheme(AuthSchemeSpec scheme)
    {
        var assignments = scheme.Assignments.Count == 0 ? "" : $" {{ {string.Join(", ", scheme.Assignments)} }}";
        return $"new {Namespace}EndpointAuthScheme({scheme.Name}){assignments}";
    }
}
