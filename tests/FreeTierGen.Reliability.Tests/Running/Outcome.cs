namespace FreeTierGen.Reliability.Tests.Running;

/// <summary>What a caller has seen of a fault.</summary>
/// <param name="Sees">The exception's type; null for an answer.</param>
/// <param name="Facts">What else it says, for the page.</param>
/// <param name="Requests">How many requests reached the service, or connections, where it is those that fail.</param>
/// <param name="WasSent">What the exception says of the request; null where it does not say.</param>
/// <param name="Exception">The exception itself.</param>
internal sealed record Outcome(string? Sees, string Facts, int Requests, bool? WasSent, Exception? Exception)
{
    /// <summary>The outcome as the page has it.</summary>
    public string Text => Sees is null ? $"the answer{Facts}" : $"`{Sees}`{Facts}";

    /// <summary>Describes what a call ended with.</summary>
    /// <param name="exception">What it threw; null for an answer.</param>
    /// <param name="read">What was in the answer.</param>
    /// <param name="isReading">Whether the caller was reading a stream.</param>
    /// <param name="requests">How many requests there were.</param>
    public static Outcome Of(Exception? exception, string? read, bool isReading, int requests)
    {
        var facts = new List<string>();
        switch (exception)
        {
            case null when read != Wire.WireFormat.Text:
                facts.Add(read is null ? "with nothing in it" : $"with `{read}`");
                break;
            case ServiceException error:
                facts.Add(error.ErrorCode.Length == 0 ? "no code" : $"`{error.ErrorCode}`");
                facts.Add(error.IsThrottling ? "throttling" : error.IsRetryable ? "transient" : "final");
                break;
            case TransportException lost:
                facts.Add(lost.WasSent ? "sent" : "not sent");
                break;
        }

        if (exception is ServiceClientException { IsBodySpent: true })
            facts.Add("body spent");
        if (exception is not null && isReading)
            facts.Add("while it is read");
        return new(
            exception?.GetType().Name,
            facts.Count == 0 ? "" : exception is null ? " " + facts[0] : $" ({string.Join(", ", facts)})",
            requests,
            (exception as TransportException)?.WasSent,
            exception);
    }
}
