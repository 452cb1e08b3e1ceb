using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Emit.Http;

/// <summary>Writes how a request is made of <c>input</c>: URI, headers, body.</summary>
internal static class HttpRequestEmitter
{
    /// <summary>Writes the statements.</summary>
    public static void Emit(CodeWriter code, HttpRequestSpec spec)
    {
        var statements = new SpacedStatements(code);
        UriEmitter.Emit(code, statements, spec);
        foreach (var header in spec.Headers)
        {
            EmitHeader(code, statements, header);
        }

        if (spec.PrefixHeaders is { } entries)
        {
            var prefix = CSharpLiteral.String(entries.Prefix!);
            BoundEntriesEmitter.Emit(code, statements, entries, (key, value) =>
                $"request.AddHeader({HttpNames.HeaderText}.PrefixedName({prefix}, {key}), {HttpNames.HeaderText}.Format({value}, {prefix}));");
        }

        if (spec.Body is { } body)
        {
            EmitBody(code, statements, body);
        }
    }

    private static void EmitHeader(CodeWriter code, SpacedStatements statements, BoundMemberSpec header)
    {
        var name = CSharpLiteral.String(header.Name);
        BoundMemberEmitter.Emit(code, statements, header, value => $"request.AddHeader({name}, {BoundValues.Header(header, value)});", list =>
        {
            code.Line($"var list = new {HttpNames.HeaderListWriter}();");
            BoundMemberEmitter.EmitItems(code, list, item => $"list.Write({BoundValues.HeaderItem(header, item)});");
            code.Line();
            code.Line($"request.AddHeader({name}, list.Finish());");
        });
    }

    private static void EmitBody(CodeWriter code, SpacedStatements statements, RequestBodySpec body)
    {
        if (body.Kind == HttpBodyKind.Events)
        {
            statements.Line("request.ContentType = \"application/vnd.amazon.eventstream\";");
            return;
        }

        if (body.Payload is not { } payload)
        {
            statements.Line($"WriteBody(request, input, {body.Writer});");
            return;
        }

        var property = "input." + payload.PropertyName;
        if (!payload.IsNullable)
        {
            foreach (var statement in Payload(body, payload, property))
            {
                statements.Line(statement);
            }

            return;
        }

        statements.Block($"if ({property} is {{ }} {payload.Variable})", () =>
        {
            foreach (var statement in Payload(body, payload, payload.Variable))
            {
                code.Line(statement);
            }
        });
        if (body.IsSentWhenAbsent)
        {
            using (code.Block("else"))
            {
                code.Line("WriteAbsentPayload(request);");
            }
        }
    }

    private static IEnumerable<string> Payload(RequestBodySpec body, BoundMemberSpec payload, string value)
    {
        var type = CSharpLiteral.String(body.ContentType);
        return body.Kind switch
        {
            HttpBodyKind.Text => [$"WriteText(request, {BoundValues.Argument(payload.Value, value)}, {type});"],
            HttpBodyKind.Bytes => [$"WriteBytes(request, {value}, {type});"],
            HttpBodyKind.Stream => [$"request.ContentType = {type};", $"request.BodyStream = {value};"],
            _ => [$"WritePayload(request, {value}, {body.Writer});"],
        };
    }
}
