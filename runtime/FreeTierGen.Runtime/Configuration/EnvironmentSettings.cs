using System.Globalization;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Runtime;

/// <summary>Reads the AWS SDKs' environment variables. A value that is not valid is an error that names its variable.</summary>
internal readonly struct EnvironmentSettings(Func<string, string?> read)
{
    /// <summary>The most that the threshold of compression can be.</summary>
    public const int MaxMinCompressionSize = 10 * 1024 * 1024;

    /// <summary>What a region looks like.</summary>
    public const string RegionForm = "letters, digits and hyphens, for instance us-east-1";

    /// <summary>What the mode of account-based endpoints can be.</summary>
    public const string AccountIdEndpointModeForm = "preferred, disabled or required";

    /// <summary>What the threshold of compression can be.</summary>
    public const string MinCompressionSizeForm = "a whole number from 0 to 10485760";

    /// <summary>A variable's value; null where it is not set or blank.</summary>
    public string? Text(string name) => read(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>A variable that is <c>true</c> or <c>false</c>.</summary>
    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        var value when value.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
        var value when value.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
        _ => throw Invalid(name, "true or false"),
    };

    /// <summary>A variable that is <c>when_supported</c> or <c>when_required</c>.</summary>
    public bool IsWhenRequired(string name) => Text(name) switch
    {
        null => false,
        var value when value.Equals("when_required", StringComparison.OrdinalIgnoreCase) => true,
        var value when value.Equals("when_supported", StringComparison.OrdinalIgnoreCase) => false,
        _ => throw Invalid(name, "when_supported or when_required"),
    };

    /// <summary>A region, which becomes part of a host.</summary>
    public string? Region(string name) => Text(name) switch
    {
        null => null,
        var region when HostLabels.IsLabel(region) => region,
        _ => throw Invalid(name, RegionForm),
    };

    /// <summary>The endpoint that the environment sets for a service, its own variable first.</summary>
    public string? EndpointOf(string sdkId)
    {
        if (Flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") == true)
        {
            return null;
        }

        var suffix = sdkId.Replace(' ', '_').ToUpperInvariant();
        return Endpoint("AWS_ENDPOINT_URL_" + suffix) ?? Endpoint("AWS_ENDPOINT_URL");
    }

    /// <summary>Whether account-based endpoints know the mode.</summary>
    public static bool IsAccountIdEndpointMode(string mode) => mode is "preferred" or "disabled" or "required";

    public string? AccountIdEndpointMode()
    {
        const string Name = "AWS_ACCOUNT_ID_ENDPOINT_MODE";
        return Text(Name) switch
        {
            null => null,
            var mode when IsAccountIdEndpointMode(mode) => mode,
            _ => throw Invalid(Name, AccountIdEndpointModeForm),
        };
    }

    public int? MaxAttempts()
    {
        const string Name = "AWS_MAX_ATTEMPTS";
        return Text(Name) switch
        {
            null => null,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var attempts) && attempts > 0 => attempts,
            _ => throw Invalid(Name, "a whole number from 1"),
        };
    }

    public int? MinCompressionSize()
    {
        const string Name = "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES";
        return Text(Name) switch
        {
            null => null,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size <= MaxMinCompressionSize => size,
            _ => throw Invalid(Name, MinCompressionSizeForm),
        };
    }

    /// <summary><c>legacy</c> is what the standard mode replaced.</summary>
    public RetryMode? RetryMode()
    {
        const string Name = "AWS_RETRY_MODE";
        return Text(Name)?.ToUpperInvariant() switch
        {
            null => null,
            "ADAPTIVE" => Retries.RetryMode.Adaptive,
            "STANDARD" or "LEGACY" => Retries.RetryMode.Standard,
            _ => throw Invalid(Name, "standard, adaptive or legacy"),
        };
    }

    private string? Endpoint(string name) => Text(name) switch
    {
        null => null,
        var text when EndpointAddress.TryParse(text, out _) => text,
        _ => throw Invalid(name, EndpointAddress.Form),
    };

    private static ClientConfigurationException Invalid(string name, string expected) =>
        new($"The environment variable {name} must be {expected}.");
}
