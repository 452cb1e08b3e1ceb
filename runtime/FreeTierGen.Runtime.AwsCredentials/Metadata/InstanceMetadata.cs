using System.Globalization;
using System.Text;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// The instance metadata service, version 2: a token is asked for with each use of this object, and goes along with what is read. Version 1,
/// which answers whoever can have a URL opened, is not used.
/// </summary>
internal sealed class InstanceMetadata : IDisposable
{
    private const string DisabledVariable = "AWS_EC2_METADATA_DISABLED";
    private const string TokenLifetime = "21600";

    private readonly LinkLocalTransport _transport;
    private readonly Uri _endpoint;
    private string? _token;

    private InstanceMetadata(AwsCredentialsOptions options, ProfileContext? context)
    {
        _endpoint = EndpointOf(options.Environment, context?.Profile);
        _transport = new LinkLocalTransport(
            options,
            TimeSpan.FromSeconds(NumberOf(options.Environment, context?.Profile, "AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout") ?? 1),
            (int)(NumberOf(options.Environment, context?.Profile, "AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts") ?? 1));
    }

    /// <summary>Where it is.</summary>
    public Uri Endpoint => _endpoint;

    /// <summary>Whether the environment forbids to ask.</summary>
    public static bool IsDisabled(AwsEnvironment environment) => environment.IsTrue(DisabledVariable);

    /// <summary>Opens a conversation. Nobody is asked yet.</summary>
    /// <exception cref="CredentialsException">It is turned off, or the address is none.</exception>
    public static InstanceMetadata Open(AwsCredentialsOptions options, ProfileContext? context) => IsDisabled(options.Environment)
        ? throw new CredentialsException($"The instance metadata service is turned off by {DisabledVariable}. Remove the variable to take an instance's credentials.")
        : new InstanceMetadata(options, context);

    /// <summary>The instance's region; null where there is no instance.</summary>
    public static async ValueTask<string?> FindRegionAsync(AwsCredentialsOptions options, CancellationToken cancellationToken)
    {
        if (IsDisabled(options.Environment))
        {
            return null;
        }

        using var metadata = Open(options, null);
        try
        {
            var region = await metadata.ReadAsync("/latest/meta-data/placement/region", cancellationToken).ConfigureAwait(false);
            return region.Status == 200 && Encoding.UTF8.GetString(region.Body).Trim() is { Length: > 0 } text ? text : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutException or CredentialsException)
        {
            return null;
        }
    }

    /// <summary>What is at a path.</summary>
    /// <exception cref="HttpRequestException">Nobody answered.</exception>
    /// <exception cref="TimeoutException">It took too long.</exception>
    /// <exception cref="CredentialsException">There is no token to be had.</exception>
    public async ValueTask<LinkLocalAnswer> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var answer = await ReadOnceAsync(path, cancellationToken).ConfigureAwait(false);
        if (answer.Status != 401)
        {
            return answer;
        }

        // The token has ended before its time.
        _token = null;
        return await ReadOnceAsync(path, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _transport.Dispose();

    private static Uri EndpointOf(AwsEnvironment environment, Profile? profile)
    {
        const string Variable = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
        const string ModeVariable = "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE";
        if ((environment.Text(Variable) ?? profile?.Text("ec2_metadata_service_endpoint")) is { } text)
        {
            return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
                ? url
                : throw new CredentialsException($"{Variable}, or 'ec2_metadata_service_endpoint' of the profile, must be an absolute URL of http or https.");
        }

        return (environment.Text(ModeVariable) ?? profile?.Text("ec2_metadata_service_endpoint_mode"))?.ToUpperInvariant() switch
        {
            null or "IPV4" => new Uri("http://169.254.169.254/"),
            "IPV6" => new Uri("http://[fd00:ec2::254]/"),
            _ => throw new CredentialsException($"{ModeVariable}, or 'ec2_metadata_service_endpoint_mode' of the profile, must be IPv4 or IPv6."),
        };
    }

    private static double? NumberOf(AwsEnvironment environment, Profile? profile, string variable, string key) =>
        (environment.Text(variable) ?? profile?.Text(key)) switch
        {
            null => null,
            var text when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 3600 => number,
            _ => throw new CredentialsException($"{variable}, or '{key}' of the profile, must be a number from 1."),
        };

    private async ValueTask<LinkLocalAnswer> ReadOnceAsync(string path, CancellationToken cancellationToken)
    {
        _token ??= await AskTokenAsync(cancellationToken).ConfigureAwait(false);
        return await _transport.SendAsync(HttpMethod.Get, UrlOf(path), ("X-aws-ec2-metadata-token", _token), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<string> AskTokenAsync(CancellationToken cancellationToken)
    {
        var answer = await _transport.SendAsync(
            HttpMethod.Put, UrlOf("/latest/api/token"), ("X-aws-ec2-metadata-token-ttl-seconds", TokenLifetime), cancellationToken).ConfigureAwait(false);
        var token = answer.Status == 200 ? Encoding.ASCII.GetString(answer.Body).Trim() : "";
        return token.Length > 0 && token.AsSpan().IndexOfAny('\r', '\n', '\0') < 0
            ? token
            : throw new CredentialsException(
                $"The instance metadata service at {_endpoint} gave no token (status {answer.Status}). "
                + "In a container on the instance its hop limit has to be 2, and version 2 of the service has to be there.");
    }

    private Uri UrlOf(string path) => new(_endpoint, _endpoint.AbsolutePath + path.TrimStart('/'));
}
