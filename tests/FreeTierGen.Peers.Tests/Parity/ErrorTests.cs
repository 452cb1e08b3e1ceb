using Amazon.Runtime;
using FreeTierGen.Runtime;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>What generated clients and those of the AWS SDK for .NET throw for the same bytes.</summary>
public sealed class ErrorTests
{
    private static readonly Dictionary<string, (string Case, WireAnswer Answer)> Answers = new()
    {
        ["with a namespace and a member"] = ("PutItem with the older conditions", new("""
            {"__type": "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException", "message": "The conditional request failed", "Item": {"Owner": {"S": "Ada"}}}
            """)),
        ["with a list of reasons"] = ("TransactWriteItems", new("""
            {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException", "Message": "Transaction cancelled",
             "CancellationReasons": [{"Code": "None"}, {"Code": "ConditionalCheckFailed", "Message": "no", "Item": {"Size": {"N": "1"}}}]}
            """)),
        ["without a namespace"] = ("Encrypt", new("""{"__type": "NotFoundException", "message": "no such key"}""")),
        ["named by a header alone"] = ("Encrypt", new("""{"message": "not so"}""")
        {
            Headers = ["x-amzn-ErrorType: DisabledException:http://internal.amazon.com/coral/"],
        }),
        ["that the model does not have"] = ("GetItem", new("""{"__type": "com.amazon.coral.validate#ValidationException", "message": "no key"}""")),
    };

    public static TheoryData<string> Names => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_clients_throw_the_same(string name)
    {
        var (peerCase, answer) = Answers[name];

        var (official, generated) = await RequestTests.Cases[peerCase].ReceiveAsync(answer with { Status = 400 });

        var expected = Assert.IsAssignableFrom<AmazonServiceException>(official);
        var actual = Assert.IsAssignableFrom<ServiceException>(generated);
        Assert.Equal(expected.GetType().Name.Replace("Amazon", "", StringComparison.Ordinal), actual.GetType().Name);
        Assert.Equal(expected.ErrorCode, actual.ErrorCode);
        Assert.Equal((int)expected.StatusCode, actual.StatusCode);
        Assert.Equal(expected.RequestId, actual.RequestId);
        Assert.Equal(expected.Message, actual.ServiceMessage);
        ResponseComparison.AssertSame(expected, actual);
    }
}
