using System.Globalization;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Types;

/// <summary>Writes exceptions.</summary>
internal static class ErrorEmitter
{
    private const string Details = "global::FreeTierGen.Runtime.ErrorDetails";
    private const string Fault = "global::FreeTierGen.Runtime.ErrorFault";

    /// <summary>Writes the exception of a modeled error.</summary>
    public static void Emit(CodeWriter writer, ErrorSpec error)
    {
        TypeHead.Write(writer, error);
        using var type = writer.Block($"{error.Visibility} sealed partial class {error.TypeName} : {error.BaseType}");
        var modeled = AsModeled(error);
        WriteConstructors(
            writer,
            error.TypeName,
            $"{Details}.Modeled({CSharpLiteral.String(error.Code)}, {error.StatusCode.ToString(CultureInfo.InvariantCulture)}, {FaultOf(error)}, message, innerException)"
                + (error.IsRetryable || error.IsMessageSensitive ? modeled : ""));
        writer.Line();
        WriteOfDetails(writer, error.TypeName);
        using (writer.Indent())
        {
            writer.Line($": base((details ?? throw new global::System.ArgumentNullException(nameof(details))){modeled})");
        }

        using (writer.Block(""))
        {
        }

        foreach (var property in error.Properties)
        {
            writer.Line();
            StructureEmitter.WriteProperty(writer, property);
        }
    }

    /// <summary>Writes the exception that all errors of a service derive from.</summary>
    public static void Emit(CodeWriter writer, ServiceExceptionSpec exception)
    {
        TypeHead.Write(writer, exception);
        using var type = writer.Block($"{exception.Visibility} partial class {exception.TypeName} : global::FreeTierGen.Runtime.ServiceException");
        WriteConstructors(writer, exception.TypeName, $"{Details}.Modeled(\"\", 0, {Fault}.Client, message, innerException)");
        writer.Line();
        WriteOfDetails(writer, exception.TypeName);
        using (writer.Indent())
        {
            writer.Line(": base(details)");
        }

        using (writer.Block(""))
        {
        }
    }

    private static void WriteOfDetails(CodeWriter writer, string typeName)
    {
        writer.Line("/// <summary>Makes the exception from what the service answered, or would: code, message, request id and the rest.</summary>");
        writer.Line("/// <param name=\"details\">What the answer says of the error.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">The details are null.</exception>");
        writer.Line($"public {typeName}({Details} details)");
    }

    // The usual three, for code that stands in for the service.
    private static void WriteConstructors(CodeWriter writer, string typeName, string details)
    {
        writer.Line("/// <summary>Makes the exception without a message, as a test's stand-in for the service would throw it.</summary>");
        writer.Line($"public {typeName}()");
        WriteChained(writer, "this(null, null)");
        writer.Line();
        writer.Line("/// <summary>Makes the exception as a test's stand-in for the service would throw it.</summary>");
        writer.Line("/// <param name=\"message\">The message.</param>");
        writer.Line($"public {typeName}(string? message)");
        WriteChained(writer, "this(message, null)");
        writer.Line();
        writer.Line("/// <summary>Makes the exception as a test's stand-in for the service would throw it.</summary>");
        writer.Line("/// <param name=\"message\">The message.</param>");
        writer.Line("/// <param name=\"innerException\">The cause.</param>");
        writer.Line($"public {typeName}(string? message, global::System.Exception? innerException)");
        WriteChained(writer, $"base({details})");
    }

    private static void WriteChained(CodeWriter writer, string initializer)
    {
        using (writer.Indent())
        {
            writer.Line(": " + initializer);
        }

        using (writer.Block(""))
        {
        }
    }

    private static string FaultOf(ErrorSpec error) => Fault + (error.IsServerFault ? ".Server" : ".Client");

    private static string AsModeled(ErrorSpec error)
        => $".AsModeled({FaultOf(error)}"
            + (error.IsRetryable ? ", isRetryable: true" : "")
            + (error.IsThrottling ? ", isThrottling: true" : "")
            + (error.IsMessageSensitive ? ", isMessageSensitive: true" : "")
            + ")";
}
