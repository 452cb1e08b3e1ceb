using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Runtime;

namespace FreeTierGen.Generator.Tests.Services;

/// <summary>What Amazon S3 does otherwise than its model says, and no other service of the same model.</summary>
public sealed class BucketServiceTests
{
    private const string Caller = """
        #nullable enable
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Identity;
        using FreeTierGen.Runtime.Retries;

        namespace Acme;

        internal static class Caller
        {
            public static async Task<string> GetAsync(HttpMessageHandler handler, string bucket, string key)
            {
                using var client = Client(handler);
                var answer = await client.GetObjectAsync(new() { Bucket = bucket, Key = key });
                return $"{answer.Expires?.ToUnixTimeSeconds()}|{Text(answer)}";
            }

            public static async Task<string> ListAsync(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                try
                {
                    var answer = await client.ListAsync(new() { Bucket = "my-bucket" });
                    return $"{answer.Name}|{answer.Metadata.Attempts}";
                }
                catch (ServiceException e)
                {
                    return $"{e.GetType().Name} {e.ErrorCode} {e.ServiceMessage} {e.Metadata.Attempts}";
                }
            }

            public static async Task<string> LocateAsync(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                return (await client.LocateAsync(new() { Bucket = "my-bucket" })).LocationConstraint ?? "none";
            }

            public static async Task<string> DeleteAsync(HttpMessageHandler handler, string? algorithm, string? checksum)
            {
                using var client = Client(handler);
                await client.DeleteAsync(new() { Bucket = "my-bucket", Quiet = true, ChecksumAlgorithm = algorithm, ChecksumSHA256 = checksum });
                return "";
            }

            public static async Task<string> PresignAsync(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                var request = await client.PresignGetObjectAsync(new() { Bucket = "my-bucket", Key = "k", RequestPayer = "requester" }, TimeSpan.FromMinutes(1));
                return $"{request.Url.Query}|{string.Join(",", request.Headers.Keys)}";
            }

            private static string Text(GetObjectOut answer) => answer.GetType().GetProperty("ExpiresString")?.GetValue(answer) as string ?? "";

            private static CLIENTClient Client(HttpMessageHandler handler) => new(new CLIENTClientOptions
            {
                Region = "eu-west-1",
                ENDPOINT
                Credentials = new StaticCredentialsProvider("AKID", "secret"),
                HttpHandler = handler,
                Retries = new RetryOptions { MaxAttempts = 2 },
            });
        }
        """;

    private static readonly Lazy<GeneratedAssembly> Buckets = new(() => Load("S3", ""));
    private static readonly Lazy<GeneratedAssembly> Others = new(() => Load("Other", "Endpoint = new Uri(\"https://other.example\"),"));

    [Theory]
    [InlineData("my-bucket", "a b/../c", "https://my-bucket.s3.eu-west-1.amazonaws.com/a%20b/../c?x-id=GetObject")]
    [InlineData("My_Bucket", "k", "https://s3.eu-west-1.amazonaws.com/My_Bucket/k?x-id=GetObject")]
    public async Task The_bucket_is_where_the_endpoint_has_it(string bucket, string key, string url)
    {
        using var handler = new XmlService((HttpStatusCode.OK, ""));
        await Buckets.Value.Method<Func<HttpMessageHandler, string, string, Task<string>>>("Acme.Caller", "GetAsync")(handler, bucket, key);

        Assert.Equal(url, handler.Urls[0]);
        Assert.True(handler.Headers[0].ContainsKey("x-amz-content-sha256"));
    }

    [Fact]
    public async Task Without_a_bucket_nothing_is_sent()
    {
        // With none in the host, the path would begin with the key, and the key be taken for the bucket.
        using var handler = new XmlService((HttpStatusCode.OK, ""));
        var exception = await Assert.ThrowsAsync<RequestSerializationException>(
            () => Buckets.Value.Method<Func<HttpMessageHandler, string, string, Task<string>>>("Acme.Caller", "GetAsync")(handler, "", "k"));

        Assert.Contains("Bucket", exception.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Urls);
    }

    [Fact]
    public async Task Elsewhere_labels_stay_in_the_path()
    {
        using var handler = new XmlService((HttpStatusCode.OK, ""));
        await Others.Value.Method<Func<HttpMessageHandler, string, string, Task<string>>>("Acme.Caller", "GetAsync")(handler, "my-bucket", "k");

        Assert.Equal("https://other.example/my-bucket/k?x-id=GetObject", handler.Urls[0]);
        Assert.False(handler.Headers[0].ContainsKey("x-amz-content-sha256"));
    }

    [Fact]
    public async Task A_URL_says_who_pays_without_a_header()
    {
        using var handler = new XmlService((HttpStatusCode.OK, ""));

        Assert.StartsWith("?x-id=GetObject&x-amz-request-payer=requester&X-Amz-", await Call(Buckets, "PresignAsync", handler), StringComparison.Ordinal);
        Assert.EndsWith("|", await Call(Buckets, "PresignAsync", handler), StringComparison.Ordinal);
        Assert.EndsWith("|x-amz-request-payer", await Call(Others, "PresignAsync", handler), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thu, 01 Jan 1970 00:00:07 GMT", "7|Thu, 01 Jan 1970 00:00:07 GMT")]
    [InlineData("tomorrow", "|tomorrow")]
    [InlineData(null, "|")]
    public async Task A_date_that_is_none_is_no_error(string? expires, string expected)
    {
        using var handler = new XmlService((HttpStatusCode.OK, "")) { Expires = expires };

        Assert.Equal(expected, await Buckets.Value.Method<Func<HttpMessageHandler, string, string, Task<string>>>("Acme.Caller", "GetAsync")(handler, "my-bucket", "k"));
    }

    [Fact]
    public async Task An_error_after_the_status_is_an_error_and_asked_again()
    {
        const string Failure = "<?xml version=\"1.0\"?>\n<Error><Code>InternalError</Code><Message>Not done.</Message></Error>";
        using var once = new XmlService((HttpStatusCode.OK, Failure), (HttpStatusCode.OK, "<L><Name>n</Name></L>"));
        Assert.Equal("n|2", await Call(Buckets, "ListAsync", once));
        Assert.Equal("https://my-bucket.s3.eu-west-1.amazonaws.com/?list-type=2", once.Urls[0]);

        using var always = new XmlService((HttpStatusCode.OK, Failure), (HttpStatusCode.OK, Failure));
        Assert.Equal("S3Exception InternalError Not done. 2", await Call(Buckets, "ListAsync", always));

        // Elsewhere it is an answer whose root has a name that nobody looks at.
        using var other = new XmlService((HttpStatusCode.OK, Failure));
        Assert.Equal("|1", await Call(Others, "ListAsync", other));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<LocationConstraint xmlns=\"x\">eu-west-1</LocationConstraint>\n", "eu-west-1")]
    [InlineData("<LocationConstraint/>", "")]
    [InlineData("<Other>x</Other>", "none")]
    [InlineData("", "none")]
    public async Task A_member_can_be_the_root_itself(string body, string expected)
    {
        using var handler = new XmlService((HttpStatusCode.OK, body));
        Assert.Equal(expected, await Call(Buckets, "LocateAsync", handler));
    }

    [Theory]
    [InlineData(null, "x-amz-checksum-crc32", "CRC32")]
    [InlineData("CRC32C", "x-amz-checksum-crc32c", "CRC32C")]
    [InlineData("CRC64NVME", "x-amz-checksum-crc64nvme", "CRC64NVME")]
    [InlineData("SHA1", "x-amz-checksum-sha1", "SHA1")]
    [InlineData("SHA256", "x-amz-checksum-sha256", "SHA256")]
    public async Task A_request_carries_the_checksum_that_it_needs(string? algorithm, string header, string named)
    {
        using var handler = new XmlService((HttpStatusCode.OK, ""));
        await Delete(handler, algorithm, null);

        Assert.Equal("<Delete><Quiet>true</Quiet></Delete>", handler.Bodies[0]);
        Assert.Equal(named, handler.Headers[0]["x-amz-sdk-checksum-algorithm"]);
        Assert.Equal(Expected(named, handler.Bodies[0]), handler.Headers[0][header]);
        Assert.Single(handler.Headers[0].Keys, name => name.StartsWith("x-amz-checksum-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_checksum_of_the_callers_stays()
    {
        using var handler = new XmlService((HttpStatusCode.OK, ""));
        await Delete(handler, null, "abc=");

        Assert.Equal("abc=", handler.Headers[0]["x-amz-checksum-sha256"]);
        Assert.DoesNotContain("x-amz-sdk-checksum-algorithm", handler.Headers[0].Keys);
        Assert.DoesNotContain("x-amz-checksum-crc32", handler.Headers[0].Keys);
    }

    [Fact]
    public async Task A_checksum_that_is_not_known_is_not_left_out()
    {
        using var handler = new XmlService((HttpStatusCode.OK, ""));
        await Assert.ThrowsAsync<FreeTierGen.Runtime.RequestSerializationException>(() => Delete(handler, "CRC99", null));
        Assert.Empty(handler.Urls);
    }

    [Theory]
    [InlineData("\"requestAlgorithmMember\": \"ChecksumAlgorithm\", \"requestChecksumRequired\": true", "CoversRequest = true, IsRequired = true, AlgorithmHeader = \"x-amz-sdk-checksum-algorithm\"")]
    [InlineData("\"requestAlgorithmMember\": \"ChecksumAlgorithm\"", "CoversRequest = true, AlgorithmHeader = \"x-amz-sdk-checksum-algorithm\"")]
    [InlineData("\"requestValidationModeMember\": \"ChecksumSHA256\", \"responseAlgorithms\": [\"CRC32\", \"XXHASH3\"]", "ModeHeader = \"x-amz-checksum-sha256\", ResponseAlgorithms = new[] { \"CRC32\", \"XXHASH3\" }")]
    public void A_stream_can_have_a_checksum(string trait, string expected)
    {
        var model = Model("S3")
            .Replace("\"requestAlgorithmMember\": \"ChecksumAlgorithm\", \"requestChecksumRequired\": true", trait, StringComparison.Ordinal)
            .Replace("\"Quiet\": { \"target\": \"smithy.api#Boolean\" }", "\"Body\": { \"target\": \"acme#Data\", \"traits\": { \"smithy.api#httpPayload\": {} } }", StringComparison.Ordinal)
            .Replace("\"acme#ListOut\": {", "\"acme#Data\": { \"type\": \"blob\", \"traits\": { \"smithy.api#streaming\": {} } }, \"acme#ListOut\": {", StringComparison.Ordinal);
        var run = ModelDriver.Run(model).AssertNoDiagnostics().AssertCompiles();

        Assert.Contains($"Checksums = new global::FreeTierGen.Runtime.Checksums.HttpChecksum {{ {expected} }}", run["Acme.Operations/DeleteOperation.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("HttpChecksum", run["Acme.Operations/ListOperation.g.cs"], StringComparison.Ordinal);
        Assert.Contains("ExpectsContinue = true", run["Acme.Operations/DeleteOperation.g.cs"], StringComparison.Ordinal);
        Assert.Contains("ExtendedRequestIds = new(\"x-amz-id-2\")", run["Acme.Operations/S3Service.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("ExtendedRequestIds", ModelDriver.Run(Model("Other"))["Acme.Operations/OtherService.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_needs_a_checksum_by_no_algorithm_that_callers_choose_has_a_digest()
    {
        var model = Model("S3").Replace("\"requestAlgorithmMember\": \"ChecksumAlgorithm\", ", "", StringComparison.Ordinal);
        var run = ModelDriver.Run(model).AssertNoDiagnostics();

        Assert.Contains("RequiresChecksum = true", run["Acme.Operations/DeleteOperation.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("HttpChecksum", run["Acme.Operations/DeleteOperation.g.cs"], StringComparison.Ordinal);
    }

    private static Task<string> Delete(HttpMessageHandler handler, string? algorithm, string? checksum)
        => Buckets.Value.Method<Func<HttpMessageHandler, string?, string?, Task<string>>>("Acme.Caller", "DeleteAsync")(handler, algorithm, checksum);

    private static Task<string> Call(Lazy<GeneratedAssembly> assembly, string method, HttpMessageHandler handler)
        => assembly.Value.Method<Func<HttpMessageHandler, Task<string>>>("Acme.Caller", method)(handler);

    [SuppressMessage("Security", "CA5350", Justification = "The checksum is no protection, but what the service asks for.")]
    private static string Expected(string algorithm, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return algorithm switch
        {
            "CRC32" => Convert.ToBase64String(Crc(bytes, 0xEDB88320)),
            "CRC32C" => Convert.ToBase64String(Crc(bytes, 0x82F63B78)),
            "CRC64NVME" => Convert.ToBase64String(Crc64(bytes)),
            "SHA1" => Convert.ToBase64String(System.Security.Cryptography.SHA1.HashData(bytes)),
            _ => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(bytes)),
        };
    }

    // Bit by bit, as the polynomials are defined.
    private static byte[] Crc(byte[] bytes, uint polynomial)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * polynomial);
            }
        }

        crc = ~crc;
        return [(byte)(crc >> 24), (byte)(crc >> 16), (byte)(crc >> 8), (byte)crc];
    }

    private static byte[] Crc64(byte[] bytes)
    {
        var crc = ulong.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0x9A6C9329AC4BC9B5);
            }
        }

        return [.. BitConverter.GetBytes(~crc).Reverse()];
    }

    private static GeneratedAssembly Load(string sdkId, string endpoint) => GeneratedAssembly.Load(
        Model(sdkId), Caller.Replace("CLIENT", sdkId, StringComparison.Ordinal).Replace("ENDPOINT", endpoint, StringComparison.Ordinal));

    private static string Model(string sdkId) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Store": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [{ "target": "acme#GetObject" }, { "target": "acme#List" }, { "target": "acme#Locate" }, { "target": "acme#Delete" }],
              "traits": { "aws.protocols#restXml": { "noErrorWrapping": true }, "aws.auth#sigv4": { "name": "s3" }, "aws.api#service": { "sdkId": "{{sdkId}}" } }
            },
            "acme#GetObject": { "type": "operation", "input": { "target": "acme#GetObjectIn" }, "output": { "target": "acme#GetObjectOut" }, "traits": { "smithy.api#readonly": {}, "smithy.api#http": { "method": "GET", "uri": "/{Bucket}/{Key+}?x-id=GetObject" } } },
            "acme#GetObjectIn": {
              "type": "structure",
              "members": {
                "Bucket": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {} } },
                "Key": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {} } },
                "RequestPayer": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "x-amz-request-payer" } }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#GetObjectOut": { "type": "structure", "members": { "Expires": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#httpHeader": "Expires" } } }, "traits": { "smithy.api#output": {} } },
            "acme#List": { "type": "operation", "input": { "target": "acme#BucketIn" }, "output": { "target": "acme#ListOut" }, "traits": { "smithy.api#http": { "method": "GET", "uri": "/{Bucket}?list-type=2" } } },
            "acme#Locate": { "type": "operation", "input": { "target": "acme#LocateIn" }, "output": { "target": "acme#LocateOut" }, "traits": { "aws.customizations#s3UnwrappedXmlOutput": {}, "smithy.api#http": { "method": "GET", "uri": "/{Bucket}?location" } } },
            "acme#BucketIn": { "type": "structure", "members": { "Bucket": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {} } } }, "traits": { "smithy.api#input": {} } },
            "acme#LocateIn": { "type": "structure", "members": { "Bucket": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {} } } }, "traits": { "smithy.api#input": {} } },
            "acme#ListOut": { "type": "structure", "members": { "Name": { "target": "smithy.api#String" } }, "traits": { "smithy.api#output": {} } },
            "acme#LocateOut": { "type": "structure", "members": { "LocationConstraint": { "target": "smithy.api#String" } }, "traits": { "smithy.api#output": {} } },
            "acme#Delete": {
              "type": "operation",
              "input": { "target": "acme#DeleteIn" },
              "traits": {
                "aws.protocols#httpChecksum": { "requestAlgorithmMember": "ChecksumAlgorithm", "requestChecksumRequired": true },
                "smithy.api#http": { "method": "POST", "uri": "/{Bucket}?delete" }
              }
            },
            "acme#DeleteIn": {
              "type": "structure",
              "members": {
                "Bucket": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {} } },
                "Quiet": { "target": "smithy.api#Boolean" },
                "ChecksumAlgorithm": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "x-amz-sdk-checksum-algorithm" } },
                "ChecksumSHA256": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "x-amz-checksum-sha256" } }
              },
              "traits": { "smithy.api#input": {}, "smithy.api#xmlName": "Delete" }
            }
          }
        }
        """;

    private sealed class XmlService(params (HttpStatusCode Status, string Body)[] answers) : HttpMessageHandler
    {
        private readonly Queue<(HttpStatusCode Status, string Body)> _answers = new(answers);

        public string? Expires { get; init; }

        public List<string> Urls { get; } = [];

        public List<string> Bodies { get; } = [];

        public List<Dictionary<string, string>> Headers { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Urls.Add(request.RequestUri!.AbsoluteUri);
            Headers.Add(request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
            Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            var (status, body) = _answers.Dequeue();
            var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            if (Expires is not null)
            {
                response.Content.Headers.TryAddWithoutValidation("Expires", Expires);
            }

            return response;
        }
    }
}
