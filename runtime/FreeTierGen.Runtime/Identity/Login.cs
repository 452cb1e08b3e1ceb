using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json.Serialization;

namespace FreeTierGen.Runtime.Identity;

/// <summary>The name and the password of a user (<c>@httpBasicAuth</c>).</summary>
public sealed class Login : CallerIdentity
{
    /// <summary>Creates an identity.</summary>
    /// <param name="userName">The user's name, which can't have a colon.</param>
    /// <param name="password">The password; it can be empty.</param>
    /// <exception cref="ArgumentException">
    /// The name is null, empty or has a colon, the password is null, or one of them has a line break or another control character. The message
    /// never shows the password.
    /// </exception>
    public Login(string userName, string password)
        : base(expiration: null)
    {
        ArgumentException.ThrowIfNullOrEmpty(userName);
        ArgumentNullException.ThrowIfNull(password);
        Check(userName, "user name", nameof(userName));
        Check(password, "password", nameof(password));
        if (userName.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("The user name has a colon, which ends a name where it is sent.", nameof(userName));
        }

        UserName = userName;
        Password = password;
        HeaderValue = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}"));
    }

    /// <summary>The user's name.</summary>
    public string UserName { get; }

    /// <summary>The password.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string Password { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string HeaderValue { get; }

    private protected override string Kind => $"Login of {UserName}";

    private static void Check(string text, string name, string parameter)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                throw new ArgumentException($"The {name} has a line break or another control character in it.", parameter);
            }
        }
    }
}
