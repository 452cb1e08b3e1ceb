using System.Globalization;
using System.Text.Json;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Conformance.Tests.Clients;

/// <summary>
/// Applies what the shape <c>aws.protocoltests.config#AwsConfig</c> says of a client to its options. What is not known here stays open
/// in the ledger and fails the case.
/// </summary>
internal sealed class ConfigShape(ClientOptions options, CaseLedger ledger)
{
    private readonly Dictionary<string, JsonElement> _credentials = new(StringComparer.Ordinal);

    public void Apply(JsonElement vendor, string path)
    {
        Each(vendor, path, (name, value, place) => name switch
        {
            "clockTime" => Do(() => options.TimeProvider = new StoppedClock(TimeOf(value))),
            "scopedConfig" => Scopes(value, place),
            _ => false,
        });
        if (_credentials.Count > 0)
        {
            options.Credentials = new StaticCredentialsProvider(Credential("aws_access_key_id")!, Credential("aws_secret_access_key")!, Credential("aws_session_token"));
        }
    }

    // What is nearer to the call is applied later, and so counts: the environment, the client, the operation.
    private bool Scopes(JsonElement scopes, string path)
    {
        foreach (var scope in new[] { "environment", "client", "operation" })
        {
            if (scopes.TryGetProperty(scope, out var settings))
            {
                var place = CaseLedger.PathOf(path, scope);
                ledger.Use(place);
                if (scope == "environment")
                {
                    Environment(settings, place);
                }
                else
                {
                    Each(settings, place, Setting);
                }
            }
        }

        return true;
    }

    private void Environment(JsonElement variables, string path)
    {
        ledger.UseAll(path);
        options.ReadEnvironment = name => variables.TryGetProperty(name == "AWS_REGION" ? "AWS_DEFAULT_REGION" : name, out var value) ? value.GetString() : null;
        if (variables.TryGetProperty("AWS_DEFAULT_REGION", out _))
        {
            options.Region = null;
        }

        if (variables.TryGetProperty("AWS_ACCESS_KEY_ID", out _))
        {
            options.Credentials = null;
        }
    }

    private bool Setting(string name, JsonElement value, string path) => name switch
    {
        "region" => Do(() => options.Region = value.GetString()),
        "use_fips_endpoint" => Do(() => options.UseFips = value.GetBoolean()),
        "use_dualstack_endpoint" => Do(() => options.UseDualStack = value.GetBoolean()),
        "aws_access_key_id" or "aws_secret_access_key" or "aws_session_token" => Do(() => _credentials[name] = value),
        "retry_config" => Nested(value, path, Retry),
        "s3" => Nested(value, path, S3),
        _ => false,
    };

    private bool Retry(string name, JsonElement value, string path) => name switch
    {
        "max_attempts" => Do(() => options.Retries = new RetryOptions { MaxAttempts = value.GetInt32() }),
        "mode" => value.ValueEquals("standard"),
        _ => false,
    };

    // What else than dual stack there is, the options of a client for S3 have. Other hosts than the region's own are for the client to
    // find: with an endpoint that it was given, it could not ask for them.
    private bool S3(string name, JsonElement value, string path) => name switch
    {
        "addressing_style" => value.ValueEquals("auto") || Own("ForcePathStyle", value.ValueEquals("path")),
        "use_accelerate_endpoint" => FindsHost(value) && Own("Accelerate", value.GetBoolean()),
        "use_dualstack_endpoint" => FindsHost(value) && Do(() => options.UseDualStack = value.GetBoolean()),
        _ => false,
    };

    private bool FindsHost(JsonElement isOther) => Do(() => options.Endpoint = isOther.GetBoolean() ? null : options.Endpoint);

    private bool Own(string name, bool value)
    {
        var property = options.GetType().GetProperty(name);
        property?.SetValue(options, value);
        return property is not null;
    }

    private bool Nested(JsonElement settings, string path, Func<string, JsonElement, string, bool> apply)
    {
        Each(settings, path, apply);
        return true;
    }

    private void Each(JsonElement settings, string path, Func<string, JsonElement, string, bool> apply)
    {
        foreach (var setting in settings.EnumerateObject())
        {
            var place = CaseLedger.PathOf(path, setting.Name);
            if (apply(setting.Name, setting.Value, place))
            {
                ledger.Use(place);
            }
        }
    }

    private string? Credential(string name) => _credentials.TryGetValue(name, out var value) ? value.GetString() : null;

    private static DateTimeOffset TimeOf(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : DateTimeOffset.UnixEpoch.AddSeconds(value.GetDouble());

    private static bool Do(Action apply)
    {
        apply();
        return true;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
