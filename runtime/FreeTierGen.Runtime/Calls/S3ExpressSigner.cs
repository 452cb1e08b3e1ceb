using System.ComponentModel;
using System.Runtime.CompilerServices;
using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime;

/// <summary>Sessions for directory buckets of Amazon S3 (<c>sigv4-s3express</c>): one for each client, bucket and credentials.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class S3ExpressSigner : SessionSigner
{
    private const string SchemeName = "sigv4-s3express";

    private readonly Func<ServiceClient, string, CancellationToken, Task<Credentials>> _create;

    // Sessions live as long as the client that asked for them.
    private readonly ConditionalWeakTable<object, SessionCache> _caches = [];
    private readonly ConditionalWeakTable<object, SessionCache>.CreateValueCallback _createCache;

    /// <summary>Makes the signer.</summary>
    /// <param name="create">Asks the service for a session with a bucket.</param>
    public S3ExpressSigner(Func<ServiceClient, string, CancellationToken, Task<Credentials>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _create = create;
        _createCache = CreateCache;
    }

    internal override EndpointAuthScheme? Choose(IReadOnlyList<EndpointAuthScheme> schemes) =>
        schemes is [{ Name: SchemeName } only] ? only : null;

    internal override ValueTask<Credentials> FindAsync(
        object client, Uri endpoint, Credentials credentials, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var finding = _caches.GetValue(client, _createCache).FindAsync(endpoint, credentials, now);
        return finding.IsCompletedSuccessfully ? new(finding.Result) : new(finding.WaitAsync(cancellationToken));
    }

    // The rules put the bucket before the host, or where that is an address at the beginning of the path. Its name has no dots.
    internal static string BucketOf(Uri endpoint) =>
        EndpointAddress.IsIpAddress(endpoint) ? endpoint.AbsolutePath.Split('/')[1] : endpoint.Host.Split('.')[0];

    private SessionCache CreateCache(object client) => new((endpoint, token) => _create((ServiceClient)client, BucketOf(endpoint), token));
}
