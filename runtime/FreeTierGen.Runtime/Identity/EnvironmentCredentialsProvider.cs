namespace FreeTierGen.Runtime.Identity;

/// <summary>
/// Credentials from <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_SECRET_ACCESS_KEY</c>, <c>AWS_SESSION_TOKEN</c> and <c>AWS_ACCOUNT_ID</c>.
/// The variables are read until they are complete for the first time; what changes afterwards is not noticed, unless the service
/// refuses what they were.
/// </summary>
public sealed class EnvironmentCredentialsProvider : ICredentialsProvider
{
    private const string AccessKeyId = "AWS_ACCESS_KEY_ID";
    private const string SecretAccessKey = "AWS_SECRET_ACCESS_KEY";
    private const string SessionToken = "AWS_SESSION_TOKEN";
    private const string AccountId = "AWS_ACCOUNT_ID";

    private readonly Func<string, string?> _read;
    private Credentials? _credentials;

    /// <summary>Creates a provider of the process's environment.</summary>
    public EnvironmentCredentialsProvider()
#pragma warning disable RS0030 // The process's environment is what this provider is of.
        : this(Environment.GetEnvironmentVariable)
#pragma warning restore RS0030
    {
    }

    /// <summary>Creates a provider of another environment, for tests and for hosts with environments of their own.</summary>
    /// <param name="readEnvironment">A variable's value; null where it is not set.</param>
    public EnvironmentCredentialsProvider(Func<string, string?> readEnvironment)
    {
        ArgumentNullException.ThrowIfNull(readEnvironment);
        _read = readEnvironment;
    }

    /// <inheritdoc/>
    public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return new ValueTask<Credentials>(_credentials ??= Read());
        }
        catch (CredentialsException failure)
        {
            return ValueTask.FromException<Credentials>(failure);
        }
    }

    /// <inheritdoc/>
    public void Invalidate(Credentials credentials) => Interlocked.CompareExchange(ref _credentials, null, credentials);

    private Credentials Read()
    {
        var accessKeyId = Text(AccessKeyId);
        var secretAccessKey = Text(SecretAccessKey);
        return (accessKeyId, secretAccessKey) switch
        {
            (not null, not null) => new Credentials(
                Checked(AccessKeyId, accessKeyId, isSent: true),
                Checked(SecretAccessKey, secretAccessKey, isSent: false),
                Text(SessionToken) is { } token ? Checked(SessionToken, token, isSent: true) : null,
                accountId: Text(AccountId)?.Trim()),
            (not null, null) => throw Incomplete(AccessKeyId, SecretAccessKey),
            (null, not null) => throw Incomplete(SecretAccessKey, AccessKeyId),
            _ => throw new CredentialsException(
                $"The environment has no credentials. Set {AccessKeyId} and {SecretAccessKey}, and {SessionToken} if they are temporary, "
                + "or set Credentials in the client's options."),
        };
    }

    private string? Text(string name) => _read(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static string Checked(string name, string value, bool isSent) =>
        CredentialsText.ProblemOf(value, isSent) is { } problem
            ? throw new CredentialsException($"The environment variable {name} {problem}. Set it again, without anything before or after the key.")
            : value;

    private static CredentialsException Incomplete(string present, string absent) =>
        new($"The environment's credentials are incomplete: {present} is set, {absent} is not. Set both or none.");
}
