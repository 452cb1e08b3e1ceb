using System.ComponentModel;
using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Runtime.Calls;

/// <summary>Finds out where a request copies from. Called by generated operations.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CopySource
{
    /// <summary>The region of the resource that is copied; null where the request has its URL already, or the resource is in the client's own region.</summary>
    /// <param name="client">The client that sends the request.</param>
    /// <param name="url">The URL that the caller has put into the request.</param>
    /// <param name="resource">The resource's ARN; a name is one of the client's own region.</param>
    public static string? Of(ServiceClient client, string? url, string? resource)
    {
        ArgumentNullException.ThrowIfNull(client);
        return url is null
            && resource is not null
            && Arn.TryParse(resource) is { Region.Length: > 0 } arn
            && !string.Equals(arn.Region, client.Configuration.Region, StringComparison.OrdinalIgnoreCase)
                ? arn.Region
                : null;
    }
}
