using FreeTierGen.Peers.Tests.Parity.DynamoDB;
using Xunit.Sdk;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>The comparison tells responses apart.</summary>
public sealed class ResponseComparisonTests
{
    [Theory]
    [InlineData("\"Text\"", "\"Texts \"")]
    [InlineData("\\n", "")]
    [InlineData("345678", "345679")]
    [InlineData("\"N\": \"1\"", "\"S\": \"1\"")]
    [InlineData("AAE+P3+A+/8=", "AAE+P3+A+/4=")]
    [InlineData("[\"a\", \"b\"]", "[\"a\"]")]
    [InlineData("[\"a\", \"b\"]", "[\"b\", \"a\"]")]
    [InlineData("\"Deep\"", "\"Deeper\"")]
    [InlineData("\"BOOL\": false", "\"BOOL\": true")]
    [InlineData("\"Empty\"", "\"Other\"")]
    public async Task Responses_that_differ_are_told_apart(string text, string other)
    {
        Assert.Contains(text, DynamoDBService.AllKinds, StringComparison.Ordinal);
        var changed = DynamoDBService.AllKinds.Replace(text, other, StringComparison.Ordinal);

        var (official, generated) = await PeerService.Named("DynamoDB").CaseNamed("GetItem").ReceiveAsync(Answer(DynamoDBService.AllKinds), Answer(changed));

        Assert.ThrowsAny<XunitException>(() => ResponseComparison.AssertSame(official, generated));
    }

    [Theory]
    [InlineData("""{"KeyMetadata": {"KeyId": "2", "Enabled": true, "CreationDate": 1}}""")]
    [InlineData("""{"KeyMetadata": {"KeyId": "1", "Enabled": true, "CreationDate": 1.001}}""")]
    [InlineData("""{"KeyMetadata": {"KeyId": "1", "Enabled": true}}""")]
    [InlineData("""{"KeyMetadata": {"KeyId": "1", "Enabled": true, "CreationDate": 1, "KeyState": "Enabled"}}""")]
    [InlineData("{}")]
    public async Task Structures_that_differ_are_told_apart(string changed)
    {
        var answer = new WireAnswer("""{"KeyMetadata": {"KeyId": "1", "Enabled": true, "CreationDate": 1}}""");
        var (official, generated) = await PeerService.Named("KMS").CaseNamed("CreateKey").ReceiveAsync(answer);
        ResponseComparison.AssertSame(official, generated);

        (official, generated) = await PeerService.Named("KMS").CaseNamed("CreateKey").ReceiveAsync(answer, new WireAnswer(changed));

        Assert.ThrowsAny<XunitException>(() => ResponseComparison.AssertSame(official, generated));
    }

    private static WireAnswer Answer(string item) => new($"{{\"Item\": {item}}}");
}
