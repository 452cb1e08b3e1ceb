using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Types;

/// <summary>Writes the types of enums.</summary>
internal static class EnumEmitter
{
    // More values than these are looked up in a set: in a pattern, each would be nested in the one before.
    private const int MaxListed = 500;

    /// <summary>Writes the C# enum of an intEnum.</summary>
    public static void Emit(CodeWriter writer, IntEnumSpec type)
    {
        TypeHead.Write(writer, type);
        using var block = writer.Block($"{type.Visibility} enum {type.TypeName}");
        var separator = new Separator(writer);
        foreach (var member in type.Members)
        {
            separator.Next();
            TypeHead.Write(writer, member.Documentation, member.Deprecation);
            writer.Line($"{member.Name} = {member.Value},");
        }
    }

    /// <summary>Writes the struct of a string enum.</summary>
    public static void Emit(CodeWriter writer, StringEnumSpec type)
    {
        var self = type.Reference;
        TypeHead.Write(writer, type);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::FreeTierGen.Runtime.Json.StringEnumConverter<{self}>))]");
        writer.Line($"{type.Visibility} readonly partial struct {type.TypeName}");
        using (writer.Indent())
        {
            writer.Line($": global::System.IEquatable<{self}>, {Enumeration(self)}");
        }

        using var block = writer.Block("");
        writer.Line("private readonly string? _value;");
        writer.Line();
        writer.Line("/// <summary>Makes a value, which may be newer than the model.</summary>");
        writer.Line("/// <param name=\"value\">The value as it is sent and received.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">The value is null.</exception>");
        using (writer.Block($"public {type.TypeName}(string value)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(value);");
            writer.Line("_value = value;");
        }

        foreach (var member in type.Members)
        {
            writer.Line();
            TypeHead.Write(writer, member.Documentation, member.Deprecation);
            writer.Line($"public static {self} {member.Name} => new(Values.{member.Name});");
        }

        WriteMembers(writer, type, self);
        writer.Line();
        WriteValues(writer, type);
    }

    private static void WriteMembers(CodeWriter writer, StringEnumSpec type, string self)
    {
        writer.Line();
        writer.Line("/// <summary>The value as it is sent and received; empty for <c>default</c>, which is not sent.</summary>");
        writer.Line("public string Value => _value ?? \"\";");
        writer.Line();
        writer.Line("/// <summary>Whether the value is one of those that the model names.</summary>");
        WriteIsKnown(writer, type);
        writer.Line();
        writer.Line("/// <summary>The value that a string is, which may be newer than the model; <c>default</c> where it is null.</summary>");
        writer.Line("/// <param name=\"value\">The value as it is sent and received.</param>");
        writer.Line($"public static implicit operator {self}(string value) => value is null ? default : new(value);");
        writer.Line();

        // Where a member may be absent, a string that is null leaves it so.
        writer.Line("/// <summary>The value that a string is, which may be newer than the model; none where it is null.</summary>");
        writer.Line("/// <param name=\"value\">The value as it is sent and received; null for none.</param>");
        writer.Line($"public static implicit operator {self}?(string? value) => value is null ? default({self}?) : new {self}(value);");
        writer.Line();
        writer.Line("/// <summary>Whether two values are the same, character by character.</summary>");
        writer.Line("/// <param name=\"left\">One value.</param>");
        writer.Line("/// <param name=\"right\">The other value.</param>");
        writer.Line("/// <returns>True where they are the same.</returns>");
        writer.Line($"public static bool operator ==({self} left, {self} right) => left.Equals(right);");
        writer.Line();
        writer.Line("/// <summary>Whether two values differ.</summary>");
        writer.Line("/// <param name=\"left\">One value.</param>");
        writer.Line("/// <param name=\"right\">The other value.</param>");
        writer.Line("/// <returns>True where they differ.</returns>");
        writer.Line($"public static bool operator !=({self} left, {self} right) => !left.Equals(right);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool Equals({self} other) => string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override bool Equals(object? obj) => obj is {self} other && Equals(other);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode() => Value.GetHashCode(global::System.StringComparison.Ordinal);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"static {self} {Enumeration(self)}.FromValue(string value) => new(value);");
        writer.Line();
        if (type.IsSensitive)
        {
            writer.Line("/// <summary>A fixed text: the value is sensitive and is not printed.</summary>");
            writer.Line("/// <returns>A text without the value.</returns>");
            writer.Line("public override string ToString() => \"(sensitive)\";");
        }
        else
        {
            writer.Line("/// <summary>The value.</summary>");
            writer.Line("/// <returns><see cref=\"Value\"/>.</returns>");
            writer.Line("public override string ToString() => Value;");
        }
    }

    private static string Enumeration(string self) => $"global::FreeTierGen.Runtime.Json.IStringEnumeration<{self}>";

    private static void WriteIsKnown(CodeWriter writer, StringEnumSpec type)
    {
        // Two members may share a value; a pattern may not list it twice.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = type.Members.Where(member => seen.Add(member.Value)).Select(member => "Values." + member.Name).ToList();
        if (names.Count == 0)
        {
            writer.Line("public bool IsKnown => false;");
            return;
        }

        if (names.Count > MaxListed)
        {
            writer.Line("public bool IsKnown => s_known.Contains(Value);");
            writer.Line();
            using (writer.Block("private static readonly global::System.Collections.Generic.HashSet<string> s_known = new(global::System.StringComparer.Ordinal)", "};"))
            {
                foreach (var name in names)
                {
                    writer.Line(name + ",");
                }
            }

            return;
        }

        var oneLine = string.Join(" or ", names);
        if (oneLine.Length < 90)
        {
            writer.Line($"public bool IsKnown => Value is {oneLine};");
            return;
        }

        writer.Line("public bool IsKnown => Value is");
        using var indent = writer.Indent();
        for (var i = 0; i < names.Count; i++)
        {
            writer.Line((i == 0 ? "" : "or ") + names[i] + (i == names.Count - 1 ? ";" : ""));
        }
    }

    private static void WriteValues(CodeWriter writer, StringEnumSpec type)
    {
        writer.Line("/// <summary>The values that the model names, for <c>switch</c>.</summary>");
        using var block = writer.Block("public static class Values");
        var separator = new Separator(writer);
        foreach (var member in type.Members)
        {
            separator.Next();
            TypeHead.Write(writer, member.Documentation, member.Deprecation);
            writer.Line($"public const string {member.Name} = {CSharpLiteral.String(member.Value)};");
        }
    }
}
