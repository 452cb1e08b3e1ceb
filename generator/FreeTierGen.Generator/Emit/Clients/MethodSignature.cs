using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes what the methods of a client and of its interface have in common.</summary>
internal static class MethodSignature
{
    /// <summary>Writes the declaration of the operation's own method.</summary>
    public static void Operation(CodeWriter code, string modifier, ClientMethodSpec method)
    {
        code.Line($"{modifier}{ClientNames.Task}<{method.OutputType}> {method.Name}(");
        using (code.Indent())
        {
            code.Line(method.IsInputOptional ? $"{method.InputType}? request = null," : $"{method.InputType} request,");
            code.Line($"{ClientNames.CancellationToken} cancellationToken = default)");
        }
    }

    /// <summary>The request, or an empty one where it can be left out.</summary>
    public static string Request(OperationMethodSpec method)
        => method.IsInputOptional ? $"request ?? new {method.InputType}()" : "request";

    /// <summary>Writes the declaration of the method that makes a URL.</summary>
    public static void Presigner(CodeWriter code, string modifier, ClientMethodSpec method, string name)
    {
        code.Line($"{modifier}{ClientNames.Task}<{ClientNames.PresignedRequest}> {name}(");
        using (code.Indent())
        {
            code.Line(method.InputType + " request,");
            code.Line("global::System.TimeSpan lifetime,");
            code.Line($"{ClientNames.CancellationToken} cancellationToken = default)");
        }
    }
}
