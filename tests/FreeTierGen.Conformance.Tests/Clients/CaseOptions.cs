using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Conformance.Tests.Clients;

/// <summary>The client options that a case is run with.</summary>
internal static class CaseOptions
{
    /// <summary>What Smithy's suites expect where a client fills an idempotency token.</summary>
    public const string IdempotencyToken = "00000000-0000-4000-8000-000000000000";

    /// <summary>The host that requests go to where the case names none.</summary>
    public const string DefaultHost = "conformance.example.org";

    /// <summary>The key that requests carry where a service takes one.</summary>
    public const string ApiKey = "conformance-key";

    /// <summary>Options for a case: nothing of them comes from the process's environment.</summary>
    public static ClientOptions Of(GeneratedClient client, SuiteCase item, CaseLedger ledger, HttpMessageHandler handler)
    {
        var options = client.NewOptions();
        options.ReadEnvironment = _ => null;
        options.Region = "us-east-1";
        options.Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", "conformance");
        SetIdentities(options, item);
        options.Retries = new RetryOptions { MaxAttempts = 1 };
        options.IdempotencyTokenGenerator = () => IdempotencyToken;
        options.HttpHandler = handler;
        options.Endpoint = new Uri("https://" + DefaultHost);
        if (item.Stated.TryGetProperty("host", out var host))
        {
            ledger.Use("/host");
            options.Endpoint = new Uri("https://" + host.GetString());
        }

        if (item.Stated.TryGetProperty("vendorParams", out var vendor))
        {
            new ConfigShape(options, ledger).Apply(vendor, "/vendorParams");
        }

        return options;
    }

    // The scheme that a case states is the one to call by, whatever the model prefers.
    private static void SetIdentities(ClientOptions options, SuiteCase item)
    {
        if (options is IBearerTokenOptions token)
        {
            token.BearerToken = new BearerToken("conformance-token");
        }

        if (options is IApiKeyOptions key)
        {
            key.ApiKey = new ApiKey(ApiKey);
        }

        if (options is ILoginOptions login)
        {
            login.Login = new Login("conformance", "secret");
        }

        if (options is IAuthSchemeOptions schemes && item.Stated.TryGetProperty("authScheme", out var stated))
        {
            schemes.AuthSchemePreference = [stated.GetString()!];
        }
    }
}
