using System.Globalization;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.AwsSdk.Tests.Signing;

/// <summary>Our signatures against those of AWSSDK.Core, on requests that a seed makes up.</summary>
public sealed class OfficialSignerTests
{
    private const int Requests = 400;

    private readonly SigV4Signer _signer = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_signers_agree_on_every_request(bool unsignedPayload)
    {
        for (var seed = 0; seed < Requests; seed++)
        {
            var generated = new GeneratedRequest(seed);
            if (unsignedPayload && generated.Endpoint.Scheme != Uri.UriSchemeHttps)
                continue;

            var (uri, expected) = OfficialSigner.Sign(generated, unsignedPayload);
            using var request = Create(generated, uri);
            _signer.Sign(request, generated.Body, ContextOf(generated, expected["X-Amz-Date"], unsignedPayload));

            var actual = request.Headers.NonValidated;
            Assert.Equal($"{seed}: {expected["Authorization"]}", $"{seed}: {actual["Authorization"]}");
            Assert.Equal(expected["X-Amz-Content-SHA256"], actual["X-Amz-Content-SHA256"].ToString());
        }
    }

    private static HttpRequestMessage Create(GeneratedRequest generated, Uri uri)
    {
        var request = new HttpRequestMessage(new HttpMethod(generated.Method), uri);
        foreach (var (name, value) in generated.Headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));

        return request;
    }

    private static SigningContext ContextOf(GeneratedRequest generated, string date, bool unsignedPayload) => new()
    {
        Credentials = generated.Credentials,
        Region = generated.Region,
        Service = generated.Service,
        Time = DateTimeOffset.ParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        DisableDoubleEncoding = generated.Service == "s3",
        DisablePathNormalization = generated.Service == "s3",
        UnsignedPayload = unsignedPayload,
        SendPayloadHash = true,
    };
}
