using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Signing;

/// <summary>The headers that signing adds.</summary>
internal static class SigningHeaderNames
{
    internal const string Authorization = "Authorization";
    internal const string ContentSha256 = "X-Amz-Content-SHA256";
    internal const string Date = "X-Amz-Date";
    internal const string Host = "Host";
    internal const string RegionSet = "X-Amz-Region-Set";
    internal const string SecurityToken = "X-Amz-Security-Token";

    /// <summary>What the token of credentials is sent as.</summary>
    internal static string TokenOf(Credentials credentials) => credentials.TokenName ?? SecurityToken;
}
