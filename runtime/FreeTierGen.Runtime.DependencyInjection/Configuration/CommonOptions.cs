using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Runtime.DependencyInjection.Configuration;

/// <summary>Sets the options that every client has, by hand: a binder that finds them by reflection can't be compiled natively.</summary>
internal static class CommonOptions
{
    private const string ChecksumForm = "WhenSupported or WhenRequired";

    /// <summary>Sets what the section sets; all else stays as it is.</summary>
    public static void Bind(ConfigurationReader section, ClientOptions options)
    {
        options.Region = section.Text(nameof(options.Region)) ?? options.Region;
        options.Endpoint = section.Url(nameof(options.Endpoint)) ?? options.Endpoint;
        options.AllowPlainHttp = section.Boolean(nameof(options.AllowPlainHttp)) ?? options.AllowPlainHttp;
        options.UseFips = section.Boolean(nameof(options.UseFips)) ?? options.UseFips;
        options.UseDualStack = section.Boolean(nameof(options.UseDualStack)) ?? options.UseDualStack;
        options.AccountId = section.Text(nameof(options.AccountId)) ?? options.AccountId;
        options.AccountIdEndpointMode = section.Text(nameof(options.AccountIdEndpointMode)) ?? options.AccountIdEndpointMode;
        options.CallTimeout = section.Time(nameof(options.CallTimeout)) ?? options.CallTimeout;
        options.ConnectTimeout = section.Time(nameof(options.ConnectTimeout)) ?? options.ConnectTimeout;
        options.AttemptTimeout = section.Time(nameof(options.AttemptTimeout)) ?? options.AttemptTimeout;
        options.StallTimeout = section.Time(nameof(options.StallTimeout)) ?? options.StallTimeout;
        options.ResponseSizeLimit = section.Number(nameof(options.ResponseSizeLimit)) ?? options.ResponseSizeLimit;
        var attempts = section.Number($"{nameof(options.Retries)}:{nameof(RetryOptions.MaxAttempts)}");
        var mode = section.Member<RetryMode>($"{nameof(options.Retries)}:{nameof(RetryOptions.Mode)}", "Standard or Adaptive");
        if (attempts is not null || mode is not null)
        {
            options.Retries = new RetryOptions { MaxAttempts = attempts ?? options.Retries.MaxAttempts, Mode = mode ?? options.Retries.Mode };
        }

        options.RequestValidation =
            section.Member<RequestValidation>(nameof(options.RequestValidation), "Full, RequiredOnly or Off") ?? options.RequestValidation;
        options.ValidateResponses = section.Boolean(nameof(options.ValidateResponses)) ?? options.ValidateResponses;
        options.VerifyDigests = section.Boolean(nameof(options.VerifyDigests)) ?? options.VerifyDigests;
        options.DisableHostPrefix = section.Boolean(nameof(options.DisableHostPrefix)) ?? options.DisableHostPrefix;
        options.DisableRequestCompression = section.Boolean(nameof(options.DisableRequestCompression)) ?? options.DisableRequestCompression;
        options.RequestMinCompressionSizeBytes =
            section.Number(nameof(options.RequestMinCompressionSizeBytes)) ?? options.RequestMinCompressionSizeBytes;
        options.RequestChecksumCalculation =
            section.Member<RequestChecksumCalculation>(nameof(options.RequestChecksumCalculation), ChecksumForm) ?? options.RequestChecksumCalculation;
        options.ResponseChecksumValidation =
            section.Member<ResponseChecksumValidation>(nameof(options.ResponseChecksumValidation), ChecksumForm) ?? options.ResponseChecksumValidation;
        options.AppId = section.Text(nameof(options.AppId)) ?? options.AppId;
    }
}
