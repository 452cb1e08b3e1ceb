using FreeTierGen.Runtime.AwsCredentials.Sso;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Credentials of a role that a user of IAM Identity Center may have, by what <c>aws sso login</c> has left. Tokens of sessions are renewed
/// near their end, in memory: the file is read, and never written.
/// </summary>
public sealed class SsoCredentialsProvider : FetchedCredentialsProvider
{
    private readonly SsoSession _session;
    private readonly string _account;
    private readonly string _role;
    private readonly ProfileContext? _context;
    private readonly SsoTokenSource _tokens;

    /// <summary>Creates a provider. Nothing is read before credentials are asked for.</summary>
    /// <param name="session">The session's name, as <c>aws sso login --sso-session</c> takes it.</param>
    /// <param name="startUrl">The portal where the user has logged in.</param>
    /// <param name="region">The region of IAM Identity Center.</param>
    /// <param name="accountId">The account that the role is in.</param>
    /// <param name="roleName">The role's name, as IAM Identity Center has it.</param>
    /// <param name="options">Clock and others; <see langword="null"/> takes what they are by default.</param>
    /// <exception cref="ArgumentException">A part is empty.</exception>
    public SsoCredentialsProvider(
        string session, string startUrl, string region, string accountId, string roleName, AwsCredentialsOptions? options = null)
        : this(new SsoSession(Given(session, nameof(session)), Given(startUrl, nameof(startUrl)), Given(region, nameof(region)), ""), accountId, roleName, null, options)
    {
    }

    internal SsoCredentialsProvider(SsoSession session, string accountId, string roleName, ProfileContext? context, AwsCredentialsOptions? options)
        : base(options)
    {
        _session = session;
        _account = Given(accountId, nameof(accountId));
        _role = Given(roleName, nameof(roleName));
        _context = context;
        _tokens = new SsoTokenSource(session, Options, context);
    }

    private protected override async ValueTask<Credentials> FetchAsync(CancellationToken cancellationToken)
    {
        var token = await _tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var portal = new SSOClient(ServiceSettings.Apply(
                new SSOClientOptions { Region = _session.Region, Credentials = AnonymousCredentialsProvider.Instance }, "sso", Options, _context));
            var answer = await portal.GetRoleCredentialsAsync(
                new GetRoleCredentialsRequest { AccountId = _account, RoleName = _role, AccessToken = token.Value }, cancellationToken).ConfigureAwait(false);
            return answer.RoleCredentials is { AccessKeyId: { Length: > 0 } id, SecretAccessKey: { Length: > 0 } secret, SessionToken: { Length: > 0 } session, Expiration: > 0 and var end }
                ? AnsweredCredentials.Of("IAM Identity Center", id, secret, session, TimeOf(end), _account)
                : throw new CredentialsException($"IAM Identity Center answered without complete credentials of {What}. If AWS_ENDPOINT_URL_SSO leads to an emulator, look there.");
        }
        catch (UnauthorizedException failure)
        {
            throw new CredentialsException($"IAM Identity Center does not accept the token for {_session.StartUrl} any more: {failure.Message} {_session.Remedy}", failure);
        }
        catch (ServiceClientException failure) when (failure is not CredentialsException)
        {
            throw new CredentialsException(
                $"IAM Identity Center gave no credentials of {What}: {failure.Message} Check that the user has this role in this account; 'aws configure sso' lists them.", failure);
        }
    }

    private string What => $"the role {_role} in the account {_account}";

    private static DateTimeOffset TimeOf(long milliseconds) =>
        milliseconds < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : DateTimeOffset.MaxValue;

    private static string Given(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        return value;
    }
}
