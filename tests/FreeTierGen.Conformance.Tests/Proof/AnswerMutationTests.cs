using System.Text;
using System.Text.Json;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Messages;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Conformance.Tests.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Runtime;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>What is read of answers and of configurations beside members, each right and wrong.</summary>
public class AnswerMutationTests
{
    private static readonly ProtocolSuite Echo = ProtocolSuite.Read("echo", EchoSuite.Text).Single();

    [Theory]
    [InlineData("abc", true)]
    [InlineData("abcd", false)]
    [InlineData("ab", false)]
    [InlineData("", false)]
    public void A_stream_is_compared_to_its_end(string expected, bool holds)
    {
        using var stream = new MemoryStream("abc"u8.ToArray());
        var ledger = new CaseLedger(JsonSerializer.SerializeToElement(new { body = expected }));

        new OutputComparison(Echo.Client, ledger).Value(
            Echo.Closure.Model[ShapeId.Parse("smithy.api#Blob")!], JsonSerializer.SerializeToElement(expected), stream, "/body");

        Assert.Equal(holds, ledger.Close().Count == 0);
    }

    [Theory]
    [InlineData("aws.protocols#awsQuery", false, "<R><X/><ResponseMetadata><RequestId>i</RequestId></ResponseMetadata></R>", "i")]
    [InlineData("aws.protocols#awsQuery", true, "<ErrorResponse><Error><Code>c</Code></Error><RequestId>i</RequestId></ErrorResponse>", "i")]
    [InlineData("aws.protocols#ec2Query", false, "<R xmlns='urn:e'><requestId>i</requestId></R>", "i")]
    [InlineData("aws.protocols#ec2Query", true, "<Response><Errors><Error/></Errors><RequestID>i</RequestID></Response>", "i")]
    [InlineData("aws.protocols#restXml", true, "<Error><Code>c</Code><RequestId>i</RequestId></Error>", "i")]
    [InlineData("aws.protocols#restXml", false, "<R><RequestId>i</RequestId></R>", null)]
    [InlineData("aws.protocols#restJson1", true, "<R><RequestId>i</RequestId></R>", null)]
    [InlineData("aws.protocols#awsQuery", false, "<R><X><RequestId>i</RequestId></X></R>", null)]
    [InlineData("aws.protocols#awsQuery", false, "", null)]
    public void A_request_id_is_found_where_the_protocol_has_it(string protocol, bool isError, string body, string? expected)
    {
        Assert.Equal(expected, RequestIds.StatedBy(Answer(protocol, isError, """{}"""), Encoding.UTF8.GetBytes(body)));
        Assert.Equal("h", RequestIds.StatedBy(Answer(protocol, isError, """{ "X-Amzn-RequestId": "h" }"""), Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("<ErrorResponse><Error><Type>Sender</Type><Code>c</Code><Message>m</Message></Error><RequestId>i</RequestId></ErrorResponse>",
        "<ErrorResponse><Error><Code>c</Code></Error><RequestId>i</RequestId></ErrorResponse>")]
    [InlineData("<Response><Errors><Error><Code>c</Code><Message>m</Message></Error></Errors></Response>", "<Response><Errors><Error><Code>c</Code></Error></Errors></Response>")]
    [InlineData("<Error xmlns='urn:e'><Message>m</Message><Code>c</Code></Error>", "<Error xmlns='urn:e'><Code>c</Code></Error>")]
    public void An_error_of_xml_keeps_its_name_alone(string body, string expected)
        => Assert.Null(XmlComparison.Difference(expected, ErrorBody.NameAlone(Encoding.UTF8.GetBytes(body), MediaTypes.Xml)));

    [Fact]
    public void An_error_of_cbor_keeps_its_name_alone()
        => Assert.Null(CborComparison.Difference(
            Convert.FromHexString("A1665F5F747970656161"), ErrorBody.NameAlone(Convert.FromHexString("BF665F5F747970656161676D6573736167656162FF"), MediaTypes.Cbor)));

    [Theory]
    [InlineData("""{ "region": "r-1", "use_fips_endpoint": true, "use_dualstack_endpoint": true, "retry_config": { "mode": "standard", "max_attempts": 7 } }""", true)]
    [InlineData("""{ "aws_access_key_id": "id", "aws_secret_access_key": "secret", "aws_session_token": "token" }""", true)]
    [InlineData("""{ "s3": { "addressing_style": "path", "use_accelerate_endpoint": true, "use_dualstack_endpoint": true } }""", true)]
    [InlineData("""{ "s3": { "addressing_style": "auto" } }""", true)]
    [InlineData("""{ "s3": { "unheard": 1 } }""", false)]
    [InlineData("""{ "unheard": 1 }""", false)]
    [InlineData("""{ "aws_profile": "p" }""", false)]
    [InlineData("""{ "retry_config": { "mode": "legacy" } }""", false)]
    public void A_setting_is_applied_or_fails_the_case(string client, bool isKnown)
    {
        var (_, ledger) = Applied(new S3Options(), $$"""{ "clockTime": 5, "scopedConfig": { "client": {{client}} } }""");

        Assert.Equal(isKnown, !ledger.Close().Any(failure => failure.StartsWith("/vendorParams", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_setting_of_the_operation_wins_over_the_clients()
    {
        var (options, ledger) = Applied(
            new S3Options(),
            """{ "scopedConfig": { "client": { "region": "r-1", "s3": { "addressing_style": "path" } }, "operation": { "s3": { "addressing_style": "virtual" } } } }""");

        Assert.DoesNotContain(ledger.Close(), failure => failure.StartsWith("/vendorParams", StringComparison.Ordinal));
        Assert.False(options.ForcePathStyle);
        Assert.Equal("r-1", options.Region);
    }

    [Fact]
    public void A_setting_that_the_client_has_no_option_for_fails_the_case()
    {
        var (_, ledger) = Applied(Echo.Client.NewOptions(), """{ "scopedConfig": { "client": { "s3": { "addressing_style": "path" } } } }""");

        Assert.Contains(ledger.Close(), failure => failure.StartsWith("/vendorParams/scopedConfig/client/s3/addressing_style", StringComparison.Ordinal));
    }

    private static (T Options, CaseLedger Ledger) Applied<T>(T options, string vendor)
        where T : ClientOptions
    {
        var stated = JsonDocument.Parse($$"""{ "vendorParams": {{vendor}} }""").RootElement;
        var ledger = new CaseLedger(stated);
        new ConfigShape(options, ledger).Apply(stated.GetProperty("vendorParams"), "/vendorParams");
        return (options, ledger);
    }

    private static SuiteCase Answer(string protocol, bool isError, string headers)
    {
        var item = Echo.Cases.Single(item => item.Id == (isError ? "error" : "response"));
        return item with { Stated = JsonDocument.Parse($$"""{ "protocol": "{{protocol}}", "headers": {{headers}} }""").RootElement };
    }

    private sealed class S3Options : ClientOptions
    {
        public bool? ForcePathStyle { get; set; }

        public bool? Accelerate { get; set; }
    }
}
