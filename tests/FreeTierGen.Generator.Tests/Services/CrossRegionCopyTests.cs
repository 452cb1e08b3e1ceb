using System.Net;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Services;

/// <summary>Requests that copy from another region carry a presigned URL of themselves for it.</summary>
public sealed class CrossRegionCopyTests
{
    private const string Arn = "arn:aws:rds:us-east-1:123456789012:snapshot:s";

    private static readonly Func<HttpMessageHandler, string, string?, Task> CopySnapshot = Load(
        "RDS",
        "CopyDBSnapshot",
        ["SourceDBSnapshotIdentifier", "TargetDBSnapshotIdentifier", "PreSignedUrl"],
        "SourceDBSnapshotIdentifier = source, TargetDBSnapshotIdentifier = \"t & co\", PreSignedUrl = url");

    private static readonly Func<HttpMessageHandler, string, string?, Task> CopyVolume = Load(
        "EC2",
        "CopySnapshot",
        ["SourceRegion", "SourceSnapshotId", "DestinationRegion", "PresignedUrl"],
        "SourceRegion = source, SourceSnapshotId = \"snap-1\", PresignedUrl = url");

    [Fact]
    public async Task The_url_asks_the_other_region_for_the_same()
    {
        var form = await SentAsync(CopySnapshot, Arn, null);
        var url = new Uri(form["PreSignedUrl"]);
        var query = Pairs(url.Query[1..]);

        Assert.Equal("post.us-east-1.example.com", url.Host);
        Assert.Equal(
            ("CopyDBSnapshot", Arn, "t & co", "eu-west-1", "3600"),
            (query["Action"], query["SourceDBSnapshotIdentifier"], query["TargetDBSnapshotIdentifier"], query["DestinationRegion"], query["X-Amz-Expires"]));
        Assert.Contains("/us-east-1/post/aws4_request", query["X-Amz-Credential"], StringComparison.Ordinal);
        Assert.False(query.ContainsKey("PreSignedUrl"));
        Assert.Equal(Arn, form["SourceDBSnapshotIdentifier"]);
        Assert.False(form.ContainsKey("DestinationRegion"));
    }

    [Theory]
    [InlineData("snapshot-1", null)]
    [InlineData("arn:aws:rds:eu-west-1:123456789012:snapshot:s", null)]
    [InlineData(Arn, "https://mine.example.com/")]
    public async Task What_is_in_the_same_region_or_has_a_url_needs_none(string source, string? url)
        => Assert.Equal(url, (await SentAsync(CopySnapshot, source, url)).GetValueOrDefault("PreSignedUrl"));

    [Fact]
    public async Task A_member_that_names_the_region_is_enough_and_the_own_region_is_the_destination()
    {
        var form = await SentAsync(CopyVolume, "us-east-1", null);
        var query = Pairs(new Uri(form["PresignedUrl"]).Query[1..]);

        Assert.Equal("post.us-east-1.example.com", new Uri(form["PresignedUrl"]).Host);
        Assert.Equal(("eu-west-1", "eu-west-1"), (form["DestinationRegion"], query["DestinationRegion"]));
    }

    private static async Task<Dictionary<string, string>> SentAsync(Func<HttpMessageHandler, string, string?, Task> call, string source, string? url)
    {
        using var handler = new FormHandler();
        await call(handler, source, url);
        return Pairs(handler.Body);
    }

    private static Dictionary<string, string> Pairs(string form)
        => form.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));

    private static Func<HttpMessageHandler, string, string?, Task> Load(string sdkId, string operation, string[] members, string initialiser)
    {
        const string Rules = """
            "smithy.rules#endpointRuleSet": {
              "version": "1.0",
              "parameters": { "Region": { "builtIn": "AWS::Region", "type": "string", "required": true, "documentation": "The region." } },
              "rules": [{ "type": "endpoint", "conditions": [], "endpoint": { "url": "https://post.{Region}.example.com" } }]
            },
            "aws.protocols#awsQuery": {},
            "smithy.api#xmlNamespace": { "uri": "https://example.com/" },
            """;
        var model = ServiceModel
            .Text(sdkId, operation, string.Join(',', members.Select(member => $"\"{member}\": {{ \"target\": \"smithy.api#String\" }}")))
            .Replace("\"aws.protocols#awsJson1_0\": {},", Rules, StringComparison.Ordinal);
        var caller = ServiceModel.Caller + $$"""

            static partial class Caller
            {
                public static async Task CallAsync(HttpMessageHandler handler, string source, string? url)
                {
                    var options = Configure(new {{sdkId}}ClientOptions(), handler);
                    options.Endpoint = null;
                    using var client = new {{sdkId}}Client(options);
                    await client.{{operation}}Async(new In { {{initialiser}} });
                }
            }
            """;
        return GeneratedAssembly.Load(model, caller).Method<Func<HttpMessageHandler, string, string?, Task>>("Acme.Caller", "CallAsync");
    }

    private sealed class FormHandler : HttpMessageHandler
    {
        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            var action = Pairs(Body)["Action"];
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"<{action}Response><{action}Result/></{action}Response>") };
        }
    }
}
