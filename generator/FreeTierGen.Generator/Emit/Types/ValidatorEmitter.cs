using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Types;

/// <summary>Writes validators.</summary>
internal static class ValidatorEmitter
{
    /// <summary>Writes the method for users.</summary>
    public static void WritePublic(CodeWriter writer)
    {
        writer.Line("/// <summary>Checks this value, and all that it holds, against the constraints of the service's model. It does not throw.</summary>");
        writer.Line("/// <returns>Every violation found.</returns>");
        using (writer.Block("public global::FreeTierGen.Runtime.Validation.ValidationResult Validate()"))
        {
            writer.Line("var violations = new global::FreeTierGen.Runtime.Validation.ViolationCollector(global::FreeTierGen.Runtime.RequestValidation.Full);");
            writer.Line("Validate(ref violations);");
            writer.Line("return violations.ToResult();");
        }
    }

    /// <summary>Writes the method that collects a structure's violations.</summary>
    public static void Write(CodeWriter writer, ValidatorSpec validator)
    {
        using var method = OpenMethod(writer, validator.IsRecursive);
        var separator = new Separator(writer);
        foreach (var member in validator.Members)
        {
            separator.Next();
            WriteMember(writer, member);
        }
    }

    /// <summary>Writes the method that collects a union's violations.</summary>
    public static void Write(CodeWriter writer, UnionValidatorSpec validator)
    {
        using var method = OpenMethod(writer, validator.IsRecursive);
        using var cases = writer.Block("switch (this)");
        foreach (var member in validator.Cases)
        {
            writer.Line($"case {member.PropertyName} {member.VariableName}:");
            using var body = writer.Indent();
            new CheckWriter(writer, CSharpLiteral.String(member.WireName), member.VariableName + ".Value", 1).Write(member.Checks);
            writer.Line("break;");
        }

        if (validator.RejectsUnknown)
        {
            writer.Line("case Unknown:");
            using var body = writer.Indent();
            writer.Line("violations.UnknownUnionMember(null);");
            writer.Line("break;");
        }
    }

    private static CodeWriter.Scope OpenMethod(CodeWriter writer, bool isRecursive)
    {
        writer.Line("/// <summary>Collects what violates the model.</summary>");
        var method = writer.Block("internal void Validate(ref global::FreeTierGen.Runtime.Validation.ViolationCollector violations)");
        if (isRecursive)
        {
            using (writer.Block("if (violations.IsTooDeep())"))
            {
                writer.Line("return;");
            }

            writer.Line();
        }

        return method;
    }

    private static void WriteMember(CodeWriter writer, MemberCheckSpec member)
    {
        var name = CSharpLiteral.String(member.WireName);
        if (member.Checks.Count == 0)
        {
            using (writer.Block($"if ({member.PropertyName} is null)"))
            {
                writer.Line($"violations.MissingRequired({name});");
            }

            return;
        }

        if (!member.CanBeNull)
        {
            new CheckWriter(writer, name, member.PropertyName, 1).Write(member.Checks);
            return;
        }

        var checks = new CheckWriter(writer, name, member.VariableName, 1);
        var presence = $"{member.PropertyName} is {{ }} {member.VariableName}";
        if (!member.MustBePresent)
        {
            checks.WriteIf(presence, member.Checks);
            return;
        }

        using (writer.Block($"if ({presence})"))
        {
            checks.Write(member.Checks);
        }

        using (writer.Block("else"))
        {
            writer.Line($"violations.MissingRequired({name});");
        }
    }
}
