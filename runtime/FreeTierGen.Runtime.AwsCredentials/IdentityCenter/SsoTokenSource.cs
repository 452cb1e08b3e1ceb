using System.Collections.Concurrent;
using FreeTierGen.Runtime.AwsCredentials.SsoOidc;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// The token of a session: the file's, and near its end one that it was renewed for, which is kept in memory alone. A refresh token
/// serves once, so all providers of the process share what they have renewed.
/// </summary>
internal sealed class SsoTokenSource(SsoSession session, AwsCredentialsOptions options, ProfileContext? context)
{
    // As botocore has it.
    private static readonly TimeSpan RenewAhead = TimeSpan.FromMinutes(15);

    private static readonly ConcurrentDictionary<string, Slot> Slots = new(StringComparer.Ordinal);

    /// <summary>A token that is valid now.</summary>
    /// <exception cref="CredentialsException">There is none; the message names the command that logs in.</exception>
    public async ValueTask<BearerToken> GetAsync(CancellationToken cancellationToken)
    {
        var file = SsoTokenFile.PathOf(session, options.Environment);
        var slot = Slots.GetOrAdd(file, static _ => new Slot());
        await slot.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var token = await NewestAsync(file, slot.Renewed, cancellationToken).ConfigureAwait(false);
            var now = options.TimeProvider.GetUtcNow();
            if (now < token.End - RenewAhead)
            {
                return token.Token;
            }

            if (session.Name is null || !token.CanBeRenewed(now))
            {
                return now < token.End ? token.Token : throw Expired(token);
            }

            try
            {
                slot.Renewed = await RenewAsync(token, cancellationToken).ConfigureAwait(false);
                return slot.Renewed.Token;
            }
            catch (CredentialsException) when (now < token.End)
            {
                return token.Token;
            }
        }
        finally
        {
            slot.Turn.Release();
        }
    }

    // Who logs in again while the program runs has written a newer one than was renewed here.
    private async ValueTask<SsoToken> NewestAsync(string file, SsoToken? renewed, CancellationToken cancellationToken)
    {
        try
        {
            var stored = await SsoTokenFile.ReadAsync(file, session, cancellationToken).ConfigureAwait(false);
            return renewed is not null && renewed.End > stored.End ? renewed : stored;
        }
        catch (CredentialsException) when (renewed is not null && options.TimeProvider.GetUtcNow() < renewed.End)
        {
            return renewed;
        }
    }

    private async ValueTask<SsoToken> RenewAsync(SsoToken old, CancellationToken cancellationToken)
    {
        try
        {
            using var oidc = new SSOOIDCClient(ServiceSettings.Apply(
                new SSOOIDCClientOptions { Region = session.Region, Credentials = AnonymousCredentialsProvider.Instance }, "sso_oidc", options, context));
            var answer = await oidc.CreateTokenAsync(
                new CreateTokenRequest
                {
                    ClientId = old.ClientId!,
                    ClientSecret = old.ClientSecret!,
                    GrantType = "refresh_token",
                    RefreshToken = old.RefreshToken,
                },
                cancellationToken).ConfigureAwait(false);
            return answer is { AccessToken: { Length: > 0 } token, ExpiresIn: > 0 and var seconds }
                ? old with
                {
                    Token = new BearerToken(token, options.TimeProvider.GetUtcNow() + TimeSpan.FromSeconds(seconds)),
                    RefreshToken = answer.RefreshToken ?? old.RefreshToken,
                }
                : throw new CredentialsException($"IAM Identity Center answered without a token for {session.StartUrl}. {session.Remedy}");
        }
        catch (ServiceClientException failure) when (failure is not CredentialsException)
        {
            throw new CredentialsException($"The token of IAM Identity Center for {session.StartUrl} could not be renewed: {failure.Message} {session.Remedy}", failure);
        }
        catch (ArgumentException)
        {
            throw new CredentialsException($"IAM Identity Center answered with a token for {session.StartUrl} that no header can carry. {session.Remedy}");
        }
    }

    private CredentialsException Expired(SsoToken token) =>
        new($"The token of IAM Identity Center for {session.StartUrl} expired at {token.End:u}. {session.Remedy}");

    private sealed class Slot
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public SsoToken? Renewed { get; set; }
    }
}
