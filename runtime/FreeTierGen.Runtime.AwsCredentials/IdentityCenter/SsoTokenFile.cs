using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>What <c>aws sso login</c> has left in <c>~/.aws/sso/cache</c>. It is read and never written.</summary>
internal static class SsoTokenFile
{
    /// <summary>The file of a session.</summary>
#pragma warning disable CA5350 // The name of the file as AWS's tools have it; nothing is secured by the hash.
    public static string PathOf(SsoSession session, AwsEnvironment environment) => environment.AwsPath(
        "sso", "cache", Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(session.Key))).ToLowerInvariant() + ".json");
#pragma warning restore CA5350

    /// <summary>The token in the file.</summary>
    /// <exception cref="CredentialsException">The file is not there, or holds no token.</exception>
    public static async ValueTask<SsoToken> ReadAsync(string file, SsoSession session, CancellationToken cancellationToken)
    {
        byte[] json;
        try
        {
            json = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CredentialsException($"There is no token of IAM Identity Center for {session.StartUrl}: {file} can't be read. {session.Remedy}", failure);
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var end = TimeOf(root, "expiresAt") ?? throw new FormatException();
            return new SsoToken(
                new BearerToken(TextOf(root, "accessToken")!, end),
                TextOf(root, "refreshToken"),
                TextOf(root, "clientId"),
                TextOf(root, "clientSecret"),
                TimeOf(root, "registrationExpiresAt"));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            // What those exceptions say may have the token in it.
            throw new CredentialsException(
                $"There is no token of IAM Identity Center for {session.StartUrl}: {file} has no 'accessToken' with an 'expiresAt'. {session.Remedy}");
        }
    }

    private static string? TextOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    // Some versions of the command line have written "2026-01-31T00:00:00UTC".
    private static DateTimeOffset? TimeOf(JsonElement root, string name) => TextOf(root, name) is { } text
        ? DateTimeOffset.Parse(text.Replace("UTC", "Z", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;
}
