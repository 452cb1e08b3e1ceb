using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs.Trees;

namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>Writes the class that reads and writes a structure.</summary>
internal static class TreeStructureEmitter
{
    private const string Metadata = "global::FreeTierGen.Runtime.ResponseMetadata";
    private const string Details = "global::FreeTierGen.Runtime.ErrorDetails";

    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, TreeStructureSpec spec)
    {
        var syntax = TreeSyntax.Of(spec.Format);
        if (spec.Reads)
        {
            EmitReads(code, syntax, spec);
        }

        if (spec.Reads && spec.Writes)
        {
            code.Line();
        }

        if (spec.Writes)
        {
            EmitWrite(code, syntax, spec);
        }
    }

    private static void EmitReads(CodeWriter code, TreeSyntax syntax, TreeStructureSpec spec)
    {
        var reader = $"ref {syntax.Reader} reader";
        switch (spec.Role)
        {
            case StructureRole.Output:
                if (spec.IsAlsoMember)
                {
                    code.Line($"internal static {spec.Type} Read({reader}) => Read(ref reader, {Metadata}.None);").Line();
                }

                EmitRead(code, syntax, spec, $"{reader}, {Metadata} metadata");
                break;
            case StructureRole.Error:
                if (spec.IsAlsoMember)
                {
                    code.Line($"internal static {spec.Type} Read({reader}) => Read(ref reader, new {Details}());").Line();
                }

                EmitRead(code, syntax, spec, $"{reader}, {Details} details");
                break;
            default:
                EmitRead(code, syntax, spec, reader);
                break;
        }
    }

    private static void EmitRead(CodeWriter code, TreeSyntax syntax, TreeStructureSpec spec, string parameters)
    {
        using (code.Block($"internal static {spec.Type} Read({parameters})"))
        {
            code.Line(syntax.StartMembers);
            if (spec.Members.Count == 0)
            {
                code.Line(syntax.Skip);
                EmitResult(code, spec);
                return;
            }

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

            code.Line();
            EmitResult(code, spec);
        }
    }

    private static void EmitResult(CodeWriter code, TreeStructureSpec spec)
    {
        var construction = $"return new {spec.Type}({(spec.Role == StructureRole.Error ? "details" : "")})";
        var hasMetadata = spec.Role == StructureRole.Output && spec.MetadataProperty is not null;
        if (spec.Members.Count == 0 && !hasMetadata)
        {
            code.Line(construction + ";");
            return;
        }

        using (code.Block(spec.Role == StructureRole.Error ? construction : $"return new {spec.Type}", "};"))
        {
            foreach (var member in spec.Members)
            {
                code.Line($"{member.PropertyName} = {member.ResultExpression},");
            }

            if (hasMetadata)
            {
                code.Line($"{spec.MetadataProperty} = metadata,");
            }
        }
    }

    private static void EmitWrite(CodeWriter code, TreeSyntax syntax, TreeStructureSpec spec)
    {
        using (code.Block($"internal static void Write(ref {syntax.Writer} writer, {spec.Type} value)"))
        {
            code.Line(syntax.WriteStartStructure);
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
