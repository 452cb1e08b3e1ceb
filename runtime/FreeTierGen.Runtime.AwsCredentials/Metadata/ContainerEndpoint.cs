using System.Net;
using System.Net.Sockets;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Where a container's credentials are. The variables are often set by others than who runs the program; so over http nobody is asked but
/// the agents of ECS and EKS and this machine, since the answer and the token of the request are in the clear.
/// </summary>
internal static class ContainerEndpoint
{
    private const string RelativeVariable = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    private const string FullVariable = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    private const string EcsAgent = "http://169.254.170.2";

    private static readonly IPAddress[] Agents =
        [IPAddress.Parse("169.254.170.2"), IPAddress.Parse("169.254.170.23"), IPAddress.Parse("fd00:ec2::23")];

    /// <summary>Whether the environment names one.</summary>
    public static bool IsConfigured(AwsEnvironment environment) =>
        environment.Text(RelativeVariable) is not null || environment.Text(FullVariable) is not null;

    /// <summary>The URL that the environment names.</summary>
    /// <exception cref="CredentialsException">There is none, or one that is not allowed.</exception>
    public static async ValueTask<Uri> FindAsync(AwsEnvironment environment, CancellationToken cancellationToken)
    {
        if (environment.Text(RelativeVariable) is { } path)
        {
            return path[0] == '/' && Uri.TryCreate(EcsAgent + path, UriKind.Absolute, out var relative)
                ? relative
                : throw new CredentialsException($"The environment variable {RelativeVariable} must be a path that begins with a slash.");
        }

        var text = environment.Text(FullVariable) ?? throw new CredentialsException(
            $"The environment names no container's credentials: neither {RelativeVariable} nor {FullVariable} is set. ECS and EKS set them.");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            throw new CredentialsException($"The environment variable {FullVariable} must be an absolute URL of http or https.");
        }

        return url.Scheme == Uri.UriSchemeHttps || await IsNearAsync(url, cancellationToken).ConfigureAwait(false)
            ? url
            : throw new CredentialsException(
                $"The environment variable {FullVariable} leads to {url.Host} by http, where credentials would travel in the clear. "
                + "Use https, or an agent on this machine, 169.254.170.2, 169.254.170.23 or [fd00:ec2::23].");
    }

    private static async ValueTask<bool> IsNearAsync(Uri url, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address))
        {
            return IsNear(address);
        }

        try
        {
            var addresses = await Dns.GetHostAddressesAsync(url.IdnHost, cancellationToken).ConfigureAwait(false);
            return addresses.Length > 0 && Array.TrueForAll(addresses, IPAddress.IsLoopback);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool IsNear(IPAddress address) => IPAddress.IsLoopback(address) || Array.IndexOf(Agents, address) >= 0;
}
