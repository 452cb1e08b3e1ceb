namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Values that a client knows without being asked for them by the service's model.</summary>
internal static class BuiltIns
{
    public const string Region = "AWS::Region";
    public const string UseFips = "AWS::UseFIPS";
    public const string UseDualStack = "AWS::UseDualStack";
    public const string Endpoint = "SDK::Endpoint";
    public const string AccountId = "AWS::Auth::AccountId";
    public const string AccountIdEndpointMode = "AWS::Auth::AccountIdEndpointMode";

    /// <summary>The property of the client's configuration, or null where it has none and the client's options get one.</summary>
    public static string? ConfigurationProperty(string? builtIn) => builtIn switch
    {
        Region => "Region",
        UseFips => "UseFips",
        UseDualStack => "UseDualStack",
        Endpoint => "Endpoint",
        AccountId => "AccountId",
        AccountIdEndpointMode => "AccountIdEndpointMode",
        _ => null,
    };
}
