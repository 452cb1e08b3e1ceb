using System.Text.Json;
using FreeTierGen.Runtime.Authentication;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Protocols;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime.Tests.Calls;

internal sealed class EchoRequest
{
    public string? Text { get; init; }
}

internal sealed class EchoResponse
{
    public string? Text { get; init; }

    public int? Number { get; init; }

    public required ResponseMetadata Metadata { get; init; }
}

internal class EchoServiceException(ErrorDetails details) : ServiceException(details);

internal sealed class NotFoundException : EchoServiceException
{
    public NotFoundException(ErrorDetails details)
        : base(details.AsModeled(ErrorFault.Client))
    {
    }

    public string? Resource { get; init; }
}

internal sealed class BusyException(ErrorDetails details)
    : EchoServiceException(details.AsModeled(ErrorFault.Client, isThrottling: true));

internal sealed class EchoOptions : ClientOptions, IMultiRegionOptions, IAuthSchemeOptions, IBearerTokenOptions, IApiKeyOptions, ILoginOptions
{
    public IdentityProvider<BearerToken>? BearerToken { get; set; }

    public IdentityProvider<ApiKey>? ApiKey { get; set; }

    public IdentityProvider<Login>? Login { get; set; }

    public IReadOnlyList<string>? SigningRegionSet { get; set; }

    public IReadOnlyList<string>? AuthSchemePreference { get; set; }
}

/// <summary>What a generator would write for a service with one operation.</summary>
internal class EchoOperation : AwsJsonOperation<EchoRequest, EchoResponse>
{
    public static readonly ServiceInfo Echo = new()
    {
        SdkId = "Echo Service",
        ShapeName = "EchoShape",
        ApiVersion = "2026-01-01",
        SigningName = "echo",
    };

    public static readonly EchoOperation Instance = new();

    /// <summary>The same one, where it does no harm to call it twice.</summary>
    public static readonly EchoOperation Idempotent = new(info: new OperationInfo { Name = "Repeat", IsIdempotent = true });

    private readonly bool _isStrict;

    public EchoOperation(
        ServiceInfo? service = null, OperationInfo? info = null, AwsJsonVersion version = AwsJsonVersion.V1_0, bool isStrict = false)
        : base(version, service ?? Echo, info ?? new OperationInfo { Name = "Repeat" }) => _isStrict = isStrict;

    public override Endpoint ResolveEndpoint(ServiceClient client, EchoRequest input) => ((EchoResolver)client.EndpointResolver).Resolve();

    public override void Validate(EchoRequest input, ref ViolationCollector violations)
    {
        if (input.Text is null && _isStrict)
        {
            violations.MissingRequired("text");
        }

        if (violations.ChecksConstraints && input.Text is { Length: > 100 } text)
        {
            violations.Length("text", ScalarCount.Of(text), null, 100);
        }
    }

    public override void ValidateOutput(EchoResponse output, ref ViolationCollector violations)
    {
        if (output.Number > 10)
        {
            violations.Range("number", null, 10);
        }
    }

    protected override void WriteInput(ref JsonWriter writer, EchoRequest input)
    {
        writer.WriteStartObject();
        if (input.Text is not null)
        {
            writer.WriteString("text"u8, input.Text);
        }

        writer.WriteEndObject();
    }

    protected override EchoResponse ReadOutput(ref Utf8JsonReader reader, ResponseMetadata metadata)
    {
        string? text = null;
        int? number = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("text"u8))
            {
                reader.Read();
                text = reader.GetString();
            }
            else if (reader.ValueTextEquals("number"u8))
            {
                reader.Read();
                number = reader.GetInt32();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new EchoResponse { Text = text, Number = number, Metadata = metadata };
    }

    protected override ServiceException ReadError(ref Utf8JsonReader reader, ErrorDetails details)
    {
        switch (details.Code)
        {
            case "NotFound":
                string? resource = null;
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isResource = reader.ValueTextEquals("resource"u8);
                    reader.Read();
                    if (isResource)
                    {
                        resource = reader.GetString();
                    }
                    else
                    {
                        reader.Skip();
                    }
                }

                return new NotFoundException(details) { Resource = resource };
            case "Busy":
                return new BusyException(details);
            default:
                return new EchoServiceException(details);
        }
    }
}

internal sealed class EchoResolver(Endpoint endpoint) : EndpointResolver(partitions: null)
{
    public EchoResolver(string url = "https://echo.example.com")
        : this(new Endpoint(url))
    {
    }

    public Endpoint Resolve() => endpoint;
}

/// <summary>Clients of the echo service.</summary>
internal static class EchoClients
{
    public static readonly StaticCredentialsProvider Credentials = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    /// <summary>Options that depend on nothing outside the test: no environment, no chance, waits that end at once.</summary>
    public static EchoOptions Options(HttpMessageHandler? handler = null, Action<EchoOptions>? configure = null)
    {
        var options = new EchoOptions
        {
            Region = "eu-west-1",
            Credentials = Credentials,
            HttpHandler = handler,
            TimeProvider = new ManualTimeProvider(),
            ReadEnvironment = static _ => null,
            NextRandom = static () => 1,
        };
        configure?.Invoke(options);
        return options;
    }

    /// <summary>How an operation is called that is signed where there are credentials.</summary>
    public static AuthSchemeList SignedIfPossible { get; } = new(SignatureAuthScheme.SigV4) { IsOptional = true };

    public static ClientConfiguration Configuration => new(EchoOperation.Echo, Options());

    public static ServiceClient Client(
        HttpMessageHandler? handler = null, Action<EchoOptions>? configure = null, Endpoint? endpoint = null, ServiceInfo? service = null) =>
        new(
            service ?? EchoOperation.Echo,
            Options(handler, configure),
            endpoint is null ? new EchoResolver() : new EchoResolver(endpoint));

    public static Task<EchoResponse> EchoAsync(this ServiceClient client, string? text = null, CancellationToken cancellationToken = default) =>
        client.InvokeAsync(EchoOperation.Instance, new EchoRequest { Text = text }, cancellationToken);

    public static Task<EchoResponse> RepeatAsync(this ServiceClient client, string? text = null, CancellationToken cancellationToken = default) =>
        client.InvokeAsync(EchoOperation.Idempotent, new EchoRequest { Text = text }, cancellationToken);
}
