using FreeTierGen.Runtime.AwsCredentials.Sts;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Credentials of a role that trusts an identity provider, for a token of it in a file (<c>sts:AssumeRoleWithWebIdentity</c>): what pods of
/// Kubernetes and jobs of CI have. The file is read for each request: whoever runs the program renews it.
/// </summary>
public sealed class WebIdentityCredentialsProvider : FetchedCredentialsProvider
{
    private const string RoleVariable = "AWS_ROLE_ARN";
    private const string TokenVariable = "AWS_WEB_IDENTITY_TOKEN_FILE";

    private readonly string _roleArn;
    private readonly string _tokenFile;

    /// <summary>Creates a provider. Nobody is asked before credentials are.</summary>
    /// <param name="roleArn">The role's ARN.</param>
    /// <param name="tokenFile">The file that holds the token and nothing else.</param>
    /// <param name="options">Region, clock and others; <see langword="null"/> takes what they are by default.</param>
    /// <exception cref="ArgumentException">The role's ARN or the file's name is empty.</exception>
    public WebIdentityCredentialsProvider(string roleArn, string tokenFile, AwsCredentialsOptions? options = null)
        : base(options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(roleArn);
        ArgumentException.ThrowIfNullOrWhiteSpace(tokenFile);
        _roleArn = roleArn;
        _tokenFile = tokenFile;
    }

    /// <summary>What the session is called in the account's logs; null makes a name with the time.</summary>
    public string? SessionName { get; init; }

    /// <summary>How long credentials are to be valid, from 15 minutes to 12 hours; null leaves it to STS, which takes an hour.</summary>
    public TimeSpan? Duration { get; init; }

    internal ProfileContext? Context { get; init; }

    /// <summary>
    /// What <c>AWS_WEB_IDENTITY_TOKEN_FILE</c>, <c>AWS_ROLE_ARN</c> and <c>AWS_ROLE_SESSION_NAME</c> say; null where the first is not set.
    /// </summary>
    /// <exception cref="CredentialsException">The file is named, and no role.</exception>
    internal static WebIdentityCredentialsProvider? OfEnvironment(AwsCredentialsOptions options, ProfileContext? context)
    {
        var environment = options.Environment;
        if (environment.Text(TokenVariable) is not { } file)
        {
            return null;
        }

        var role = environment.Text(RoleVariable)
            ?? throw new CredentialsException($"The environment has {TokenVariable} and no {RoleVariable}. Set it to the ARN of the role to assume.");
        return new WebIdentityCredentialsProvider(role, environment.PathOf(file), options)
        {
            SessionName = environment.Text("AWS_ROLE_SESSION_NAME"),
            Context = context,
        };
    }

    private protected override async ValueTask<Credentials> FetchAsync(CancellationToken cancellationToken)
    {
        var token = await SecretFile.ReadAsync(_tokenFile, "the web identity token", cancellationToken).ConfigureAwait(false);
        try
        {
            using var sts = StsAccess.Open(Options, Context, AnonymousCredentialsProvider.Instance);
            var answer = await sts.AssumeRoleWithWebIdentityAsync(
                new AssumeRoleWithWebIdentityRequest
                {
                    RoleArn = _roleArn,
                    RoleSessionName = SessionName ?? StsAccess.SessionName(Options),
                    WebIdentityToken = token,
                    DurationSeconds = (int?)Duration?.TotalSeconds,
                },
                cancellationToken).ConfigureAwait(false);
            return StsAccess.CredentialsOf(answer.Credentials, answer.AssumedRoleUser, _roleArn);
        }
        catch (ServiceClientException failure) when (failure is not CredentialsException)
        {
            throw new CredentialsException(
                $"The role {_roleArn} could not be assumed with the web identity token in {_tokenFile}: {failure.Message} "
                + "Check that the role's trust policy names the identity provider and what the token says of its subject and audience, "
                + "and that whoever writes the file renews it.",
                failure);
        }
    }
}
