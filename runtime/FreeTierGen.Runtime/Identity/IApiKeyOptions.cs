namespace FreeTierGen.Runtime.Identity;

/// <summary>Options of clients whose service takes API keys (<c>@httpApiKeyAuth</c>).</summary>
public interface IApiKeyOptions
{
    /// <summary>Where the key comes from; an <see cref="Identity.ApiKey"/> is the same one always.</summary>
    IdentityProvider<ApiKey>? ApiKey { get; set; }
}
