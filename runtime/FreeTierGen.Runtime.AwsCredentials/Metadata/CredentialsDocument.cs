using System.Globalization;
using System.Text.Json;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>Credentials as agents, instances and processes write them: an object of JSON.</summary>
internal static class CredentialsDocument
{
    /// <summary>The credentials.</summary>
    /// <param name="json">The document.</param>
    /// <param name="tokenName">The name of the session's token, which differs.</param>
    /// <param name="who">Who has written it, as the beginning of a sentence.</param>
    /// <param name="remedy">What to do where it is not as it should be.</param>
    /// <exception cref="CredentialsException">It holds no credentials. The message shows nothing of it but a code of the service.</exception>
    public static Credentials Read(ReadOnlyMemory<byte> json, string tokenName, string who, string remedy)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (TextOf(root, "Code") is { } code && !code.Equals("Success", StringComparison.OrdinalIgnoreCase))
            {
                throw new CredentialsException($"{who} answered with {Shown(code)} in place of credentials. {remedy}");
            }

            return TextOf(root, "AccessKeyId") is { } id && TextOf(root, "SecretAccessKey") is { } secret
                ? AnsweredCredentials.Of(who, id, secret, TextOf(root, tokenName), TimeOf(root), TextOf(root, "AccountId"))
                : throw new CredentialsException($"{who} answered without an 'AccessKeyId' and a 'SecretAccessKey'. {remedy}");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            // What those exceptions say may have a key in it.
            throw new CredentialsException($"{who} answered with no JSON that holds credentials. {remedy}");
        }
    }

    /// <summary>A member that is a string with something in it; null else.</summary>
    public static string? TextOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? TimeOf(JsonElement root) => TextOf(root, "Expiration") is { } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    // A code is a word; anything else is not shown.
    private static string Shown(string code)
    {
        foreach (var character in code)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                return "an error";
            }
        }

        return code.Length <= 64 ? $"the code {code}" : "an error";
    }
}
