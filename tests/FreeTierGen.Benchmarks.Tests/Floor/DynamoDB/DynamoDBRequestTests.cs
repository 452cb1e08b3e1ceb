using Acme.DynamoDB;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Calls.DynamoDB;
using FreeTierGen.Benchmarks.Floor.DynamoDB;
using FreeTierGen.Benchmarks.Tests.Wire;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Tests.Floor.DynamoDB;

/// <summary>The floor is one only if it asks for the same.</summary>
public sealed class DynamoDBRequestTests
{
    private static readonly Uri Endpoint = new("http://dynamodb.us-east-1.amazonaws.com");

    private static readonly Dictionary<string, AttributeValue> AllKinds = new()
    {
        ["é \"text\""] = new AttributeValue.S("a < b & é"),
        ["number"] = new AttributeValue.N("1.5"),
        ["blob"] = new AttributeValue.B(new byte[] { 1, 2, 254, 255 }),
        ["texts"] = new AttributeValue.SS(["a", "b"]),
        ["numbers"] = new AttributeValue.NS(["1", "2"]),
        ["blobs"] = new AttributeValue.BS([new byte[] { 1 }, new byte[] { 2 }]),
        ["map"] = new AttributeValue.M(new Dictionary<string, AttributeValue> { ["in"] = new AttributeValue.S("x") }),
        ["list"] = new AttributeValue.L([new AttributeValue.N("1"), new AttributeValue.L([])]),
        ["null"] = new AttributeValue.NULL(true),
        ["boolean"] = new AttributeValue.BOOL(false),
    };

    public static TheoryData<GetItemInput> GetItems =>
    [
        DynamoDBRequests.GetItem(),
        new GetItemInput
        {
            TableName = "T",
            Key = AllKinds,
            AttributesToGet = ["a", "b"],
            ConsistentRead = true,
            ReturnConsumedCapacity = ReturnConsumedCapacity.Total,
            ProjectionExpression = "#a",
            ExpressionAttributeNames = new Dictionary<string, string> { ["#a"] = "a" },
        },
    ];

    public static TheoryData<QueryInput> Queries =>
    [
        DynamoDBRequests.Query(),
        new QueryInput
        {
            TableName = "T",
            IndexName = "Index",
            Select = Select.AllAttributes,
            AttributesToGet = ["a"],
            Limit = 5,
            ConsistentRead = false,
            KeyConditions = new Dictionary<string, Condition>
            {
                ["a"] = new() { AttributeValueList = [new AttributeValue.S("b")], ComparisonOperator = ComparisonOperator.Eq },
            },
            QueryFilter = new Dictionary<string, Condition> { ["c"] = new() { ComparisonOperator = ComparisonOperator.NotNull } },
            ConditionalOperator = ConditionalOperator.And,
            ScanIndexForward = true,
            ExclusiveStartKey = AllKinds,
            ReturnConsumedCapacity = ReturnConsumedCapacity.Indexes,
            ProjectionExpression = "a",
            FilterExpression = "b",
            KeyConditionExpression = "c",
            ExpressionAttributeNames = new Dictionary<string, string> { ["#a"] = "a" },
            ExpressionAttributeValues = AllKinds,
        },
    ];

    [Theory]
    [MemberData(nameof(GetItems))]
    public async Task GetItem_sends_the_same_bytes(GetItemInput request)
    {
        var generated = await SentBytes.OfAsync(DynamoDBAnswers.GetItem, handler => Generated(handler).GetItemAsync(request));
        var floor = await SentBytes.OfAsync(DynamoDBAnswers.GetItem, handler => HandWritten(handler).GetItemAsync(request));

        Assert.Equal(generated, floor);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_sends_the_same_bytes(QueryInput request)
    {
        var generated = await SentBytes.OfAsync(DynamoDBAnswers.Query, handler => Generated(handler).QueryAsync(request));
        var floor = await SentBytes.OfAsync(DynamoDBAnswers.Query, handler => HandWritten(handler).QueryAsync(request));

        Assert.Equal(generated, floor);
    }

    [Fact]
    public void What_the_model_forbids_is_refused_before_it_is_sent()
    {
        var floor = HandWritten(new PreparedHandler());
        var unknown = new Dictionary<string, AttributeValue> { ["id"] = new AttributeValue.Unknown("X") };

        Assert.Throws<RequestValidationException>(() => { _ = floor.GetItemAsync(new() { TableName = "", Key = AllKinds }); });
        Assert.Throws<RequestValidationException>(() => { _ = floor.GetItemAsync(new() { TableName = "T", Key = unknown }); });
        Assert.Throws<RequestValidationException>(() => { _ = floor.QueryAsync(new() { TableName = "T", Limit = 0 }); });
        Assert.Throws<RequestValidationException>(() => { _ = floor.QueryAsync(new() { TableName = "T", IndexName = "!" }); });
        Assert.Throws<RequestValidationException>(
            () => { _ = floor.QueryAsync(new() { TableName = "T", ExpressionAttributeValues = unknown }); });
    }

    private static DynamoDBClient Generated(HttpMessageHandler handler) => new(new DynamoDBClientOptions
    {
        Region = CallEnvironment.Region,
        Credentials = CallEnvironment.Credentials,
        Endpoint = Endpoint,
        AllowPlainHttp = true,
        HttpHandler = handler,
        TimeProvider = new FixedTime(),
    });

    private static HandWrittenDynamoDB HandWritten(HttpMessageHandler handler) => new(
        new HttpMessageInvoker(handler),
        Endpoint,
        CallEnvironment.Region,
        CallEnvironment.AccessKeyId,
        CallEnvironment.SecretAccessKey,
        new FixedTime());
}
