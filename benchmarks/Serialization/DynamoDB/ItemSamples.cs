using System.Globalization;
using Acme.DynamoDB;

namespace FreeTierGen.Benchmarks.Serialization.DynamoDB;

/// <summary>Items of ten attributes, the same for both sides.</summary>
internal static class ItemSamples
{
    private const string Table = "orders";

    public static BatchWriteItemInput Generated(int count) => new()
    {
        RequestItems = new Dictionary<string, IReadOnlyList<WriteRequest>>
        {
            [Table] = [.. Enumerable.Range(0, count).Select(index => new WriteRequest { PutRequest = new PutRequest { Item = Item(index) } })],
        },
    };

    public static PeerBatchWriteItemInput Peer(BatchWriteItemInput input) => new()
    {
        RequestItems = new Dictionary<string, List<PeerWriteRequest>>
        {
            [Table] = [.. input.RequestItems[Table].Select(request => new PeerWriteRequest { PutRequest = new() { Item = Peer(request.PutRequest!.Item) } })],
        },
    };

    public static PeerQueryOutput Found(BatchWriteItemInput input) => new()
    {
        Items = [.. input.RequestItems[Table].Select(request => Peer(request.PutRequest!.Item))],
        Count = input.RequestItems[Table].Count,
    };

    /// <summary>The same attributes as the peer has them.</summary>
    public static Dictionary<string, PeerAttributeValue> Peer(IReadOnlyDictionary<string, AttributeValue> item) =>
        item.ToDictionary(attribute => attribute.Key, attribute => Peer(attribute.Value));

    private static PeerAttributeValue Peer(AttributeValue value) => value switch
    {
        AttributeValue.S s => new() { S = s.Value },
        AttributeValue.N n => new() { N = n.Value },
        AttributeValue.B b => new() { B = b.Value.ToArray() },
        AttributeValue.SS ss => new() { SS = [.. ss.Value] },
        AttributeValue.BOOL @bool => new() { BOOL = @bool.Value },
        AttributeValue.M m => new() { M = Peer(m.Value) },
        AttributeValue.L l => new() { L = [.. l.Value.Select(Peer)] },
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static Dictionary<string, AttributeValue> Item(int index) => new()
    {
        ["customerId"] = new AttributeValue.S("customer#8f14e45f"),
        ["orderId"] = new AttributeValue.S($"order#2026-01-{(index % 28) + 1:00}#{index:0000}"),
        ["status"] = new AttributeValue.S(index % 3 == 0 ? "SHIPPED" : "DELIVERED"),
        ["total"] = new AttributeValue.N((index * 13.37).ToString("0.00", CultureInfo.InvariantCulture)),
        ["quantity"] = new AttributeValue.N(((index % 9) + 1).ToString(CultureInfo.InvariantCulture)),
        ["isGift"] = new AttributeValue.BOOL(index % 10 == 0),
        ["tags"] = new AttributeValue.SS(["online", $"region-{index % 5}"]),
        ["digest"] = new AttributeValue.B(new byte[] { 1, 2, 3, 4, 5, 6, 7, (byte)index }),
        ["address"] = new AttributeValue.M(new Dictionary<string, AttributeValue>
        {
            ["city"] = new AttributeValue.S("Zürich"),
            ["zip"] = new AttributeValue.N("8001"),
        }),
        ["lines"] = new AttributeValue.L([new AttributeValue.S("Keyboard"), new AttributeValue.N("2")]),
    };
}
