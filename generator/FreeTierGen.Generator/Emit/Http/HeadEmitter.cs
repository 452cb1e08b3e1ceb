using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Emit.Http;

/// <summary>
/// Writes how members are read that are not in the body beside others: each into a local variable, from <c>response</c>. Classes that read
/// a body call it for members before the body.
/// </summary>
internal static class HeadEmitter
{
    /// <summary>
    /// From so many headers on, all that came are looked at once. To look for one costs as much as to look at a few of them, and most of
    /// what an output may have is not there.
    /// </summary>
    private const int Many = 4;

    /// <summary>Writes the statements that declare the variables and give them their values.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="members">The members.</param>
    /// <param name="payload">The expression that reads a member that is the body, in the body's format.</param>
    public static void Emit(CodeWriter code, IReadOnlyList<HeadMemberSpec> members, Func<HeadMemberSpec, string> payload)
    {
        var headers = members.Where(member => member.Source == HeadSource.Header).ToList();
        var isLoop = headers.Count >= Many;
        foreach (var member in members)
        {
            code.Line($"{member.VariableType} {member.ReadVariable} = {(isLoop && member.Source == HeadSource.Header ? member.InitialExpression : Initial(member))};");
        }

        if (isLoop)
        {
            EmitLoop(code, headers);
        }

        foreach (var member in members)
        {
            if (!isLoop || member.Source != HeadSource.Header)
            {
                EmitValue(code, member, payload);
            }
        }
    }

    /// <summary>The expression that reads a member of an error that is the body: the reader is on it already.</summary>
    /// <param name="member">The member.</param>
    /// <param name="read">The expression that reads a value in the body's format.</param>
    public static string ErrorPayload(HeadMemberSpec member, Func<ValueSpec, string> read)
    {
        const string Text = "global::System.Text.Encoding.UTF8.GetString(response.Body)";
        return member.Source switch
        {
            HeadSource.Text when member.Value.Form == ValueForm.Enum => $"new {member.Value.Type}({Text})",
            HeadSource.Text => Text,
            HeadSource.Bytes => "response.Body.ToArray()",
            _ => read(member.Value),
        };
    }

    // What needs no look beforehand is read where the variable is declared.
    private static string Initial(HeadMemberSpec member) => member.Source switch
    {
        HeadSource.Header when IsPlain(member) => $"response.Header({Name(member)})",
        HeadSource.PrefixHeaders => $"{HttpNames.HeaderParsing}.ReadPrefixed(response.Headers, {Name(member)})",
        HeadSource.Status => "response.StatusCode",
        HeadSource.Stream => "response.BodyStream",
        _ => member.InitialExpression,
    };

    private static bool IsPlain(HeadMemberSpec member) => member.Item is null && !member.IsBase64 && member.Value.Form == ValueForm.String;

    private static void EmitLoop(CodeWriter code, List<HeadMemberSpec> members)
    {
        using (code.Line().Block("foreach (var header in response.AllHeaders)"))
        using (code.Block("switch (header.Name.Length)"))
        {
            foreach (var header in members.GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase).OrderBy(header => header.Key.Length))
            {
                code.Line($"case {header.Key.Length} when header.Is({CSharpLiteral.String(header.Key)}):");
                using (code.Indent())
                using (Variables(code, header))
                {
                    var isOneOfSeveral = header.Skip(1).Any();
                    foreach (var member in header)
                    {
                        using (isOneOfSeveral ? Variables(code, [member]) : null)
                        {
                            EmitHeader(code, member, "header.Value");
                        }
                    }

                    code.Line("break;");
                }
            }
        }
    }

    // Lists have variables of their own.
    private static CodeWriter.Scope? Variables(CodeWriter code, IEnumerable<HeadMemberSpec> members) =>
        members.Any(member => member.Item is not null) ? code.Block("") : null;

    private static void EmitValue(CodeWriter code, HeadMemberSpec member, Func<HeadMemberSpec, string> payload)
    {
        switch (member.Source)
        {
            case HeadSource.Header when !IsPlain(member):
                using (code.Line().Block($"if (response.Header({Name(member)}) is {{ }} {member.WriteVariable})"))
                {
                    EmitHeader(code, member, member.WriteVariable);
                }

                break;
            case HeadSource.Value or HeadSource.Text or HeadSource.Bytes:
                using (code.Line().Block("if (!response.Body.IsEmpty)"))
                {
                    code.Line($"{member.ReadVariable} = {payload(member)};");
                }

                break;
            default:
                break;
        }
    }

    private static void EmitHeader(CodeWriter code, HeadMemberSpec member, string text)
    {
        if (member.Item is not { } item)
        {
            code.Line($"{member.ReadVariable} = {Read(member.Value, text, member)};");
            return;
        }

        code.Line($"var values = new {HttpNames.HeaderListReader}({text}, {Name(member)});");
        code.Line($"var items = new {HttpNames.Items}<{item.Type}>();");
        var (next, value) = item.Form switch
        {
            ValueForm.String or ValueForm.Enum => ("NextString", Read(item, "item", member)),
            ValueForm.EpochSeconds or ValueForm.DateTime or ValueForm.HttpDate => ("NextTimestamp", "item"),
            _ => ("Next", Read(item, "item", member)),
        };
        using (code.Block($"while (values.{next}(out var item))"))
        {
            code.Line($"items.Add({value});");
        }

        code.Line();
        code.Line($"{member.ReadVariable} = items.ToArray();");
    }

    private static string Read(ValueSpec value, string text, HeadMemberSpec member) => value.Form switch
    {
        ValueForm.String => member.IsBase64 ? $"{HttpNames.HeaderParsing}.ReadBase64String({text}, {Name(member)})" : text,
        ValueForm.Enum => $"new {value.Type}({text})",
        ValueForm.IntEnum => $"({value.Type}){HttpNames.HeaderParsing}.ReadInt32({text}, {Name(member)})",
        ValueForm.EpochSeconds or ValueForm.DateTime or ValueForm.HttpDate => member.IsNullWhereUnreadable
            ? $"{HttpNames.HeaderParsing}.ReadTimestampOrNull({text})"
            : $"{HttpNames.HeaderParsing}.ReadTimestamp({text}, {Name(member)})",
        _ => $"{HttpNames.HeaderParsing}.Read{value.Form}({text}, {Name(member)})",
    };

    private static string Name(HeadMemberSpec member) => CSharpLiteral.String(member.Name);
}
