using System.Text;
using FreeTier.Client;
using FreeTier.Terminals;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Validation;

namespace FreeTier.Commands;

/// <summary>Turns what was thrown into one readable message on stderr and an exit code. No stack trace, ever.</summary>
internal static class Failure
{
    /// <summary>Writes the message and returns the exit code.</summary>
    internal static int Report(Exception exception, Terminal terminal)
    {
        (int exitCode, string message) = Describe(exception);
        terminal.Error.WriteLine($"freetier: {message}");
        return exitCode;
    }

    /// <summary>The exit code, and the message without the tool's name.</summary>
    internal static (int ExitCode, string Message) Describe(Exception exception) => exception switch
    {
        UsageException => (ExitCode.Usage, exception.Message),
        OperationCanceledException => (ExitCode.Cancelled, "cancelled."),
        RequestValidationException e => (ExitCode.Usage, DescribeViolations(e)),
        EndpointResolutionException e => (ExitCode.Usage, $"no endpoint: {Clean(e.Message)} Check --region, --endpoint and the AWS_ environment variables."),
        ClientConfigurationException e => (ExitCode.Usage, Clean(e.Message)),
        ServiceException e => (ExitCode.Failure, DescribeServiceError(e)),
        CredentialsException e => (ExitCode.Failure, $"no usable AWS credentials: {Clean(e.Message)}"),
        ServiceClientException e => (ExitCode.Failure, Clean(e.Message)),
        IOException e => (ExitCode.Failure, $"input or output failed: {Clean(e.Message)}"),
        AggregateException { InnerExceptions: [var only] } => Describe(only),
        _ => (ExitCode.Failure, $"unexpected {exception.GetType().Name}: {Clean(exception.Message)}"),
    };

    private static string DescribeViolations(RequestValidationException exception)
    {
        var message = new StringBuilder("the input breaks the service's rules, so nothing was sent:");
        foreach (Violation violation in exception.Violations)
        {
            message.AppendLine();
            message.Append("  ").Append(OptionOf(violation.Path)).Append(Clean(violation.Message));
        }

        return message.ToString();
    }

    /// <summary>Says which part of the command line a member of the request came from.</summary>
    private static string OptionOf(string path) =>
        path.StartsWith("/activityId", StringComparison.Ordinal) ? "ID: "
        : path.StartsWith("/filter", StringComparison.Ordinal) ? "--service: "
        : "";

    private static string DescribeServiceError(ServiceException exception)
    {
        // An error without a code is no answer of the service itself, but of something on the way, say a proxy.
        var message = new StringBuilder();
        message.Append(exception.ErrorCode.Length > 0 ? $"the service answered {Clean(exception.ErrorCode)}: " : "");
        message.Append(exception switch
        {
            { ServiceMessage: { } text } => Clean(text),
            { ErrorCode.Length: > 0 } => "it gave no message.",
            _ => "the answer is no error of the service.",
        });
        message.Append(" (HTTP ").Append(exception.StatusCode);
        if (!string.IsNullOrEmpty(exception.RequestId))
        {
            message.Append(", request id ").Append(Clean(exception.RequestId));
        }

        message.Append(')');
        if (AdviceFor(exception) is { } advice)
        {
            message.AppendLine().Append(advice);
        }

        return message.ToString();
    }

    private static string? AdviceFor(ServiceException exception) => exception switch
    {
        AccessDeniedException => "The credentials need the IAM permissions freetier:Get*, freetier:List* and, for upgrade, freetier:UpgradeAccountPlan.",
        ResourceNotFoundException => null,
        { IsThrottling: true } => "The service asks for fewer requests: wait a moment and try again.",
        { ErrorCode: "ExpiredTokenException" or "UnrecognizedClientException" or "InvalidSignatureException" or "InvalidClientTokenId" } =>
            "The credentials are expired or not valid: sign in again (for instance 'aws sso login') or choose another --profile.",
        _ => null,
    };

    private static string Clean(string text) => TerminalText.Clean(text);
}
