using Acme.S3;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

/// <summary>That the server looks at signatures at all: without it the other tests would say nothing of ours.</summary>
[Collection(SwiftCollection.Name)]
public sealed class SwiftSignatureTests(Swift server)
{
    [Fact]
    public async Task A_signature_by_another_key_is_refused()
    {
        using var client = server.CreateClient(options => options.Credentials = new StaticCredentialsProvider("AKID:EXAMPLE", "another-secret"));

        var error = await Assert.ThrowsAsync<S3Exception>(() => client.ListBucketsAsync());

        Assert.Equal("SignatureDoesNotMatch", error.ErrorCode);
        Assert.Equal(403, error.StatusCode);
    }
}
