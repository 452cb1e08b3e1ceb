using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using FreeTierGen.Runtime.Interceptors;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

/// <summary>The older form of a body's checksum, for servers that know no other: by an interceptor, as the model has no member for it.</summary>
internal sealed class ContentMd5 : CallInterceptor
{
    [SuppressMessage("Security", "CA5351", Justification = "It is what the header is defined by.")]
    public override async ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (context.Operation.Name == "DeleteObjects")
            request.Content!.Headers.ContentMD5 = MD5.HashData(await request.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
