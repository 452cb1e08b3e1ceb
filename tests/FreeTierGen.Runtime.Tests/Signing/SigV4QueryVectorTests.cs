using System.Text;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>Presigned URIs against the official vectors. Each step of signing is compared in the conformance tests.</summary>
public sealed class SigV4QueryVectorTests
{
    public static TheoryData<string> NamesForHttpClient => [.. SigV4Vector.NamesForHttpClient()];

    [Theory, MemberData(nameof(NamesForHttpClient))]
    public void A_presigned_URI_equals_the_vector(string name)
    {
        var vector = new SigV4Vector(name);
        using var request = HttpRequests.Create(vector.Request);

        var uri = new SigV4Signer().Presign(request, Encoding.UTF8.GetBytes(vector.Request.Body), vector.Lifetime, vector.Context);

        var expected = RawRequest.Parse(vector.ReadText("query-signed-request.txt"));
        Assert.Equal($"https://{request.RequestUri!.Host}{expected.Target}", uri.OriginalString);
    }

    [Theory, MemberData(nameof(NamesForHttpClient))]
    public async Task A_clients_URL_equals_the_vector(string name)
    {
        var vector = new SigV4Vector(name);
        if (vector.Context.OmitSessionToken || !Ascii.IsValid(vector.Request.Target))
        {
            // No service that URLs are made for wants the token outside the signature, and operations encode what they write.
            return;
        }

        var host = vector.Request.Headers.First(header => header.Key == "Host").Value;
        var service = new ServiceInfo { SdkId = "Vector", ShapeName = "Vector", ApiVersion = "1", SigningName = vector.Context.Service, SignsPathAsSent = vector.Context.DisablePathNormalization };
        using var client = EchoClients.Client(
            configure: options =>
            {
                options.Region = vector.Context.Region;
                options.Credentials = new Provider(vector.Context.Credentials);
                options.TimeProvider = new Stopped(vector.Context.Time);
            },
            endpoint: new Endpoint($"https://{host}") { AuthSchemes = [new EndpointAuthScheme("sigv4")] },
            service: service);
        var operation = new RawOperation(request =>
        {
            request.Method = new HttpMethod(vector.Request.Method);
            request.PathAndQuery = vector.Request.Target;
            Encoding.UTF8.GetBytes(vector.Request.Body, request.Body);
            foreach (var (header, value) in vector.Request.Headers.Where(header => header.Key != "Host"))
            {
                request.AddHeader(header, value);
            }
        });
        var presigning = client.PresignAsync(operation, new EchoRequest(), vector.Lifetime);
        if (vector.Request.Body.Length > 0)
        {
            await Assert.ThrowsAsync<PresigningException>(() => presigning);
            return;
        }

        var expected = RawRequest.Parse(vector.ReadText("query-signed-request.txt"));
        Assert.Equal($"https://{host}{expected.Target}", (await presigning).Url.AbsoluteUri);
    }

    private sealed class Provider(Credentials credentials) : ICredentialsProvider
    {
        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(credentials);
    }

    private sealed class Stopped(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }
}
