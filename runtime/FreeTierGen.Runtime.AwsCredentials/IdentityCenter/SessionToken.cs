using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>The token of a profile's session, for services that take it as it is, as CodeCatalyst does.</summary>
internal static class SessionToken
{
    /// <summary>Where the token comes from; null where the profile names no session.</summary>
    /// <exception cref="CredentialsException">A file or the session's section can't be used.</exception>
    public static IdentityProvider<BearerToken>? Find(AwsCredentialsOptions options)
    {
        var files = ConfigFiles.Read(options.Environment);
        if (files.Find(options.Profile ?? ConfigFiles.NameOfDefault(options.Environment)) is not { } profile
            || SsoSession.Of(profile, files) is not { Name: not null } session)
        {
            return null;
        }

        var tokens = new SsoTokenSource(session, options, new ProfileContext(files, profile));
        return IdentityProvider.From(tokens.GetAsync, options.TimeProvider);
    }
}
