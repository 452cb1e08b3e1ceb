using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Credentials of a container from its agent, as ECS, EKS and others name it by <c>AWS_CONTAINER_CREDENTIALS_RELATIVE_URI</c> or
/// <c>AWS_CONTAINER_CREDENTIALS_FULL_URI</c>; with the token of <c>AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE</c>, which is read for each request,
/// or <c>AWS_CONTAINER_AUTHORIZATION_TOKEN</c>. Over http only the known agents and this machine are asked.
/// </summary>
/// <param name="options">The clock and others; <see langword="null"/> takes what they are by default.</param>
public sealed class ContainerCredentialsProvider(AwsCredentialsOptions? options = null) : FetchedCredentialsProvider(options)
{
    private const string TokenVariable = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
    private const string TokenFileVariable = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
    private const string Remedy = "Check that the task or pod has a role, and that the agent runs.";
    private const int Attempts = 3;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private protected override async ValueTask<Credentials> FetchAsync(CancellationToken cancellationToken)
    {
        var environment = Options.Environment;
        var url = await ContainerEndpoint.FindAsync(environment, cancellationToken).ConfigureAwait(false);
        var token = await TokenAsync(environment, cancellationToken).ConfigureAwait(false);
        using var transport = new LinkLocalTransport(Options, Limit, Attempts);
        var who = $"The container's agent at {url.GetLeftPart(UriPartial.Path)}";
        try
        {
            var answer = await transport.SendAsync(
                HttpMethod.Get, url, token is null ? null : ("Authorization", token), cancellationToken).ConfigureAwait(false);
            return answer.Status == 200
                ? CredentialsDocument.Read(answer.Body, "Token", who, Remedy)
                : throw new CredentialsException($"{who} answered with status {answer.Status}. {Remedy}{TokenHint(answer.Status)}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutException)
        {
            throw new CredentialsException($"{who} could not be asked: {failure.Message}. {Remedy}", failure);
        }
    }

    private static string TokenHint(int status) =>
        status is 401 or 403 ? $" It may want another token than {TokenFileVariable} or {TokenVariable} has." : "";

    private static async ValueTask<string?> TokenAsync(AwsEnvironment environment, CancellationToken cancellationToken)
    {
        if (environment.Text(TokenFileVariable) is { } file)
        {
            return await SecretFile.ReadAsync(environment.PathOf(file), "the token for the container's agent", cancellationToken).ConfigureAwait(false);
        }

        var token = environment.Text(TokenVariable);
        return token is null || token.AsSpan().IndexOfAny('\r', '\n', '\0') < 0
            ? token
            : throw new CredentialsException($"The environment variable {TokenVariable} has line breaks in it. Set it again.");
    }
}
