using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the stand-in for a client that answers as the model's examples do.</summary>
internal static class ExampleClientEmitter
{
    private const string Runtime = "global::FreeTierGen.Runtime.Examples.";

    /// <summary>How long a list may be that stands on one line.</summary>
    private const int MaxInline = 100;

    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, ExampleClientSpec spec)
    {
        ClientFileEmitter.SilenceDeprecated(code, spec.UsesDeprecated);
        code.Line("/// <summary>");
        code.Line("/// Stands in for the service where code is tested that uses the client: a request that an example of the model has is answered");
        code.Line("/// as there, with an output or an error. Nothing is sent.");
        code.Line("/// </summary>");
        code.Line("/// <remarks>A request that no example has is an <c>InvalidOperationException</c> that names the examples there are.</remarks>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"{spec.Visibility} sealed partial class {spec.TypeName} : {spec.InterfaceType}"))
        {
            foreach (var operation in spec.Operations)
            {
                EmitExamples(code, operation);
            }

            code.Line($"private readonly {Runtime}ExampleTitles _titles;").Line();
            EmitConstructor(code, spec);
            foreach (var operation in spec.Operations)
            {
                EmitMethod(code, operation);
            }
        }
    }

    private static void EmitExamples(CodeWriter code, ExampleOperationSpec operation)
    {
        code.Line($"private static readonly {Runtime}ExampleOperation<");
        using (code.Indent())
        {
            code.Line(operation.Method.InputType + ",");
            code.Line($"{operation.Method.OutputType}> {Field(operation)} = new(");
            using (code.Indent())
            {
                code.Line(operation.Method.OperationType + ".Instance,");
                code.Line("[");
                using (code.Indent())
                {
                    foreach (var example in operation.Examples)
                    {
                        Emit(code, example);
                    }
                }

                code.Line("]);").Line();
            }
        }
    }

    private static void Emit(CodeWriter code, ExampleSpec example)
    {
        code.Line("new(");
        using (code.Indent())
        {
            code.Line(CSharpLiteral.String(example.Title) + ",");
            Write(code, "static () => ", example.Input, ",");
            Write(code, example.IsError ? "error: static () => " : "output: static () => ", example.Answer, "),");
        }
    }

    private static void EmitConstructor(CodeWriter code, ExampleClientSpec spec)
    {
        code.Line("/// <summary>Makes a stand-in.</summary>");
        code.Line("/// <param name=\"titles\">");
        code.Line("/// The titles of examples that come first where several have the same request. Else the first that the model has is the answer.");
        code.Line("/// </param>");
        code.Line("/// <exception cref=\"global::System.ArgumentNullException\">The titles are null.</exception>");
        code.Line("/// <exception cref=\"global::System.ArgumentException\">No example has such a title.</exception>");
        code.Line($"public {spec.TypeName}(params string[] titles)");
        using (code.Indent())
        {
            code.Line($"=> _titles = new(titles, {string.Join(", ", spec.Operations.Select(Field))});");
        }
    }

    private static void EmitMethod(CodeWriter code, ExampleOperationSpec operation)
    {
        code.Line().Line("/// <inheritdoc/>");
        ClientFileEmitter.Deprecate(code, operation.Method.Deprecation);
        MethodSignature.Operation(code, "public ", operation.Method);
        using (code.Indent())
        {
            code.Line($"=> {Field(operation)}.AnswerAsync({MethodSignature.Request(operation.Method)}, _titles, cancellationToken);");
        }
    }

    // No method ends so: an operation InvokeAsync beside Invoke would else have the name of a method.
    private static string Field(ExampleOperationSpec operation) => operation.Name + "Examples";

    private static void Write(CodeWriter code, string before, ExampleValue value, string after)
    {
        switch (value)
        {
            case ExampleObject { Members.Count: > 0 } made:
                using (code.Block(before + WithoutArguments(made.Construction), "}" + after))
                {
                    foreach (var member in made.Members)
                    {
                        Write(code, member.Target + " = ", member.Value, ",");
                    }
                }

                break;
            case ExampleList list when Inline(list) is null:
                code.Line(before + "[");
                using (code.Indent())
                {
                    foreach (var item in list.Items)
                    {
                        Write(code, "", item, ",");
                    }
                }

                code.Line("]" + after);
                break;
            case ExampleCase made when Inline(made) is null:
                Write(code, $"{before}new {made.Type}(", made.Value, ")" + after);
                break;
            default:
                code.Line(before + Inline(value) + after);
                break;
        }
    }

    private static string? Inline(ExampleValue value) => value switch
    {
        ExampleText text => text.Expression,
        ExampleObject { Members.Count: 0 } made => made.Construction,
        ExampleCase made => Inline(made.Value) is { } inner ? $"new {made.Type}({inner})" : null,
        ExampleList list when list.Items.Select(Inline).ToList() is var items && items.All(item => item is not null)
            && string.Join(", ", items) is { Length: <= MaxInline } text => $"[{text}]",
        _ => null,
    };

    private static string WithoutArguments(string construction)
        => construction.EndsWith("()", StringComparison.Ordinal) ? construction.Substring(0, construction.Length - "()".Length) : construction;
}
