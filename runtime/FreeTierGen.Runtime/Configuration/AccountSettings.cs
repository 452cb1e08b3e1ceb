namespace FreeTierGen.Runtime;

/// <summary>What the options and the environment say of the account whose endpoints are called.</summary>
internal sealed class AccountSettings
{
    public AccountSettings(ClientOptions options)
    {
        var environment = new EnvironmentSettings(options.ReadEnvironment);
        Id = options.AccountId ?? environment.Text("AWS_ACCOUNT_ID");
        EndpointMode = string.IsNullOrWhiteSpace(options.AccountIdEndpointMode)
            ? environment.AccountIdEndpointMode() ?? "preferred"
            : options.AccountIdEndpointMode;
    }

    /// <summary>The account; null where nothing but credentials may know it.</summary>
    public string? Id { get; }

    /// <summary>Whether account-based endpoints are <c>preferred</c>, <c>disabled</c> or <c>required</c>.</summary>
    public string EndpointMode { get; }
}
