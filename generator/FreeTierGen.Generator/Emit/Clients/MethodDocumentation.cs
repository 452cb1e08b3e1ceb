using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the XML documentation of a client's methods.</summary>
internal static class MethodDocumentation
{
    /// <summary>Writes that of the operation's own method.</summary>
    public static void Operation(CodeWriter code, ClientMethodSpec method, string baseException)
    {
        XmlDocumentation.Write(code, method.Documentation);
        Parameters(code, method, "The request.");
        code.Line("/// <returns>What the service answers.</returns>");
        foreach (var error in method.Errors)
        {
            XmlDocumentation.WriteException(code, error.Type, error.Documentation);
        }

        code.Line($"/// <exception cref=\"{baseException}\">The service answered with another error.</exception>");
        code.Line("/// <exception cref=\"global::FreeTierGen.Runtime.RequestValidationException\">The request violates the service's model; nothing was sent.</exception>");
        code.Line("/// <exception cref=\"global::FreeTierGen.Runtime.ServiceClientException\">The call failed in another way: no credentials, no connection, out of time.</exception>");
    }

    /// <summary>Writes that of the method for pages.</summary>
    public static void Pages(CodeWriter code, ClientMethodSpec method)
    {
        code.Line($"/// <summary>Calls <see cref=\"{method.Name}\"/> until there are no more pages.</summary>");
        Parameters(code, method, "The request for the first page.");
        code.Line("/// <returns>The pages. Each is fetched when it is asked for; enumerating throws what the operation throws.</returns>");
    }

    /// <summary>Writes that of the method for items.</summary>
    public static void Items(CodeWriter code, ClientMethodSpec method)
    {
        code.Line($"/// <summary>Calls <see cref=\"{method.Name}\"/> until there are no more pages, for the items of all of them.</summary>");
        Parameters(code, method, "The request for the first page.");
        code.Line("/// <returns>The items. Pages are fetched as they are needed; enumerating throws what the operation throws.</returns>");
    }

    private static void Parameters(CodeWriter code, ClientMethodSpec method, string request)
    {
        var empty = method.IsInputOptional ? " Null is one that sets nothing." : "";
        code.Line($"/// <param name=\"request\">{request}{empty}</param>");
        code.Line("/// <param name=\"cancellationToken\">Cancels the call.</param>");
    }
}
