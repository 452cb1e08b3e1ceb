using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FreeTierGen.Runtime.Identity;

/// <summary>
/// The token of an IAM Identity Center session, as <c>aws sso login</c> has left it in <c>~/.aws/sso/cache</c>. The file is read again when
/// its token has expired; renewing it is that command's business.
/// </summary>
public sealed class SsoTokenProvider : IdentityProvider<BearerToken>
{
    private readonly string _session;
    private readonly string? _directory;
    private readonly TimeProvider _time;
    private volatile BearerToken? _token;

    /// <summary>Creates a provider. Nothing is read before a token is asked for.</summary>
    /// <param name="session">The session's name (<c>sso_session</c>), or the start URL of a profile without one.</param>
    /// <param name="cacheDirectory">The folder with the tokens; <see langword="null"/> is <c>~/.aws/sso/cache</c>.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">The session is null or empty.</exception>
    public SsoTokenProvider(string session, string? cacheDirectory = null, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(session);
        _session = session;
        _directory = cacheDirectory;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public override ValueTask<BearerToken> GetIdentityAsync(CancellationToken cancellationToken = default)
        => _token is { } token && _time.GetUtcNow() < token.Expiration ? new(token) : ReadAsync(cancellationToken);

    private async ValueTask<BearerToken> ReadAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(_directory ?? DefaultDirectory, FileNameOf(_session));
        try
        {
            var json = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
            using var document = JsonDocument.Parse(json);
            var token = new BearerToken(
                document.RootElement.GetProperty("accessToken").GetString()!,
                DateTimeOffset.Parse(document.RootElement.GetProperty("expiresAt").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
            if (token.Expiration <= _time.GetUtcNow())
            {
                throw new CredentialsException($"The token of the session '{_session}' expired at {token.Expiration:u}. {Remedy}");
            }

            _token = token;
            return token;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CredentialsException($"There is no token of the session '{_session}': {file} can't be read. {Remedy}", exception);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            // What those exceptions say may have the token in it.
            throw new CredentialsException($"There is no token of the session '{_session}': {file} has no 'accessToken' with an 'expiresAt'. {Remedy}");
        }
    }

    private static string DefaultDirectory =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aws", "sso", "cache");

    private string Remedy => _session.Contains("://", StringComparison.Ordinal) ? "Run: aws sso login" : $"Run: aws sso login --sso-session {_session}";

    // The AWS SDKs' name of the file; nothing is secured by the hash.
#pragma warning disable CA5350
    private static string FileNameOf(string session) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(session))).ToLowerInvariant() + ".json";
#pragma warning restore CA5350
}
