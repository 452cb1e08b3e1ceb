using System.Text;

namespace FreeTierGen.Runtime.Text;

/// <summary>What somebody else's exception says, to be quoted in a message of ours.</summary>
internal static class FailureText
{
    private const int MostExceptions = 8;
    private const int MostCharacters = 1000;

    // How .NET sends its readers to the cause, with what leads there.
    private static readonly string[] References = ["see inner exception", "see the inner exception"];

    /// <summary>
    /// The messages of the exception and of what caused it, one after the other. Where .NET just says "see inner exception", as it does of
    /// TLS, the reason stands in its place.
    /// </summary>
    public static string Of(Exception exception)
    {
        var text = new StringBuilder();
        var reason = exception;
        for (var count = 0; reason is not null && count < MostExceptions; count++, reason = reason.InnerException)
        {
            // A cancellation says nothing of what caused it, and an aggregate repeats what it holds.
            if (reason is OperationCanceledException or AggregateException && reason.InnerException is not null)
            {
                continue;
            }

            Append(text, WithoutReference(reason.Message));
        }

        return text.Length == 0 ? exception.GetType().Name : BoundedText.Cut(text.ToString(), MostCharacters);
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> message)
    {
        message = message.Trim();
        if (message.IsEmpty || text.ToString().AsSpan().Contains(message.TrimEnd('.'), StringComparison.Ordinal))
        {
            return;
        }

        if (text.Length > 0)
        {
            text.Append(text[^1] == '.' ? " " : ": ");
        }

        text.Append(message);
    }

    // "The SSL connection could not be established, see inner exception." ends before the comma, a sentence of its own goes whole.
    private static ReadOnlySpan<char> WithoutReference(string message)
    {
        foreach (var reference in References)
        {
            var start = message.IndexOf(reference, StringComparison.OrdinalIgnoreCase);
            if (start >= 0)
            {
                return message.AsSpan(0, start).TrimEnd(" ,;:(-");
            }
        }

        return message;
    }
}
