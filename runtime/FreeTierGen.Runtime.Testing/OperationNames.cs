namespace FreeTierGen.Runtime.Testing;

/// <summary>Finds the names of operations in requests.</summary>
internal static class OperationNames
{
    /// <summary>The operation's name where the request says it, else its method and path.</summary>
    public static string Of(ReceivedRequest request)
    {
        if (request.Headers.TryGetValue("X-Amz-Target", out var target))
        {
            return target[(target.LastIndexOf('.') + 1)..];
        }

        const string OfRpcV2 = "/operation/";
        var path = request.Uri.AbsolutePath;
        if (request.Headers.ContainsKey("Smithy-Protocol") && path.LastIndexOf(OfRpcV2, StringComparison.Ordinal) is var at and >= 0)
        {
            return path[(at + OfRpcV2.Length)..];
        }

        return IsForm(request) && Action(request.BodyText) is { } action ? action : $"{request.Method} {path}";
    }

    /// <summary>Whether the body is a form, as the query protocols send it.</summary>
    public static bool IsForm(ReceivedRequest request)
        => request.Headers.TryGetValue("Content-Type", out var type) && type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static string? Action(string form)
    {
        foreach (var entry in form.Split('&'))
        {
            if (entry.StartsWith("Action=", StringComparison.Ordinal))
            {
                return Uri.UnescapeDataString(entry["Action=".Length..]);
            }
        }

        return null;
    }
}
