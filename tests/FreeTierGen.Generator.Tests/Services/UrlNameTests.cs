using System.Net;
using System.Text;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Services;

/// <summary>Lists of names that come percent-encoded, since XML has no characters for some.</summary>
public sealed class UrlNameTests
{
    private const string Contents = "<Name>a%20b</Name><Prefix>p%2Fq+r</Prefix><Contents><Key>x%01%C3%A9+y</Key><Owner>o%20p</Owner></Contents><Contents><Key>plain</Key></Contents>";

    // The encoding may be told of in front of the names or behind them.
    [Theory]
    [InlineData("S3", "<EncodingType>url</EncodingType>", "", "p/q r|x\u0001é y,plain|o%20p|a%20b|url")]
    [InlineData("S3", "", "<EncodingType>url</EncodingType>", "p/q r|x\u0001é y,plain|o%20p|a%20b|url")]
    [InlineData("S3", "", "", "p%2Fq+r|x%01%C3%A9+y,plain|o%20p|a%20b|")]
    [InlineData("Other", "<EncodingType>url</EncodingType>", "", "p%2Fq+r|x%01%C3%A9+y,plain|o%20p|a%20b|url")]
    public async Task Names_come_decoded_where_the_answer_is_encoded(string sdkId, string before, string behind, string expected)
    {
        using var handler = new Store($"<Result>{before}{Contents}{behind}</Result>");

        Assert.Equal(expected, await Load(sdkId)(handler, null));
        Assert.Equal(sdkId == "S3" ? "?encoding-type=url" : "", handler.Query);
    }

    [Fact]
    public async Task What_the_caller_asks_for_is_sent()
    {
        using var handler = new Store($"<Result>{Contents}</Result>");

        await Load("S3")(handler, "tomorrow");

        Assert.Equal("?encoding-type=tomorrow", handler.Query);
    }

    private static Func<HttpMessageHandler, string?, Task<string>> Load(string sdkId)
    {
        var caller = ServiceModel.Caller.Replace("using System.Net.Http;", "using System.Linq;\nusing System.Net.Http;", StringComparison.Ordinal) + $$"""

            static partial class Caller
            {
                public static async Task<string> ListAsync(HttpMessageHandler handler, string encoding)
                {
                    using var client = new {{sdkId}}Client(Configure(new {{sdkId}}ClientOptions(), handler));
                    var page = await client.ListAsync(new In { EncodingType = encoding is null ? default(Encoding?) : encoding });
                    return $"{page.Prefix}|{string.Join(",", page.Contents.Select(item => item.Key))}|{page.Contents[0].Owner}|{page.Name}|{page.EncodingType}";
                }
            }
            """;
        return GeneratedAssembly.Load(Model(sdkId), caller).Method<Func<HttpMessageHandler, string?, Task<string>>>("Acme.Caller", "ListAsync");
    }

    private static string Model(string sdkId) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Store": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [{ "target": "acme#List" }],
              "traits": { "aws.protocols#restXml": {}, "aws.auth#sigv4": { "name": "s3" }, "aws.api#service": { "sdkId": "{{sdkId}}" } }
            },
            "acme#List": {
              "type": "operation",
              "input": { "target": "acme#In" },
              "output": { "target": "acme#Out" },
              "traits": { "smithy.api#readonly": {}, "smithy.api#http": { "method": "GET", "uri": "/" } }
            },
            "acme#In": {
              "type": "structure",
              "members": { "EncodingType": { "target": "acme#Encoding", "traits": { "smithy.api#httpQuery": "encoding-type" } } },
              "traits": { "smithy.api#input": {} }
            },
            "acme#Out": {
              "type": "structure",
              "members": {
                "Name": { "target": "smithy.api#String" },
                "Prefix": { "target": "smithy.api#String" },
                "Contents": { "target": "acme#Items", "traits": { "smithy.api#xmlFlattened": {}, "smithy.api#required": {} } },
                "EncodingType": { "target": "acme#Encoding" }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme#Items": { "type": "list", "member": { "target": "acme#Item" } },
            "acme#Item": { "type": "structure", "members": { "Key": { "target": "smithy.api#String" }, "Owner": { "target": "smithy.api#String" } } },
            "acme#Encoding": { "type": "enum", "members": { "URL": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "url" } } } }
          }
        }
        """;

    private sealed class Store(string body) : HttpMessageHandler
    {
        public string? Query { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Query = request.RequestUri!.Query;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) });
        }
    }
}
