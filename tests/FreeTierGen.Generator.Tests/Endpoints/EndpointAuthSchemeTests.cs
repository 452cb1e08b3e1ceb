using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>Endpoint rules that ask for signatures for several regions (<c>sigv4a</c>).</summary>
public sealed class EndpointAuthSchemeTests
{
    private const string EventBridge = """
        using System.Net.Http;
        using System.Threading.Tasks;
        using FreeTierGen.Runtime.Identity;

        namespace Acme;

        internal static class Caller
        {
            public static async Task PutAsync(HttpMessageHandler handler, string? endpointId)
            {
                using var client = new EventBridgeClient(new EventBridgeClientOptions
                {
                    Region = "eu-west-1",
                    Credentials = new StaticCredentialsProvider("AKID", "secret"),
                    HttpHandler = handler,
                });
                await client.PutEventsAsync(new PutEventsRequest { Entries = [new PutEventsRequestEntry { Source = "test" }], EndpointId = endpointId });
            }
        }
        """;

    private const string S3 = """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using FreeTierGen.Runtime.Identity;

        namespace Acme;

        internal static class Caller
        {
            public static async Task HeadAsync(HttpMessageHandler handler, string bucket, string? preference)
            {
                using var client = Client(handler, preference);
                await client.HeadObjectAsync(new HeadObjectRequest { Bucket = bucket, Key = "a key" });
            }

            public static async Task<string> PresignAsync(string bucket)
            {
                using var client = Client(null, null);
                var url = await client.PresignHeadObjectAsync(new HeadObjectRequest { Bucket = bucket, Key = "a key" }, TimeSpan.FromMinutes(1));
                return url.Url.AbsoluteUri;
            }

            private static S3Client Client(HttpMessageHandler? handler, string? preference) => new(new S3ClientOptions
            {
                Region = "us-west-2",
                Credentials = new StaticCredentialsProvider("AKID", "secret"),
                HttpHandler = handler,
                AuthSchemePreference = preference is null ? null : [preference],
            });
        }
        """;

    private delegate Task Put(HttpMessageHandler handler, string? endpointId);

    private delegate Task Head(HttpMessageHandler handler, string bucket, string? preference);

    private delegate Task<string> Presign(string bucket);

    [Fact]
    public async Task An_event_to_a_global_endpoint_is_signed_for_all_regions()
    {
        var put = (await LoadAsync("eventbridge-2015-10-07", EventBridge, "PutEvents")).Method<Put>("Acme.Caller", "PutAsync");
        using var handler = new RecordingHandler();

        await put(handler, null);
        await put(handler, "abc.def");

        Assert.Equal(
            ["events.eu-west-1.amazonaws.com AWS4-HMAC-SHA256 ", "abc.def.endpoint.events.amazonaws.com AWS4-ECDSA-P256-SHA256 *"],
            handler.Requests);
    }

    [Fact]
    public async Task Buckets_are_signed_for_as_their_endpoint_has_it_or_as_is_preferred()
    {
        const string MultiRegion = "arn:aws:s3::123456789012:accesspoint:mfzwi23gnjvgw.mrap";
        const string Outpost = "arn:aws:s3-outposts:us-west-2:123456789012:outpost:op-01234567890123456:accesspoint:reports";
        const string OutpostHost = "reports-123456789012.op-01234567890123456.s3-outposts.us-west-2.amazonaws.com";
        var assembly = await LoadAsync("s3-2006-03-01", S3, "HeadObject");
        var head = assembly.Method<Head>("Acme.Caller", "HeadAsync");
        using var handler = new RecordingHandler();

        await head(handler, "bucket", null);
        await head(handler, "bucket", "sigv4a");
        await head(handler, MultiRegion, null);
        await head(handler, MultiRegion, "sigv4");
        await head(handler, Outpost, null);
        await head(handler, Outpost, "sigv4");

        Assert.Equal(
            [
                "bucket.s3.us-west-2.amazonaws.com AWS4-HMAC-SHA256 ",
                "bucket.s3.us-west-2.amazonaws.com AWS4-HMAC-SHA256 ",
                "mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com AWS4-ECDSA-P256-SHA256 *",
                "mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com AWS4-ECDSA-P256-SHA256 *",
                $"{OutpostHost} AWS4-ECDSA-P256-SHA256 *",
                $"{OutpostHost} AWS4-HMAC-SHA256 ",
            ],
            handler.Requests);
        var url = await assembly.Method<Presign>("Acme.Caller", "PresignAsync")(MultiRegion);
        Assert.StartsWith("https://mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com/a%20key?X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256&", url, StringComparison.Ordinal);
        Assert.Contains("&X-Amz-Region-Set=%2A&", url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sesv2-2019-09-27", "SESv2", "SendEmail", true)]
    [InlineData("freetier-2023-09-07", "FreeTier", "GetAccountActivity", false)]
    public async Task Only_services_whose_rules_name_the_scheme_know_it(string model, string name, string operation, bool knows)
    {
        var run = ModelDriver.Run(await TextOf(model), ("Operations", operation));

        Assert.Equal(knows, run[$"Acme.Operations/{name}Service.g.cs"].Contains("SigV4aSigner", StringComparison.Ordinal));
        Assert.Equal(knows, run[$"Acme/{name}ClientOptions.g.cs"].Contains("SigningRegionSet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("s3-2006-03-01", "S3", "HeadObject", true)]
    [InlineData("s3-2006-03-01", "S3", "CreateBucket", false)]
    [InlineData("s3-2006-03-01", "S3", "CopyObject", false)]
    [InlineData("sesv2-2019-09-27", "SESv2", "SendEmail", false)]
    [InlineData("freetier-2023-09-07", "FreeTier", "GetAccountActivity", false)]
    public async Task Sessions_come_along_where_an_endpoint_of_an_operation_can_want_one(string model, string name, string operation, bool wants)
    {
        var run = ModelDriver.Run(await TextOf(model), ("Operations", operation));

        Assert.Equal(wants, run.FileNames.Contains("Acme.Operations/CreateSessionOperation.g.cs"));
        Assert.Equal(wants, run.FileNames.Contains($"Acme.Operations/{name}Sessions.g.cs"));
        Assert.Equal(wants, run[$"Acme.Operations/{name}Service.g.cs"].Contains("SessionSigner", StringComparison.Ordinal));
        Assert.Equal(wants, run[$"Acme.Operations/{operation}Operation.g.cs"].Contains(", Auth = ", StringComparison.Ordinal));
    }

    private static async Task<GeneratedAssembly> LoadAsync(string model, string caller, string operation)
        => GeneratedAssembly.Load(await TextOf(model), caller, ("Operations", operation));

    private static Task<string> TextOf(string model) => File.ReadAllTextAsync(Path.Combine(ConformanceData.Directory("models"), model + ".json"));

    private sealed class RecordingHandler : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var regions = request.Headers.TryGetValues("X-Amz-Region-Set", out var values) ? values.Single() : "";
            var algorithm = request.Headers.NonValidated["Authorization"].ToString().Split(' ')[0];
            Requests.Add($"{request.RequestUri!.Host} {algorithm} {regions}");
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });
        }
    }
}
