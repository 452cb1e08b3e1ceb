using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the declarations of methods that extend a client's interface.</summary>
internal static class ExtensionMethod
{
    /// <summary>Writes what stands before the body.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="name">The return type and the name.</param>
    /// <param name="interfaceType">The interface, fully qualified.</param>
    /// <param name="method">The operation that the method calls.</param>
    public static void Declare(CodeWriter code, string name, string interfaceType, OperationMethodSpec method)
        => Declare(code, name, interfaceType, method.IsInputOptional ? $"{method.InputType}? request = null" : $"{method.InputType} request");

    /// <summary>Writes what stands before the body of a method with parameters of its own.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="name">The return type and the name.</param>
    /// <param name="interfaceType">The interface, fully qualified.</param>
    /// <param name="parameters">The parameters between the client and the cancellation token.</param>
    public static void Declare(CodeWriter code, string name, string interfaceType, params string[] parameters)
    {
        code.Line($"public static {name}(");
        using (code.Indent())
        {
            code.Line($"this {interfaceType} client,");
            foreach (var parameter in parameters)
            {
                code.Line(parameter + ",");
            }

            code.Line($"{ClientNames.CancellationToken} cancellationToken = default)");
        }
    }
}
