namespace FreeTierGen.Runtime.Protocols;

/// <summary>The names of errors in all the forms that services send.</summary>
internal static class ErrorNames
{
    /// <summary>
    /// The name alone: services send it with the shape's namespace before a <c>#</c> and with a URL after a <c>:</c>.
    /// </summary>
    public static string OfShape(string? type)
    {
        if (string.IsNullOrWhiteSpace(type))
        {
            return "";
        }

        var name = type.AsSpan();
        var colon = name.IndexOf(':');
        name = colon < 0 ? name : name[..colon];
        var hash = name.IndexOf('#');
        name = (hash < 0 ? name : name[(hash + 1)..]).Trim();
        return name.Length == type.Length ? type : name.ToString();
    }

    /// <summary>
    /// <c>AWS.SimpleQueueService.NonExistentQueue;Sender</c>: the code that a service's error had in the query protocol, and whose fault it is.
    /// </summary>
    public static (string? Code, ErrorFault? Fault) OfQueryError(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            return default;
        }

        var separator = header.IndexOf(';', StringComparison.Ordinal);
        if (separator < 0)
        {
            return (header.Trim(), null);
        }

        var code = header[..separator].Trim();
        return (code.Length == 0 ? null : code, FaultOf(header.AsSpan(separator + 1).Trim()));
    }

    /// <summary>Whose fault an error is in the query protocols' words.</summary>
    public static ErrorFault? FaultOf(ReadOnlySpan<char> type) => type switch
    {
        "Sender" => ErrorFault.Client,
        "Receiver" => ErrorFault.Server,
        _ => null,
    };
}
