using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Runtime;

/// <summary>Finds all that is wrong with options, so that who sets several wrong hears of all of them at once.</summary>
internal static class ClientOptionsCheck
{
    // Timers take no longer time-outs.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>The problems in the order of the options; null where there are none, as nearly always.</summary>
    public static List<ConfigurationProblem>? Find(ClientOptions options)
    {
        List<ConfigurationProblem>? problems = null;

        // Endpoint rules put the region into the host that signed requests go to.
        Require(ref problems, IsBlank(options.Region) || HostLabels.IsLabel(options.Region!), nameof(options.Region), EnvironmentSettings.RegionForm);
        Require(ref problems, options.Endpoint is not { } url || EndpointAddress.TryParse(url.OriginalString.Trim(), out _), nameof(options.Endpoint), EndpointForm);
        Require(
            ref problems,
            IsBlank(options.AccountIdEndpointMode) || EnvironmentSettings.IsAccountIdEndpointMode(options.AccountIdEndpointMode!),
            nameof(options.AccountIdEndpointMode),
            EnvironmentSettings.AccountIdEndpointModeForm);
        Require(ref problems, options is not { HttpHandler: not null, HttpInvoker: not null }, nameof(options.HttpInvoker), "null where HttpHandler is set: only one of the two can send");
        Require(ref problems, IsTimeout(options.CallTimeout), nameof(options.CallTimeout), TimeoutForm);
        Require(ref problems, IsTimeout(options.ConnectTimeout), nameof(options.ConnectTimeout), TimeoutForm);
        Require(ref problems, IsTimeout(options.AttemptTimeout), nameof(options.AttemptTimeout), TimeoutForm);
        Require(ref problems, IsTimeout(options.StallTimeout), nameof(options.StallTimeout), TimeoutForm);
        Require(
            ref problems,
            options.ResponseSizeLimit is null || (options.ResponseSizeLimit > 0 && options.ResponseSizeLimit <= Array.MaxLength),
            nameof(options.ResponseSizeLimit),
            $"a whole number of bytes from 1 to {Array.MaxLength}");
        Require(ref problems, options.Retries is not null, nameof(options.Retries), "set; RetryOptions.None sends each request once");
        Require(ref problems, options.Retries is not { MaxAttempts: < 1 }, $"{nameof(options.Retries)}.{nameof(options.Retries.MaxAttempts)}", "a whole number from 1");
        Require(
            ref problems,
            (uint)(options.Retries?.Mode).GetValueOrDefault() <= (uint)RetryMode.Adaptive,
            $"{nameof(options.Retries)}.{nameof(options.Retries.Mode)}",
            "Standard or Adaptive");
        Require(
            ref problems,
            options.RequestValidation is RequestValidation.Full or RequestValidation.RequiredOnly or RequestValidation.Off,
            nameof(options.RequestValidation),
            "Full, RequiredOnly or Off");
        Require(
            ref problems,
            options.RequestMinCompressionSizeBytes is null or (>= 0 and <= EnvironmentSettings.MaxMinCompressionSize),
            nameof(options.RequestMinCompressionSizeBytes),
            EnvironmentSettings.MinCompressionSizeForm);
        Require(
            ref problems,
            (uint)options.RequestChecksumCalculation.GetValueOrDefault() <= (uint)RequestChecksumCalculation.WhenRequired,
            nameof(options.RequestChecksumCalculation),
            ChecksumForm);
        Require(
            ref problems,
            (uint)options.ResponseChecksumValidation.GetValueOrDefault() <= (uint)ResponseChecksumValidation.WhenRequired,
            nameof(options.ResponseChecksumValidation),
            ChecksumForm);
        Require(ref problems, options.IdempotencyTokenGenerator is not null, nameof(options.IdempotencyTokenGenerator), "set");
        Require(ref problems, !options.LacksInterceptor, nameof(options.Interceptors), "without null");
        Require(ref problems, options.TimeProvider is not null, nameof(options.TimeProvider), "set; TimeProvider.System is the system's clock");
        return problems;
    }

    private static string EndpointForm => $"{EndpointAddress.Form}, for instance https://localhost:8443";

    private static string ChecksumForm => "WhenSupported or WhenRequired";

    private static string TimeoutForm => "more than zero and less than 25 days, or Timeout.InfiniteTimeSpan";

    private static bool IsTimeout(TimeSpan? timeout) =>
        timeout is not { } value || value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= LongestTimeout);

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);

    private static void Require(ref List<ConfigurationProblem>? problems, bool isMet, string option, string form)
    {
        if (!isMet)
        {
            (problems ??= []).Add(new(option, $"must be {form}."));
        }
    }
}
