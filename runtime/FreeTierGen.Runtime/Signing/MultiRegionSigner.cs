using System.ComponentModel;
using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// Signs requests for more than one region. Generated code gives one to services that take such signatures; all others have nothing of it in
/// a native program.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MultiRegionSigner
{
    private protected MultiRegionSigner()
    {
    }

    /// <summary>The scheme that requests to an endpoint are signed by: the first one that is known, or the one that is preferred.</summary>
    /// <param name="schemes">What the endpoint takes, best first.</param>
    /// <param name="region">The client's region.</param>
    /// <param name="options">The client's options.</param>
    /// <param name="readEnvironment">Reads environment variables.</param>
    /// <param name="regionSet">The regions that signatures for several of them are good for, separated by commas; null where there are none.</param>
    /// <param name="isForRegionSet">Whether the scheme signs for several regions.</param>
    /// <returns>The scheme; null where none is known.</returns>
    internal abstract EndpointAuthScheme? Choose(
        IReadOnlyList<EndpointAuthScheme> schemes,
        string? region,
        object options,
        Func<string, string?> readEnvironment,
        out string? regionSet,
        out bool isForRegionSet);

    /// <summary>Signs by header.</summary>
    internal abstract void SignMessage(HttpRequestMessage request, ReadOnlySpan<byte> body, in SigningContext context);

    /// <summary>Signs the parts of a body that is sent behind a request.</summary>
    /// <param name="request">The request as it was signed by header.</param>
    /// <param name="context">Who signed it, when and for what.</param>
    internal abstract ChunkSigner SignerOfChunks(HttpRequestMessage request, in SigningContext context);

    /// <summary>Signs by query.</summary>
    internal abstract Uri PresignMessage(HttpRequestMessage request, ReadOnlySpan<byte> body, TimeSpan lifetime, in SigningContext context);
}
