namespace FreeTierGen.Runtime.Identity;

/// <summary>Options of clients whose service takes names and passwords (<c>@httpBasicAuth</c>).</summary>
public interface ILoginOptions
{
    /// <summary>Where name and password come from; a <see cref="Identity.Login"/> is the same one always.</summary>
    IdentityProvider<Login>? Login { get; set; }
}
