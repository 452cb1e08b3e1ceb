using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Types;

/// <summary>Writes the classes of a union.</summary>
internal static class UnionEmitter
{
    /// <summary>Writes the classes.</summary>
    public static void Emit(CodeWriter writer, UnionSpec union)
    {
        var self = union.Reference;
        var converter = $"[global::System.Text.Json.Serialization.JsonConverter(typeof({union.ConverterType}))]";
        TypeHead.Write(writer, union);
        writer.Line(converter);
        using var type = writer.Block($"{union.Visibility} abstract partial class {union.TypeName}");
        if (union.HasAbsentInstance)
        {
            writer.Line("/// <summary>Stands for a required value that an answer lacks.</summary>");
            writer.Line($"internal static readonly {self} Absent = new Unknown(\"\");");
            writer.Line();
        }

        using (writer.Block($"private {union.TypeName}()"))
        {
        }

        writer.Line();
        WriteMatch(writer, union, self);
        if (union.Validator is { } validator)
        {
            writer.Line();
            ValidatorEmitter.WritePublic(writer);
            writer.Line();
            ValidatorEmitter.Write(writer, validator);
        }

        foreach (var unionCase in union.Cases)
        {
            writer.Line();
            WriteCase(writer, unionCase, self, converter);
        }

        writer.Line();
        WriteUnknown(writer, self, converter);
    }

    private static void WriteMatch(CodeWriter writer, UnionSpec union, string self)
    {
        writer.Line("/// <summary>Calls the function for the case that this value is.</summary>");
        writer.Line("/// <param name=\"otherwise\">What takes every case that has no function of its own, members newer than the model included.</param>");
        foreach (var unionCase in union.Cases)
        {
            writer.Line($"/// <param name=\"{unionCase.ParameterName.TrimStart('@')}\">What takes <see cref=\"{unionCase.Name}\"/>.</param>");
        }

        writer.Line("/// <typeparam name=\"TResult\">What the functions return.</typeparam>");
        writer.Line("/// <returns>What the function returned.</returns>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"otherwise\"/> is null.</exception>");
        writer.Line("public TResult Match<TResult>(");
        using (writer.Indent())
        {
            writer.Write($"global::System.Func<{self}, TResult> otherwise");
            foreach (var unionCase in union.Cases)
            {
                writer.Line(",");
                var function = unionCase.ValueType is { } value ? $"global::System.Func<{value}, TResult>" : "global::System.Func<TResult>";
                writer.Write($"{function}? {unionCase.ParameterName} = null");
            }

            writer.Line(")");
        }

        using (writer.Block(""))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(otherwise);");
            using (writer.Block("return this switch", "};"))
            {
                foreach (var unionCase in union.Cases)
                {
                    var parameter = unionCase.ParameterName;
                    writer.Line(unionCase.ValueType is null
                        ? $"{unionCase.Name} when {parameter} is not null => {parameter}(),"
                        : $"{unionCase.Name} it when {parameter} is not null => {parameter}(it.Value),");
                }

                writer.Line("_ => otherwise(this),");
            }
        }
    }

    private static void WriteCase(CodeWriter writer, UnionCaseSpec unionCase, string self, string converter)
    {
        TypeHead.Write(writer, unionCase.Documentation, unionCase.Deprecation);
        writer.Line(converter);
        using var type = writer.Block($"public sealed class {unionCase.Name} : {self}");
        if (unionCase.ValueType is not { } valueType)
        {
            writer.Line("/// <summary>The case. It has no value.</summary>");
            writer.Line($"public static {unionCase.Name} Instance {{ get; }} = new();");
            writer.Line();
            using (writer.Block($"private {unionCase.Name}()"))
            {
            }

            return;
        }

        writer.Line("/// <summary>Makes the case.</summary>");
        writer.Line("/// <param name=\"value\">The value.</param>");
        if (unionCase.IsReferenceType)
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">The value is null.</exception>");
        }

        using (writer.Block($"public {unionCase.Name}({valueType} value)"))
        {
            if (unionCase.IsReferenceType)
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(value);");
            }

            writer.Line("Value = value;");
        }

        writer.Line();
        writer.Line("/// <summary>The value.</summary>");
        writer.Line($"public {valueType} Value {{ get; }}");
    }

    private static void WriteUnknown(CodeWriter writer, string self, string converter)
    {
        writer.Line("/// <summary>A member that is newer than the model. It can be received, but not sent.</summary>");
        writer.Line(converter);
        using var type = writer.Block($"public sealed class Unknown : {self}");
        writer.Line("/// <summary>Makes the case.</summary>");
        writer.Line("/// <param name=\"name\">The member's name.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">The name is null.</exception>");
        using (writer.Block("public Unknown(string name)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(name);");
            writer.Line("Name = name;");
        }

        writer.Line();
        writer.Line("/// <summary>Makes the case from JSON that a program wrote.</summary>");
        writer.Line("internal Unknown(string name, global::System.Text.Json.JsonElement json)");
        using (writer.Indent())
        {
            writer.Line(": this(name)");
        }

        using (writer.Block(""))
        {
            writer.Line("RawJson = json;");
        }

        writer.Line();
        writer.Line("/// <summary>The member's name as it was received; empty where the answer had no member.</summary>");
        writer.Line("public string Name { get; }");
        writer.Line();
        writer.Line("/// <summary>The member's value where it came from JSON that a program wrote.</summary>");
        writer.Line("internal global::System.Text.Json.JsonElement RawJson { get; }");
    }
}
