using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes what the methods of a client and of its interface have in common.</summary>
internal static class MethodSignature
{
    /// <summary>Writes the declaration of the operation's own method.</summary>
    public static void Operation(CodeWriter code, string modifier, ClientMethodSpec method)
        => Declaration(code, modifier, $"{ClientNames.Task}<{method.OutputType}> {method.Name}", method);

    /// <summary>Writes the declaration of the method for pages.</summary>
    public static void Pages(CodeWriter code, string modifier, ClientMethodSpec method, PaginatorSpec paginator)
        => Declaration(code, modifier, $"{ClientNames.AsyncEnumerable}<{method.OutputType}> {paginator.PagesName}", method);

    /// <summary>Writes the declaration of the method for items.</summary>
    public static void Items(CodeWriter code, string modifier, ClientMethodSpec method, PaginatorItemsSpec items)
        => Declaration(code, modifier, $"{ClientNames.AsyncEnumerable}<{items.Type}> {items.Name}", method);

    /// <summary>The request, or an empty one where it can be left out.</summary>
    public static string Request(ClientMethodSpec method)
        => method.IsInputOptional ? $"request ?? new {method.InputType}()" : "request";

    /// <summary>Writes the arguments and the end of a call of the paginator, each on a line of its own.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="method">The operation.</param>
    /// <param name="paginator">How it is paged through.</param>
    /// <param name="items">The items, or null for pages.</param>
    public static void PaginatorCall(CodeWriter code, ClientMethodSpec method, PaginatorSpec paginator, PaginatorItemsSpec? items)
    {
        using (code.Indent())
        {
            code.Line($"=> {ClientNames.Paginator}.{(items is null ? "PagesAsync" : "ItemsAsync")}(");
            using (code.Indent())
            {
                code.Line(Request(method) + ",");
                code.Line(method.Name + ",");
                code.Line($"static output => {paginator.Token},");
                code.Line($"static (input, token) => input.{paginator.Copy},");
                if (paginator.TokenText is not null || paginator.GivenToken is not null)
                {
                    code.Line((paginator.TokenText ?? "null") + ",");
                    code.Line(paginator.GivenToken is { } given ? $"static input => {given}," : "null,");
                }

                if (items is not null)
                {
                    code.Line($"static output => {items.Expression},");
                }

                code.Line("cancellationToken);");
            }
        }
    }

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

    /// <summary>Writes the declaration of a method that waits.</summary>
    public static void Waiter(CodeWriter code, string modifier, ClientMethodSpec method, WaiterMethodSpec waiter)
        => Declaration(
            code,
            modifier,
            $"{ClientNames.Task}<{ClientNames.WaiterResult}<{method.OutputType}>> {waiter.Name}",
            method,
            ClientNames.WaiterOptions + "? options = null,");

    /// <summary>Writes the body of a method that waits.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="method">The operation.</param>
    /// <param name="waiter">What is waited for.</param>
    /// <param name="timeProvider">The client's clock.</param>
    public static void WaiterCall(CodeWriter code, ClientMethodSpec method, WaiterMethodSpec waiter, string timeProvider)
    {
        using (code.Indent())
        {
            code.Line($"=> {waiter.WaiterType}.Instance.WaitAsync(");
            using (code.Indent())
            {
                code.Line(Request(method) + ",");
                code.Line(method.Name + ",");
                code.Line("options,");
                code.Line(timeProvider + ",");
                code.Line("cancellationToken);");
            }
        }
    }

    private static void Declaration(CodeWriter code, string modifier, string name, ClientMethodSpec method, string? options = null)
    {
        code.Line($"{modifier}{name}(");
        using (code.Indent())
        {
            code.Line(method.IsInputOptional ? $"{method.InputType}? request = null," : $"{method.InputType} request,");
            if (options is not null)
            {
                code.Line(options);
            }

            code.Line($"{ClientNames.CancellationToken} cancellationToken = default)");
        }
    }
}
