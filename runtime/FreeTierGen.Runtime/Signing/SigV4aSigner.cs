using System.ComponentModel;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// Signs requests with AWS Signature Version 4A: by a key pair that is derived from the credentials, and for a set of regions
/// (<see cref="SigningContext.Region"/>). It keeps the key pairs; it may be used by many threads at the same time.
/// </summary>
/// <remarks>Specification: "AWS Signature Version 4 for API requests" in the IAM user guide. Two signatures of one request differ.</remarks>
[EditorBrowsable(EditorBrowsableState.Always)]
public sealed class SigV4aSigner : MultiRegionSigner
{
    internal const string SchemeName = "sigv4a";

    private const string RegionSetVariable = "AWS_SIGV4A_SIGNING_REGION_SET";

    // A client has one identity nearly always.
    private const int MostKeys = 8;

    private readonly HostHeader _hosts = new();
    private volatile SigV4aKey[] _keys = [];

    /// <summary>
    /// Signs by header: as <see cref="SigV4Signer"/> does, and sets <c>X-Amz-Region-Set</c>.
    /// </summary>
    /// <param name="request">The request with its absolute URI and all headers that are to be signed.</param>
    /// <param name="body">The whole body as it is sent; ignored where the context leaves the payload unsigned.</param>
    /// <param name="context">Who signs, when and for what.</param>
    /// <exception cref="ArgumentException">The request has no absolute URI, or the credentials are anonymous.</exception>
    public void Sign(HttpRequestMessage request, ReadOnlySpan<byte> body, in SigningContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var uri = SignedMessage.AbsoluteUriOf(request);
        var key = KeyOf(context.Credentials);

        var workspace = SigningWorkspace.Current;
        workspace.Clear();
        SignedMessage.CollectHeaders(workspace.Headers, request, _hosts.Of(uri), out var lastSignature);
        SignedMessage.Remove(lastSignature, request.Headers);
        var signature = AsymmetricSignature.ByHeader(workspace, SignedMessage.TargetOf(request, uri), body, context, key);
        workspace.Clear();

        request.Headers.TryAddWithoutValidation(SigningHeaderNames.RegionSet, context.Region);
        SigV4Signer.AddSignature(request.Headers, signature, context.Credentials);
    }

    /// <summary>Signs by query: makes a URL as <see cref="SigV4Signer.Presign"/> does.</summary>
    /// <param name="request">The request with its absolute URI and the headers that its sender has to send.</param>
    /// <param name="body">The whole body; ignored where the context leaves the payload unsigned, as S3 has it.</param>
    /// <param name="lifetime">How long the URL can be used: one second to seven days, in whole seconds.</param>
    /// <param name="context">Who signs, when and for what. Temporary credentials may end the URL's life earlier.</param>
    /// <returns>The request's URI with the signature in its query. Whoever has it can use it: treat it as a secret.</returns>
    /// <exception cref="ArgumentException">The request has no absolute URI, or the credentials are anonymous.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is shorter than a second or longer than seven days.</exception>
    public Uri Presign(HttpRequestMessage request, ReadOnlySpan<byte> body, TimeSpan lifetime, in SigningContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        SigV4Signer.CheckLifetime(lifetime);
        var uri = SignedMessage.AbsoluteUriOf(request);
        var key = KeyOf(context.Credentials);

        var workspace = SigningWorkspace.Current;
        workspace.Clear();
        SignedMessage.CollectHeaders(workspace.Headers, request, _hosts.Of(uri), out _);
        var query = AsymmetricSignature.ByQuery(workspace, SignedMessage.TargetOf(request, uri), body, lifetime, context, key);
        workspace.Clear();
        return SignedMessage.WithQuery(uri, query);
    }

    internal override EndpointAuthScheme? Choose(
        IReadOnlyList<EndpointAuthScheme> schemes,
        string? region,
        object options,
        Func<string, string?> readEnvironment,
        out string? regionSet,
        out bool isForRegionSet)
    {
        var preference = AuthSchemePreference.Of(options, readEnvironment);
        EndpointAuthScheme? best = null;
        foreach (var scheme in schemes)
        {
            if (scheme.Name is SchemeName or SigV4Signer.SchemeName
                && (best is null || AuthSchemePreference.RankOf(scheme.Name, preference) < AuthSchemePreference.RankOf(best.Name, preference)))
            {
                best = scheme;
            }
        }

        regionSet = RegionSetOf(best, region, options, readEnvironment);
        isForRegionSet = best?.Name == SchemeName;
        return best;
    }

    internal override void SignMessage(HttpRequestMessage request, ReadOnlySpan<byte> body, in SigningContext context) =>
        Sign(request, body, context);

    internal override Uri PresignMessage(HttpRequestMessage request, ReadOnlySpan<byte> body, TimeSpan lifetime, in SigningContext context) =>
        Presign(request, body, lifetime, context);

    internal override ChunkSigner SignerOfChunks(HttpRequestMessage request, in SigningContext context)
    {
        var time = new SigningTime(context.Time);
        var authorization = request.Headers.NonValidated[SigningHeaderNames.Authorization].ToString();
        return new KeyPairChunkSigner(KeyOf(context.Credentials), time, AsymmetricSignature.ScopeOf(context, time), authorization);
    }

    /// <summary>
    /// The key pair of credentials, the newest first. A short list that is replaced as a whole, so that readers need no lock; threads that add
    /// at the same time may lose each other's, which is then derived again.
    /// </summary>
    internal SigV4aKey KeyOf(Credentials credentials)
    {
        var keys = _keys;
        foreach (var key in keys)
        {
            if (key.IsFor(credentials))
                return key;
        }

        var added = new SigV4aKey(credentials);
        _keys = [added, .. keys.AsSpan(0, Math.Min(keys.Length, MostKeys - 1))];
        return added;
    }

    private static string? RegionSetOf(
        EndpointAuthScheme? scheme, string? region, object options, Func<string, string?> readEnvironment)
    {
        IReadOnlyList<string> set = options is IMultiRegionOptions { SigningRegionSet: { Count: > 0 } configured } ? configured
            : SettingList.Read(readEnvironment(RegionSetVariable)) is { Length: > 0 } ofEnvironment ? ofEnvironment
            : [];
        foreach (var name in set)
        {
            if (string.IsNullOrEmpty(name) || !HttpText.IsVisible(name) || name.Contains(',', StringComparison.Ordinal))
            {
                throw new ClientConfigurationException(
                    $"The regions to sign for ({nameof(IMultiRegionOptions.SigningRegionSet)} of the client's options, or the environment variable {RegionSetVariable}) must be names such as us-east-1, or *.");
            }
        }

        return set.Count > 0 ? string.Join(',', set)
            : scheme?.SigningRegionSet is { Count: > 0 } ofEndpoint ? string.Join(',', ofEndpoint)
            : scheme?.SigningRegion ?? region;
    }
}
