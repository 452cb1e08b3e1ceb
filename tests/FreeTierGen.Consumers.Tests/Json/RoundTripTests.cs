using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Acme.Depot;
using Acme.FreeTier;
using FreeTierGen.Runtime;

namespace FreeTierGen.Consumers.Tests.Json;

/// <summary>What programs write of a client's types with System.Text.Json, and read back, for every kind of shape.</summary>
public sealed class RoundTripTests
{
    private static readonly (Thing Thing, string Json)[] Things =
    [
        (new() { Name = "n", String = "text" }, """ "String":"text" """),
        (new() { Name = "n", Boolean = true }, """ "Boolean":true """),
        (new() { Name = "n", Byte = -128, Short = -32768, Integer = int.MaxValue, Long = long.MinValue }, """ "Byte":-128,"Short":-32768,"Integer":2147483647,"Long":-9223372036854775808 """),
        (new() { Name = "n", Float = 1.5f, Double = 0.1 }, """ "Float":1.5,"Double":0.1 """),
        (new() { Name = "n", Float = float.NaN, Double = double.NegativeInfinity }, """ "Float":"NaN","Double":"-Infinity" """),
        (new() { Name = "n", BigInteger = BigInteger.Parse("-123456789012345678901234567890", CultureInfo.InvariantCulture) }, """ "BigInteger":-123456789012345678901234567890 """),
        (new() { Name = "n", BigDecimal = BigDecimal.Parse("12345678901234567890.1234500") }, """ "BigDecimal":12345678901234567890.1234500 """),
        (new() { Name = "n", Blob = new byte[] { 1, 2, 255 } }, """ "Blob":"AQL/" """),
        (new() { Name = "n", Timestamp = new DateTimeOffset(2026, 1, 31, 12, 30, 0, 250, TimeSpan.Zero) }, """ "Timestamp":"2026-01-31T12:30:00.25+00:00" """),
        (new() { Name = "n", Document = JsonElement.Parse("""{"a":[1,null]}""") }, """ "Document":{"a":[1,null]} """),
        (new() { Name = "n", Size = Size.Large }, """ "Size":"large" """),
        (new() { Name = "n", Size = new("huge") }, """ "Size":"huge" """),
        (new() { Name = "n", Level = Level.High }, """ "Level":2 """),
        (new() { Name = "n", Level = (Level)7 }, """ "Level":7 """),
        (new() { Name = "n", Content = new Content.Text("t") }, """ "Content":{"text":"t"} """),
        (new() { Name = "n", Secret = "hidden" }, """ "Secret":"hidden" """),
        (new() { Name = "n", Strings = ["a", "b"], SparseStrings = ["a", null], SparseNumbers = [1.5, null, double.NaN] }, """ "Strings":["a","b"],"SparseStrings":["a",null],"SparseNumbers":[1.5,null,"NaN"] """),
        (new() { Name = "n", Sizes = [Size.Small, "new"] }, """ "Sizes":["small","new"] """),
        (new() { Name = "n", Contents = [new Content.Number(1), Content.Nothing.Instance] }, """ "Contents":[{"number":1},{"nothing":{}}] """),
        (new() { Name = "n", Blobs = [new byte[] { 1 }], Amounts = [1.50m, BigDecimal.Parse("1E+400")] }, """ "Blobs":["AQ=="],"Amounts":[1.50,1E+400] """),
        (new() { Name = "n", Counts = new Dictionary<string, int> { ["Key"] = 1 } }, """ "Counts":{"Key":1} """),
        (new() { Name = "n", BySize = new Dictionary<Size, IReadOnlyList<string>> { [Size.Small] = ["a"], ["new"] = [] } }, """ "BySize":{"small":["a"],"new":[]} """),
        (new() { Name = "n", BigIntegers = [1, BigInteger.Pow(10, 20)], SparseBigIntegers = [1, null] }, """ "BigIntegers":[1,100000000000000000000],"SparseBigIntegers":[1,null] """),
        (
            new() { Name = "n", BigIntegersByName = new Dictionary<string, IReadOnlyList<BigInteger>> { ["a"] = [1] }, BigIntegerBySize = new Dictionary<Size, BigInteger> { [Size.Small] = 2 } },
            """ "BigIntegersByName":{"a":[1]},"BigIntegerBySize":{"small":2} """),
    ];

    private static readonly (Content Content, string Json)[] Contents =
    [
        (new Content.Text("t"), """{"text":"t"}"""),
        (new Content.Number(1), """{"number":1}"""),
        (Content.Nothing.Instance, """{"nothing":{}}"""),
        (new Content.Nested(new Content.Nested(new Content.Number(2))), """{"nested":{"nested":{"number":2}}}"""),
        (new Content.At(DateTimeOffset.UnixEpoch), """{"at":"1970-01-01T00:00:00+00:00"}"""),
        (new Content.Texts(["a"]), """{"texts":["a"]}"""),
        (new Content.Size(Size.Small), """{"size":"small"}"""),
        (new Content.Level(Level.High), """{"level":2}"""),
        (new Content.Raw(new byte[] { 255 }), """{"raw":"/w=="}"""),
        (new Content.Amount(1.50m), """{"amount":1.50}"""),
        (new Content.Counts(new Dictionary<string, int> { ["A"] = 1 }), """{"counts":{"A":1}}"""),
        (new Content.BySize(new Dictionary<Size, IReadOnlyList<string>> { ["new"] = ["a"] }), """{"bySize":{"new":["a"]}}"""),
        (new Content.SparseStrings(["a", null]), """{"sparseStrings":["a",null]}"""),
        (new Content.SparseNumbers([double.NaN, null]), """{"sparseNumbers":["NaN",null]}"""),
        (new Content.Contents([new Content.Number(1)]), """{"contents":[{"number":1}]}"""),
        (new Content.Half(float.PositiveInfinity), """{"half":"Infinity"}"""),
        (new Content.Half(0.5f), """{"half":0.5}"""),
        (new Content.Boolean(false), """{"boolean":false}"""),
        (new Content.Byte(-1), """{"byte":-1}"""),
        (new Content.Short(-1), """{"short":-1}"""),
        (new Content.Long(long.MaxValue), """{"long":9223372036854775807}"""),
        (new Content.BigInteger(BigInteger.Pow(10, 30)), """{"bigInteger":1000000000000000000000000000000}"""),
        (new Content.ValueCase(JsonElement.Parse("[null]")), """{"value":[null]}"""),
        (new Content.Unknown("newer"), """{"newer":null}"""),
        (new Content.Unknown(""), "{}"),
    ];

    public static TheoryData<string, int> ThingsInModes => InModes(Things.Length);

    public static TheoryData<string, int> ContentsInModes => InModes(Contents.Length);

    public static TheoryData<string> Modes => [.. SerializerModes.Names];

    [Theory]
    [MemberData(nameof(ThingsInModes))]
    public void A_structure_comes_back_as_it_went(string mode, int index)
    {
        var (thing, members) = Things[index];
        var expected = $$"""{"Name":"n",{{members.Trim()}},"Seven":7}""";

        var json = SerializerModes.Write(mode, thing);
        var back = SerializerModes.Read<Thing>(mode, json);

        Assert.Equal(Cased(mode, expected), json);
        Assert.Equal(json, SerializerModes.Write(mode, back));
    }

    [Theory]
    [MemberData(nameof(ContentsInModes))]
    public void A_union_is_an_object_with_one_member(string mode, int index)
    {
        var (content, expected) = Contents[index];

        var json = SerializerModes.Write(mode, content);
        var back = SerializerModes.Read<Content>(mode, json);

        Assert.Equal(expected, json);
        Assert.IsType(content.GetType(), back);
        Assert.Equal(json, SerializerModes.Write(mode, back));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_structure_in_a_union_is_written_as_the_options_say(string mode)
    {
        Content content = new Content.Thing(new() { Name = "n", Self = new() { Name = "inner" } });

        var json = SerializerModes.Write(mode, content);

        Assert.Equal("{\"thing\":" + Cased(mode, """{"Name":"n","Self":{"Name":"inner","Seven":7},"Seven":7}""") + "}", json);
        Assert.Equal("inner", Assert.IsType<Content.Thing>(SerializerModes.Read<Content>(mode, json)).Value.Self?.Name);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_member_newer_than_the_model_goes_out_as_it_came(string mode)
        => Assert.Equal("""{"newer":{"a":[1,2]}}""", SerializerModes.Write(mode, SerializerModes.Read<Content>(mode, """{ "newer": { "a": [1, 2] } }""")));

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_case_is_written_as_its_union_is(string mode)
        => Assert.Equal("""{"number":1}""", SerializerModes.Write(mode, new Content.Number(1)));

    [Theory]
    [MemberData(nameof(Modes))]
    public void Members_of_a_union_that_are_null_are_as_not_there(string mode)
        => Assert.Equal(2, Assert.IsType<Content.Number>(SerializerModes.Read<Content>(mode, """{ "text": null, "number": 2 }""")).Value);

    [Theory]
    [InlineData("""{ "text": "a", "number": 2 }""")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("""{ "number": "x" }""")]
    [InlineData("""{ "size": 1 }""")]
    [InlineData("""{ "amount": "x" }""")]
    [InlineData("""{ "bigInteger": 1.5 }""")]
    [InlineData("""{ "texts": {} }""")]
    [InlineData("""{ "counts": [] }""")]
    [InlineData("""{ "half": "x" }""")]
    public void What_is_no_union_is_refused_as_the_serializer_does(string json)
        => Assert.All(SerializerModes.Names, mode => Assert.Throws<JsonException>(() => SerializerModes.Read<Content>(mode, json)));

    [Theory]
    [MemberData(nameof(Modes))]
    public void Big_decimals_can_be_keys(string mode)
    {
        var json = SerializerModes.Write(mode, new Dictionary<BigDecimal, int> { [1.50m] = 1 });

        Assert.Equal("""{"1.50":1}""", json);
        Assert.Equal(1, SerializerModes.Read<Dictionary<BigDecimal, int>>(mode, json)[1.5m]);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void What_a_request_needs_has_to_be_there(string mode)
        => Assert.Throws<JsonException>(() => SerializerModes.Read<StoreInput>(mode, "{}"));

    [Theory]
    [MemberData(nameof(Modes))]
    public void An_answer_is_its_members(string mode)
    {
        var answer = new ListAccountActivitiesResponse
        {
            Activities = [new() { ActivityId = "1", Title = "one", Reward = new ActivityReward.Credit(new() { Amount = 20, Unit = CurrencyCode.Usd }), Status = ActivityStatus.Completed }],
            Metadata = new ResponseMetadata { RequestId = "r-1" },
        };

        var json = SerializerModes.Write(mode, answer);

        Assert.Equal(
            Cased(mode, """{"Activities":[{"ActivityId":"1","Title":"one","Reward":{"credit":{"Amount":20,"Unit":"USD"}},"Status":"COMPLETED"}]}"""), json);
        Assert.Equal(json, SerializerModes.Write(mode, SerializerModes.Read<ListAccountActivitiesResponse>(mode, json)));
    }

    private static TheoryData<string, int> InModes(int count)
    {
        var data = new TheoryData<string, int>();
        foreach (var mode in SerializerModes.Names)
        {
            for (var i = 0; i < count; i++)
            {
                data.Add(mode, i);
            }
        }

        return data;
    }

    // Properties' names begin with a capital in no other place of these texts, but for keys and values.
    private static string Cased(string mode, string json)
        => mode.EndsWith("web", StringComparison.Ordinal)
            ? System.Text.RegularExpressions.Regex.Replace(json, "\"([A-Z])([A-Za-z]+)\":(?!1})", match => $"\"{char.ToLowerInvariant(match.Groups[1].Value[0])}{match.Groups[2].Value}\":")
            : json;
}
