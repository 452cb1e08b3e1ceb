using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.Specs.Endpoints;

namespace FreeTierGen.Generator.Emit.Endpoints;

/// <summary>Writes the struct that holds what a service's endpoint rules decide by.</summary>
internal static class EndpointParametersEmitter
{
    private const string Configuration = "global::FreeTierGen.Runtime.ClientConfiguration";

    public static void Emit(CodeWriter writer, EndpointParametersFileSpec file)
    {
        writer.Line($"/// <summary>What the endpoint of {XmlText.Line(file.ServiceName)} is decided by.</summary>");
        writer.Line(GeneratedCode.Attribute);
        using (writer.Block($"{file.Visibility} readonly partial record struct {file.TypeName}"))
        {
            if (file.Parameters.Any(parameter => parameter.Initializer is not null))
            {
                writer.Line("/// <summary>Makes parameters that have their defaults, where they have some.</summary>");
                writer.Line($"public {file.TypeName}()");
                using (writer.Block(""))
                {
                }

                writer.Line();
            }

            foreach (var parameter in file.Parameters)
            {
                EmitProperty(writer, parameter);
                writer.Line();
            }

            EmitFrom(writer, file);
            if (file.Parameters.Any(parameter => parameter.IsList))
            {
                EmitEquality(writer, file);
            }
        }
    }

    private static void EmitProperty(CodeWriter writer, EndpointParameterSpec parameter)
    {
        XmlDocumentation.Write(writer, parameter.Documentation);
        var initializer = parameter.Initializer is null ? "" : $" = {parameter.Initializer};";
        writer.Line($"public {parameter.Type} {parameter.PropertyName} {{ get; init; }}{initializer}");
    }

    private static void EmitFrom(CodeWriter writer, EndpointParametersFileSpec file)
    {
        writer.Line("/// <summary>The parameters that are the same for all calls of a client.</summary>");
        writer.Line("/// <param name=\"configuration\">What the client works with.</param>");
        writer.Line($"public static {file.TypeName} From({Configuration} configuration)");
        using (writer.Block(""))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(configuration);");
            if (file.OptionsType is { } options)
            {
                writer.Line($"var options = ({options})configuration.Options;");
            }

            var values = file.Parameters.Where(parameter => parameter.ClientValue is not null).ToList();
            if (values.Count == 0)
            {
                writer.Line($"return new {file.TypeName}();");
                return;
            }

            writer.Line($"return new {file.TypeName}");
            using (writer.Block("", "};"))
            {
                foreach (var value in values)
                {
                    writer.Line($"{value.PropertyName} = {value.ClientValue},");
                }
            }
        }
    }

    // Equality that a record makes itself would compare lists by reference.
    private static void EmitEquality(CodeWriter writer, EndpointParametersFileSpec file)
    {
        writer.Line();
        writer.Line("/// <summary>Whether both have the same values; lists are compared item by item.</summary>");
        writer.Line("/// <param name=\"other\">Other parameters.</param>");
        writer.Line($"public bool Equals({file.TypeName} other)");
        using (writer.Indent())
        {
            var lines = file.Parameters.Select(Comparison).ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                writer.Line((i == 0 ? "=> " : "&& ") + lines[i] + (i == lines.Count - 1 ? ";" : ""));
            }
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode()");
        using (writer.Block(""))
        {
            writer.Line("var hash = default(global::System.HashCode);");
            foreach (var parameter in file.Parameters)
            {
                writer.Line(parameter.IsList
                    ? $"hash.Add({parameter.PropertyName}?.Count ?? 0);"
                    : $"hash.Add({parameter.PropertyName});");
            }

            writer.Line("return hash.ToHashCode();");
        }
    }

    private static string Comparison(EndpointParameterSpec parameter)
        => parameter.IsList
            ? $"global::FreeTierGen.Runtime.Endpoints.RuleFunctions.ListEquals({parameter.PropertyName}, other.{parameter.PropertyName})"
            : $"{parameter.PropertyName} == other.{parameter.PropertyName}";
}
