using Acme.DynamoDB;
using Official = Amazon.DynamoDBv2.Model;

namespace FreeTierGen.Peers.Tests.Parity.DynamoDB;

/// <summary>An item with every kind of attribute, in the types of both clients.</summary>
internal static class ItemSamples
{
    private const string Text = "\"<é漢🎈>\" & 'x' + \u2028 \t\n \\ /";
    private const string Digits = "-1234567890.1234567890123456789012345678";
    private static readonly byte[] Bytes = [0, 1, 62, 63, 127, 128, 251, 255];

    public static Dictionary<string, AttributeValue> Generated => new()
    {
        ["Text"] = new AttributeValue.S(Text),
        ["Empty text"] = new AttributeValue.S(""),
        ["Number"] = new AttributeValue.N(Digits),
        ["Bytes"] = new AttributeValue.B(Bytes),
        ["No bytes"] = new AttributeValue.B(default),
        ["Texts"] = new AttributeValue.SS(["b", "a", Text]),
        ["Numbers"] = new AttributeValue.NS(["3", Digits, "1e10"]),
        ["Blobs"] = new AttributeValue.BS([Bytes, new byte[] { 7 }]),
        ["Map"] = new AttributeValue.M(new Dictionary<string, AttributeValue>
        {
            ["Inner \"map\""] = new AttributeValue.M(new Dictionary<string, AttributeValue> { ["漢"] = new AttributeValue.N("1") }),
            ["Empty map"] = new AttributeValue.M(new Dictionary<string, AttributeValue>()),
            ["List"] = new AttributeValue.L([new AttributeValue.B(Bytes)]),
        }),
        ["List"] = new AttributeValue.L([new AttributeValue.S("x"), new AttributeValue.NULL(true), new AttributeValue.L([])]),
        ["Nothing"] = new AttributeValue.NULL(true),
        ["Yes"] = new AttributeValue.BOOL(true),
        ["No"] = new AttributeValue.BOOL(false),
    };

    public static Dictionary<string, Official.AttributeValue> OfficialItem => new()
    {
        ["Text"] = new() { S = Text },
        ["Empty text"] = new() { S = "" },
        ["Number"] = new() { N = Digits },
        ["Bytes"] = new() { B = new MemoryStream(Bytes) },
        ["No bytes"] = new() { B = new MemoryStream() },
        ["Texts"] = new() { SS = ["b", "a", Text] },
        ["Numbers"] = new() { NS = ["3", Digits, "1e10"] },
        ["Blobs"] = new() { BS = [new MemoryStream(Bytes), new MemoryStream([7])] },
        ["Map"] = new()
        {
            M = new()
            {
                ["Inner \"map\""] = new() { M = new() { ["漢"] = new() { N = "1" } } },
                ["Empty map"] = new() { M = [] },
                ["List"] = new() { L = [new() { B = new MemoryStream(Bytes) }] },
            },
        },
        ["List"] = new() { L = [new() { S = "x" }, new() { NULL = true }, new() { L = [] }] },
        ["Nothing"] = new() { NULL = true },
        ["Yes"] = new() { BOOL = true },
        ["No"] = new() { BOOL = false },
    };

    public static Dictionary<string, AttributeValue> GeneratedKey => new() { ["Owner"] = new AttributeValue.S("Ada") };

    public static Dictionary<string, Official.AttributeValue> OfficialKey => new() { ["Owner"] = new() { S = "Ada" } };
}
