using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.DependencyInjection.Configuration;

/// <content>Who calls. These are secrets: of user secrets, a vault or the environment, and never of a file in a repository.</content>
public sealed partial class ConfigurationReader
{
    /// <summary>A bearer token.</summary>
    /// <param name="key">The key below the section.</param>
    /// <returns>The token; null where it is not set, or can't be one.</returns>
    public IdentityProvider<BearerToken>? BearerToken(string key) => Text(key) is { } token
        ? Identity(key, () => new BearerToken(token), "a token without quotes, line breaks and characters beyond ASCII")
        : null;

    /// <summary>An API key.</summary>
    /// <param name="key">The key below the section.</param>
    /// <returns>The API key; null where it is not set, or can't be one.</returns>
    public IdentityProvider<ApiKey>? ApiKey(string key) => Text(key) is { } value
        ? Identity(key, () => new ApiKey(value), "an API key without quotes, line breaks and characters beyond ASCII")
        : null;

    /// <summary>A user's name and password: the keys <c>UserName</c> and <c>Password</c> below the key.</summary>
    /// <param name="key">The key below the section.</param>
    /// <returns>Both; null where the name is not set, or they can't be any.</returns>
    public IdentityProvider<Login>? Login(string key) => Text($"{key}:UserName") is { } name
        ? Identity(key, () => new Login(name, _section[$"{key}:Password"] ?? ""), "a UserName without a colon and a Password, both without line breaks")
        : null;

    private IdentityProvider<T>? Identity<T>(string key, Func<T> make, string form)
        where T : CallerIdentity
    {
        try
        {
            return IdentityProvider.Of(make());
        }
        catch (ArgumentException)
        {
            Unreadable<bool>(key, form);
            return null;
        }
    }
}
