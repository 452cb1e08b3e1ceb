using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Http;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs.Trees;

namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>Writes the class that reads and writes a structure.</summary>
internal static class TreeStructureEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, TreeStructureSpec spec)
    {
        var syntax = TreeSyntax.Of(spec.Format);
        if (spec.Reads)
        {
            using (StructureReading.Method(code, spec.Type, spec.Role, spec.TakesResponse, spec.IsAlsoMember, syntax.Reader, "reader"))
            {
                EmitRead(code, syntax, spec);
            }
        }

        SerializerEmitter.Separate(code, spec);
        if (spec.Writes)
        {
            EmitWrite(code, syntax, spec);
        }
    }

    private static void EmitRead(CodeWriter code, TreeSyntax syntax, TreeStructureSpec spec)
    {
        if (spec.Head.Count > 0)
        {
            HeadEmitter.Emit(code, spec.Head, member => HeadEmitter.ErrorPayload(member, syntax.Read));
            code.Line();
        }

        if (spec.Members.Count == 0)
        {
            foreach (var statement in spec.Head.Count > 0 ? [] : syntax.SkipStructure)
            {
                code.Line(statement);
            }

            EmitResult(code, spec);
            return;
        }

        EmitMembers(code, syntax, spec);
        code.Line();
        EmitResult(code, spec);
    }

    /// <summary>Writes the statements that read the members into local variables.</summary>
    public static void EmitMembers(CodeWriter code, TreeSyntax syntax, TreeStructureSpec spec)
    {
        code.Line(syntax.StartMembers);
        foreach (var member in spec.Members)
        {
            code.Line($"{member.VariableType} {member.ReadVariable} = {member.InitialExpression};");
        }

        using (code.Block($"while ({syntax.NextMember("member")})"))
        {
            TextDispatchEmitter.Statement(
                code,
                spec.Dispatch,
                "member",
                index => code.Line($"{spec.Members[index].ReadVariable} = {syntax.Read(spec.Members[index].Value)};"),
                () => code.Line(syntax.Skip));
        }
    }

    private static void EmitResult(CodeWriter code, TreeStructureSpec spec)
        => StructureReading.Result(
            code, spec.Type, spec.Role, spec.TakesResponse, spec.MetadataProperty, spec.Head, spec.Members);

    private static void EmitWrite(CodeWriter code, TreeSyntax syntax, TreeStructureSpec spec)
    {
        using (code.Block($"internal static void Write(ref {syntax.Writer} writer, {spec.Type} value)"))
        {
            EmitWriteMembers(code, syntax, spec, messageName: null);
        }
    }

    /// <summary>Writes the statements that write the members.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="syntax">The format.</param>
    /// <param name="spec">The structure.</param>
    /// <param name="messageName">The name of an error's message, as the format has it; null where there is none.</param>
    public static void EmitWriteMembers(CodeWriter code, TreeSyntax syntax, TreeStructureSpec spec, string? messageName)
    {
        code.Line(syntax.WriteStartStructure);
        if (messageName is not null)
        {
            code.Line($"writer.WriteString({messageName}, value.ServiceMessage ?? value.SensitiveMessage ?? \"\");");
        }

        var afterBlock = false;
        foreach (var member in spec.Members)
        {
            var condition = Condition(member);
            if (afterBlock || condition is not null)
            {
                code.Line();
            }

            EmitWrite(code, syntax, member, condition);
            afterBlock = condition is not null;
        }

        if (afterBlock)
        {
            code.Line();
        }

        code.Line(syntax.WriteEndStructure);
    }

    /// <summary>The pattern of values that are written, or null where all are.</summary>
    private static string? Condition(TreeMemberSpec member) => member.IsNullable ? "{ }" : null;

    private static void EmitWrite(CodeWriter code, TreeSyntax syntax, TreeMemberSpec member, string? condition)
    {
        var property = "value." + member.PropertyName;
        if (condition is null)
        {
            syntax.WriteMember(code, member.Value, member.WrittenName, property);
            return;
        }

        using (code.Block($"if ({property} is {condition} {member.WriteVariable})"))
        {
            syntax.WriteMember(code, member.Value, member.WrittenName, member.WriteVariable);
        }
    }
}
