using System.ComponentModel;

namespace FreeTierGen.Runtime;

/// <summary>Where a service's responses have a second id besides that of the request.</summary>
/// <param name="header">The header.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExtendedRequestIds(string header)
{
    /// <summary>What is known of a response.</summary>
    /// <param name="message">The response.</param>
    /// <param name="requestId">Its first id.</param>
    /// <param name="attempts">How often the request was sent.</param>
    /// <param name="checksumAlgorithm">The algorithm of the checksum that its body is compared with; null where none is.</param>
    internal ResponseMetadata Describe(HttpResponseMessage message, string? requestId, int attempts, string? checksumAlgorithm)
    {
        var extended = message.Headers.NonValidated.TryGetValues(header, out var values) ? values.ToString() : null;
        return extended is null && checksumAlgorithm is null
            ? new ResponseMetadata { RequestId = requestId, StatusCode = (int)message.StatusCode, Attempts = attempts }
            : new DetailedMetadata(extended, checksumAlgorithm) { RequestId = requestId, StatusCode = (int)message.StatusCode, Attempts = attempts };
    }
}
