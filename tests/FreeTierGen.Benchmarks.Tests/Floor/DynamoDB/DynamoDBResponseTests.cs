using System.Globalization;
using System.Text;
using Acme.DynamoDB;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Calls.DynamoDB;
using FreeTierGen.Benchmarks.Floor.DynamoDB;
using FreeTierGen.Benchmarks.Tests.Wire;
using OfficialValue = Amazon.DynamoDBv2.Model.AttributeValue;

namespace FreeTierGen.Benchmarks.Tests.Floor.DynamoDB;

/// <summary>The floor is one only if it reads as much; and what the official SDK reads is the same.</summary>
public sealed class DynamoDBResponseTests
{
    public static TheoryData<string> Items =>
    [
        """{"S":"a"}""",
        """{"N":"1"}""",
        """{"B":"AQID"}""",
        """{"SS":["a","b"]}""",
        """{"NS":["1"]}""",
        """{"BS":["AQ==",""]}""",
        """{"M":{"a":{"S":"b"},"c":{"M":{}}}}""",
        """{"L":[{"N":"1"},{"L":[]}]}""",
        """{"NULL":true}""",
        """{"BOOL":true}""",
        """{"__type":"x","S":null,"N":"2"}""",
        """{"Future":{"a":[1]}}""",
        "{}",
    ];

    [Theory]
    [MemberData(nameof(Items))]
    public async Task A_value_is_read_the_same(string value)
    {
        var answer = Answer("{\"Item\":{\"a\":" + value + ",\"\\u0062\":" + value + "},\"ConsumedCapacity\":null}");
        var generated = await DynamoDBClients.Generated(new PreparedHandler(answer)).GetItemAsync(DynamoDBRequests.GetItem());
        var floor = await DynamoDBClients.HandWritten(new PreparedHandler(answer)).GetItemAsync(DynamoDBRequests.GetItem());

        Assert.Equal(Members.Of(generated), Members.Of(floor));
        Assert.Equal(["a", "b"], floor.Item!.Keys.Order());
    }

    [Fact]
    public async Task All_members_of_a_query_are_read_the_same()
    {
        var capacity = """{"CapacityUnits":1.5,"ReadCapacityUnits":2,"WriteCapacityUnits":3}""";
        var answer = Answer(
            "{\"Count\":2,\"ScannedCount\":3,\"Items\":[{},null,{\"a\":{\"S\":\"b\"}}],\"LastEvaluatedKey\":{\"a\":{\"S\":\"b\"}},\"Other\":{},"
            + "\"ConsumedCapacity\":{\"TableName\":\"T\",\"CapacityUnits\":1,\"ReadCapacityUnits\":2,\"WriteCapacityUnits\":0.5,"
            + $"\"Table\":{capacity},\"LocalSecondaryIndexes\":{{\"a\":{capacity}}},\"GlobalSecondaryIndexes\":{{\"b\":{capacity}}}}}}}");
        var generated = await DynamoDBClients.Generated(new PreparedHandler(answer)).QueryAsync(DynamoDBRequests.Query());
        var floor = await DynamoDBClients.HandWritten(new PreparedHandler(answer)).QueryAsync(DynamoDBRequests.Query());

        Assert.Equal(Members.Of(generated), Members.Of(floor));
        Assert.NotNull(floor.ConsumedCapacity!.GlobalSecondaryIndexes!["b"].WriteCapacityUnits);
    }

    [Fact]
    public async Task What_is_measured_is_read_the_same_by_all_three()
    {
        var handler = new PreparedHandler(DynamoDBAnswers.Query);
        var generated = await DynamoDBClients.Generated(handler).QueryAsync(DynamoDBRequests.Query());
        var floor = await DynamoDBClients.HandWritten(handler).QueryAsync(DynamoDBRequests.Query());
        var official = await DynamoDBClients.Official(handler).QueryAsync(DynamoDBRequests.OfficialQuery());

        Assert.Equal(DynamoDBAnswers.Items, floor.Items!.Count);
        Assert.Equal(Members.Of(generated), Members.Of(floor));
        Assert.Equal(generated.Items!.Select(Text), official.Items.Select(Text));
    }

    [Fact]
    public async Task A_response_that_its_checksum_does_not_match_is_refused()
    {
        using var handler = new PreparedHandler(new PreparedAnswer("{}"u8.ToArray()) { Headers = [new("x-amz-crc32", "1")] });

        var exception = await Assert.ThrowsAsync<HttpRequestException>(
            () => DynamoDBClients.HandWritten(handler).GetItemAsync(DynamoDBRequests.GetItem()));
        Assert.Contains("checksum", exception.Message, StringComparison.Ordinal);
    }

    private static PreparedAnswer Answer(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return new PreparedAnswer(bytes) { Headers = [new("x-amz-crc32", Checksum.Compute(bytes).ToString(CultureInfo.InvariantCulture))] };
    }

    private static string Text(IReadOnlyDictionary<string, AttributeValue> item) =>
        string.Join(';', item.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={Text(entry.Value)}"));

    private static string Text(Dictionary<string, OfficialValue> item) =>
        string.Join(';', item.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={Text(entry.Value)}"));

    private static string Text(AttributeValue value) => value switch
    {
        AttributeValue.S text => $"S {text.Value}",
        AttributeValue.N number => $"N {number.Value}",
        AttributeValue.BOOL boolean => $"BOOL {boolean.Value}",
        AttributeValue.SS texts => $"SS {string.Join(',', texts.Value)}",
        AttributeValue.M map => $"M {Text(map.Value)}",
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static string Text(OfficialValue value) =>
        value.S is not null ? $"S {value.S}"
        : value.N is not null ? $"N {value.N}"
        : value.BOOL is { } boolean ? $"BOOL {boolean}"
        : value.SS is { Count: > 0 } ? $"SS {string.Join(',', value.SS)}"
        : $"M {Text(value.M)}";
}
