using FreeTierGen.Generator.CSharp;
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
    public static void Pages(CodeWriter code, string interfaceType, PaginatedMethodSpec method)
    {
        code.Line($"/// <summary>Calls <see cref=\"{interfaceType}.{method.Name}\"/> until there are no more pages.</summary>");
        Client(code);
        Parameters(code, method, "The request for the first page.");
        code.Line("/// <returns>The pages. Each is fetched when it is asked for; enumerating throws what the operation throws.</returns>");
    }

    /// <summary>Writes that of the method for items.</summary>
    public static void Items(CodeWriter code, string interfaceType, PaginatedMethodSpec method)
    {
        code.Line($"/// <summary>Calls <see cref=\"{interfaceType}.{method.Name}\"/> until there are no more pages, for the items of all of them.</summary>");
        Client(code);
        Parameters(code, method, "The request for the first page.");
        code.Line("/// <returns>The items. Pages are fetched as they are needed; enumerating throws what the operation throws.</returns>");
    }

    /// <summary>Writes that of the method that makes a URL.</summary>
    public static void Presigner(CodeWriter code, ClientMethodSpec method)
    {
        code.Line($"/// <summary>Makes a URL that does what <see cref=\"{method.Name}\"/> does, for whoever has it and without credentials, until it expires. Nothing is sent.</summary>");
        code.Line("/// <param name=\"request\">The request. A stream in it is left alone: who has the URL sends the body.</param>");
        code.Line("/// <param name=\"lifetime\">How long it can be used: one second to seven days. Temporary credentials may end its life earlier.</param>");
        code.Line("/// <param name=\"cancellationToken\">Ends the wait for credentials.</param>");
        code.Line("/// <returns>The URL, with the method and the headers that it has to be sent with.</returns>");
        code.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The lifetime is shorter than a second or longer than seven days.</exception>");
        code.Line("/// <exception cref=\"global::FreeTierGen.Runtime.RequestValidationException\">The request violates the service's model.</exception>");
        code.Line("/// <exception cref=\"global::FreeTierGen.Runtime.ServiceClientException\">There is no signature: no credentials, no region, no endpoint.</exception>");
    }

    /// <summary>Writes that of a method that waits.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="interfaceType">The interface, fully qualified.</param>
    /// <param name="method">The operation.</param>
    /// <param name="waiter">What is waited for.</param>
    /// <param name="parameter">The parameter that says how to wait.</param>
    /// <param name="meaning">What it means.</param>
    public static void Waiter(
        CodeWriter code, string interfaceType, WaitableMethodSpec method, WaiterMethodSpec waiter, string parameter, string meaning)
    {
        XmlDocumentation.Write(code, waiter.Documentation);
        code.Line($"/// <remarks>Calls <see cref=\"{interfaceType}.{method.Name}\"/> with growing delays until its answers say that it is so, or never will be.</remarks>");
        Client(code);
        Parameters(code, method, "The request, sent each time.", $"/// <param name=\"{parameter}\">{meaning}</param>", "wait");
        code.Line("/// <returns>The answer, or the error, that ended the wait.</returns>");
        code.Line("/// <exception cref=\"global::FreeTierGen.Runtime.Waiters.WaiterFailedException\">It will never be so, or a call failed with another error.</exception>");
        code.Line("/// <exception cref=\"global::FreeTierGen.Runtime.Waiters.WaiterTimedOutException\">It was not so in time.</exception>");
    }

    private static void Client(CodeWriter code)
        => code.Line("/// <param name=\"client\">What is called: a client, or what stands in for one.</param>");

    private static void Parameters(CodeWriter code, OperationMethodSpec method, string request, string? own = null, string cancelled = "call")
    {
        var empty = method.IsInputOptional ? " Null is one that sets nothing." : "";
        code.Line($"/// <param name=\"request\">{request}{empty}</param>");
        if (own is not null)
        {
            code.Line(own);
        }

        code.Line($"/// <param name=\"cancellationToken\">Cancels the {cancelled}.</param>");
    }
}
