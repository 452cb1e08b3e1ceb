using System.Globalization;
using System.Net;
using System.Text;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Xml;

/// <summary>What a generated restXml client sends, and what it makes of answers.</summary>
public class RestXmlClientTests
{
    private static readonly GeneratedAssembly Generated = GeneratedAssembly.Load(ShapesModel.Text, ShapesModel.Probe);

    [Fact]
    public async Task A_payload_is_the_root_with_the_services_namespace()
    {
        using var handler = new XmlHandler(HttpStatusCode.OK, "<Other><string>x</string></Other>");

        Assert.Equal("x 3", await Call("EchoAsync", handler));
        Assert.Equal("PUT /echo application/xml", handler.Head);
        Assert.Equal("<Everything xmlns=\"https://shapes.example\"><string>&lt;x&gt;</string><withDefault>4</withDefault><alsoWithDefault>false</alsoWithDefault></Everything>", handler.Body);
    }

    [Fact]
    public async Task Members_are_in_headers_attributes_and_elements()
    {
        using var handler = new XmlHandler(HttpStatusCode.OK, "<?xml version=\"1.0\"?>\n<AnyName kind=\"k\"><text>b</text></AnyName>\n", ("x-tag", "t"), ("x-amz-request-id", "r-1"));

        Assert.Equal("t b k r-1", await Call("MixedAsync", handler));
        Assert.Equal("POST /mixed application/xml", handler.Head);
        Assert.Equal(
            "<MixedRequest xmlns:m=\"https://mixed.example\" kind=\"&quot;k&quot;\"><text>b</text><nested><withDefault>3</withDefault><alsoWithDefault>false</alsoWithDefault></nested></MixedRequest>",
            handler.Body);
    }

    [Fact]
    public async Task A_body_that_is_empty_has_no_members()
    {
        using var first = new XmlHandler(HttpStatusCode.OK, "");
        Assert.Equal("nothing", await Call("EchoAsync", first));
        using var second = new XmlHandler(HttpStatusCode.OK, "");
        Assert.Equal("   ", await Call("MixedAsync", second));
    }

    [Theory]
    [InlineData("<ErrorResponse xmlns='x'><Error><Type>Sender</Type><Code>Broken</Code><message>It broke.</message><code>5</code><Part>a</Part><Part>b</Part></Error><RequestId>r-2</RequestId></ErrorResponse>", "It broke. 5 a+b r-2 Client")]
    [InlineData("<Error><Code>Broken</Code><Message>It broke.</Message><RequestId>r-3</RequestId></Error>", "It broke.   r-3 Client")]
    [InlineData("<ErrorResponse><Error><Type>Receiver</Type><Code>Broken</Code><code>not a number</code></Error></ErrorResponse>", "    Server")]
    [InlineData("<ErrorResponse><Error><Code>Other</Code><Message> New. </Message></Error></ErrorResponse>", "Other New.  400 ")]
    [InlineData("<html><body>Bad</body></html>", "   400 <html><body>Bad</body></html>")]
    [InlineData("<Error><Code>Broken</Code>", "    Client")]
    [InlineData("", "BadRequest   400 ")]
    public async Task An_error_is_read_in_any_of_its_forms(string body, string expected)
    {
        using var handler = new XmlHandler(HttpStatusCode.BadRequest, body);
        Assert.Equal(expected, await Call("EchoAsync", handler));
    }

    [Theory]
    [InlineData("<r><integer>secret</integer></r>", "/all/integer")]
    [InlineData("<r><self><self><owner><name><b>secret</b></name></owner></self></self></r>", "/all/self/self/owner/name")]
    [InlineData("<r><string>a</string><owner rank='secret'/></r>", "/all/owner")]
    [InlineData("<r><counts><entry><key>secret</key><value>x</value></entry></counts></r>", "/all/counts/entry/value")]
    [InlineData("<r><secret></r>", "/all")]
    [InlineData("secret", "/all")]
    public async Task What_cannot_be_read_is_told_by_its_place_and_not_by_its_content(string body, string path)
    {
        using var handler = new XmlHandler(HttpStatusCode.OK, body);
        var told = await Call("EchoAsync", handler);

        Assert.StartsWith(path + " ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_does_nothing_anew()
    {
        var driver = ModelDriver.With(ShapesModel.Text);
        driver.Run().AssertNoDiagnostics();
        driver.Run().AssertAllCached();
    }

    [Fact]
    public void Only_what_is_needed_is_generated()
    {
        var run = ModelDriver.Run(ShapesModel.Text).AssertNoDiagnostics();

        Assert.DoesNotContain("static void Write", run["Acme.Serialization/MixedOutXml.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Read(", run["Acme.Serialization/MixedInXml.g.cs"], StringComparison.Ordinal);

        // Its items stand in the structure that holds it.
        Assert.DoesNotContain("Acme.Serialization/SizesXml.g.cs", run.FileNames);
    }

    [Fact]
    public void Documents_have_no_form()
    {
        var model = ShapesModel.Text.Replace("\"text\": { \"target\": \"smithy.api#String\" },\n", "\"text\": { \"target\": \"smithy.api#Document\" },\n", StringComparison.Ordinal);
        var run = ModelDriver.Run(model).AssertCompiles();

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, found => Assert.Contains("restXml", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.DoesNotContain("Acme.Operations/MixedOperation.g.cs", run.FileNames);
    }

    private static Task<string> Call(string method, HttpMessageHandler handler) => Generated.Method<Func<HttpMessageHandler, Task<string>>>("Acme.Probe", method)(handler);

    private sealed class XmlHandler(HttpStatusCode status, string answer, params (string Name, string Value)[] headers) : HttpMessageHandler
    {
        public string Head { get; private set; } = "";

        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Head = $"{request.Method} {request.RequestUri!.PathAndQuery} {request.Content!.Headers.ContentType}";
            Body = await request.Content.ReadAsStringAsync(cancellationToken);
            var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer)) };
            foreach (var (name, value) in headers)
            {
                response.Headers.Add(name, value);
            }

            return response;
        }
    }
}
