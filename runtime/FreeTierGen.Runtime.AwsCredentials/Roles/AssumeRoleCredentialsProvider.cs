using FreeTierGen.Runtime.AwsCredentials.Sts;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>Credentials of a role that a caller with other credentials may assume (<c>sts:AssumeRole</c>).</summary>
public sealed class AssumeRoleCredentialsProvider : FetchedCredentialsProvider
{
    private readonly ICredentialsProvider _source;
    private readonly string _roleArn;

    /// <summary>Creates a provider. Nobody is asked before credentials are.</summary>
    /// <param name="source">Whose credentials STS is called with.</param>
    /// <param name="roleArn">The role's ARN.</param>
    /// <param name="options">Region, clock and others; <see langword="null"/> takes what they are by default.</param>
    /// <exception cref="ArgumentException">The role's ARN is empty.</exception>
    public AssumeRoleCredentialsProvider(ICredentialsProvider source, string roleArn, AwsCredentialsOptions? options = null)
        : base(options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(roleArn);
        _source = source;
        _roleArn = roleArn;
    }

    /// <summary>What the session is called in the account's logs; null makes a name with the time.</summary>
    public string? SessionName { get; init; }

    /// <summary>How long credentials are to be valid, from 15 minutes to 12 hours; null leaves it to STS, which takes an hour.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What the account of the role has asked its callers to say.</summary>
    public string? ExternalId { get; init; }

    /// <summary>
    /// The serial number or ARN of a device for multi-factor authentication. What it shows is asked of <see cref="AwsCredentialsOptions.MfaCode"/>,
    /// for each session anew.
    /// </summary>
    public string? MfaSerial { get; init; }

    internal ProfileContext? Context { get; init; }

    private protected override async ValueTask<Credentials> FetchAsync(CancellationToken cancellationToken)
    {
        var code = MfaSerial is null ? null : await AskCodeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var sts = StsAccess.Open(Options, Context, _source);
            var answer = await sts.AssumeRoleAsync(
                new AssumeRoleRequest
                {
                    RoleArn = _roleArn,
                    RoleSessionName = SessionName ?? StsAccess.SessionName(Options),
                    DurationSeconds = (int?)Duration?.TotalSeconds,
                    ExternalId = ExternalId,
                    SerialNumber = MfaSerial,
                    TokenCode = code,
                },
                cancellationToken).ConfigureAwait(false);
            return StsAccess.CredentialsOf(answer.Credentials, answer.AssumedRoleUser, _roleArn);
        }
        catch (ServiceClientException failure) when (failure is not CredentialsException)
        {
            throw new CredentialsException(
                $"{Who} could not be assumed: {failure.Message} Check that the role exists and that its trust policy names the caller; "
                + "a role that asks for an external id or for multi-factor authentication needs those, too.",
                failure);
        }
    }

    private string Who => Context is { } context ? $"The role {_roleArn} of the profile '{context.Profile.Name}'" : $"The role {_roleArn}";

    private ValueTask<string> AskCodeAsync(CancellationToken cancellationToken) => Options.MfaCode is { } ask
        ? ask(MfaSerial!, cancellationToken)
        : throw new CredentialsException(
            $"{Who} asks for multi-factor authentication by {MfaSerial}. Set {nameof(AwsCredentialsOptions)}.{nameof(AwsCredentialsOptions.MfaCode)}, "
            + "which asks the user for what the device shows.");
}
