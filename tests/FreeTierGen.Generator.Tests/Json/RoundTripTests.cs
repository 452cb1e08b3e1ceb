using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.Tests.Clients;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Json;

/// <summary>What generated code reads, it writes again.</summary>
public class RoundTripTests
{
    private static readonly GeneratedAssembly Generated = GeneratedAssembly.Load(ShapesModel.Text, ShapesModel.Probe);
    private static readonly Func<string, string> RoundTrip = Probe("RoundTrip");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"string":"a \"quoted\" ü 😀"}""")]
    [InlineData("""{"boolean":false,"byte":-128,"short":-32768,"integer":-2147483648,"long":9223372036854775807}""")]
    [InlineData("""{"float":0.5,"double":1.7976931348623157E+308}""")]
    [InlineData("""{"float":"NaN","double":"-Infinity"}""")]
    [InlineData("""{"bigInteger":-123456789012345678901234567890,"bigDecimal":0.1000000000000000000000000000001}""")]
    [InlineData("""{"blob":"Zm9vYmFy"}""")]
    [InlineData("""{"timestamp":1398796238.123,"dateTime":"2014-04-29T18:30:38.5Z","httpDate":"Tue, 29 Apr 2014 18:30:38 GMT"}""")]
    [InlineData("""{"document":{"a":[1,null,"x",{"b":true}]}}""")]
    [InlineData("""{"size":"large","level":2}""")]
    [InlineData("""{"size":"größe \"x\""}""")]
    [InlineData("""{"size":"newer than the model","level":99}""")]
    [InlineData("""{"self":{"self":{"self":{"string":"deep"}}}}""")]
    [InlineData("""{"strings":[],"counts":{}}""")]
    [InlineData("""{"strings":["a","b"],"lists":[["a"],[],["b","c"]],"children":[{"integer":1},{}]}""")]
    [InlineData("""{"sparseStrings":["a",null,"b"],"sparseNumbers":[null,1.5]}""")]
    [InlineData("""{"dates":["1985-04-12T23:20:50Z"],"sizes":["small","large","t2.c"],"blobs":["","AA=="]}""")]
    [InlineData("""{"counts":{"a":1,"ü\"":2},"sparseMap":{"a":null,"b":{"text":"x"}},"bySize":{"small":["s"],"other":[]}}""")]
    [InlineData("""{"documents":{"a":1,"b":{}}}""")]
    [InlineData("""{"value":"1","name":"2","reader":"3","writer":"4","member":"5","class":"6","not":"7","old":"8","jsonName":"9"}""")]
    [InlineData("""{"choice":{"text":"x"}}""")]
    [InlineData("""{"choice":{"number":0}}""")]
    [InlineData("""{"choice":{"nothing":{}}}""")]
    [InlineData("""{"choice":{"nested":{"nested":{"at":1}}}}""")]
    [InlineData("""{"choice":{"all":{"strings":["x"]}}}""")]
    [InlineData("""{"choice":{"texts":["x"]}}""")]
    [InlineData("""{"choice":{"size":"small"}}""")]
    [InlineData("""{"choice":{"raw":"AA=="}}""")]
    [InlineData("""{"choice":{"value":[1]}}""")]
    public void What_is_read_is_written_again(string json) => AssertSame(json, RoundTrip(json));

    [Theory]
    [InlineData("""{"unknown":{"a":[1,{"b":2}]},"string":"x","__type":"acme#Everything"}""", """{"string":"x"}""")]
    [InlineData("""{"string":null,"integer":null,"self":null,"strings":null,"choice":null,"document":null}""", "{}")]
    [InlineData("""{"strings":["a",null,"b"],"counts":{"a":null,"b":1},"children":[null]}""", """{"strings":["a","b"],"counts":{"b":1},"children":[]}""")]
    [InlineData("""{"choice":{"__type":"acme#Choice","text":null,"number":5}}""", """{"choice":{"number":5}}""")]
    [InlineData("""{"\u0073tring":"escaped","s\u0069ze":"s\u006dall"}""", """{"string":"escaped","size":"small"}""")]
    [InlineData("""{"string":"first","string":"last"}""", """{"string":"last"}""")]
    [InlineData("""{"timestamp":"2014-04-29T18:30:38Z","dateTime":1398796238}""", """{"timestamp":1398796238,"dateTime":"2014-04-29T18:30:38Z"}""")]
    [InlineData("""{"timestamp":1398796238.1239999,"dateTime":"2014-04-29T18:30:38.0009Z"}""", """{"timestamp":1398796238.123,"dateTime":"2014-04-29T18:30:38Z"}""")]
    [InlineData("""{"string":"\ud83d","strings":["\ude00x"],"size":"\ud83d"}""", """{"string":"\ufffd","strings":["\ufffdx"],"size":"\ufffd"}""")]
    public void What_cannot_be_said_again_is_passed_over(string json, string expected) => AssertSame(expected, RoundTrip(json));

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"string":1}""")]
    [InlineData("""{"integer":"1"}""")]
    [InlineData("""{"integer":2147483648}""")]
    [InlineData("""{"strings":{}}""")]
    [InlineData("""{"counts":[]}""")]
    [InlineData("""{"self":[]}""")]
    [InlineData("""{"choice":{"text":"a","number":1}}""")]
    [InlineData("""{"timestamp":"yesterday"}""")]
    [InlineData("""{"blob":"?"}""")]
    public void What_is_not_as_modeled_is_an_error(string json) => Assert.ThrowsAny<JsonException>(() => RoundTrip(json));

    [Fact]
    public void A_required_member_that_an_answer_lacks_is_corrected()
    {
        const string Expected = "'' False 0 0 0 0 '' Unknown 0 0 '' True 7 hi {} r-1";

        Assert.Equal(Expected, Probe("Corrected")("{}"));
        Assert.Equal(Expected, Probe("Corrected")("""{"string":null,"choice":null,"strings":null,"counts":null,"inner":null,"seven":null}"""));
    }

    [Fact]
    public void A_union_keeps_the_name_of_a_member_that_it_does_not_know()
    {
        Assert.Equal("newer", Probe("UnknownMember")("""{"newer":{"a":1}}"""));
        Assert.Equal("", Probe("UnknownMember")("{}"));
        Assert.Equal("known", Probe("UnknownMember")("""{"newer":1,"text":"x"}"""));
    }

    [Fact]
    public void A_union_member_that_is_not_known_is_not_sent()
        => Assert.Throws<ArgumentException>(() => Generated.Method<Func<string>>("Acme.Probe", "WriteUnknown")());

    [Fact]
    public void The_empty_value_of_an_enum_is_not_sent()
        => Assert.Throws<ArgumentException>(() => Generated.Method<Func<string>>("Acme.Probe", "WriteEmptyEnum")());

    [Fact]
    public void An_error_has_its_members_and_the_message_that_was_found()
        => Assert.Equal("It broke. (Broken) 5 a+b", Probe("Error")("""{"__type":"Broken","message":"ignored","code":5,"parts":["a","b"]}"""));

    [Fact]
    public async Task An_answer_may_be_as_deep_as_DynamoDB_allows()
    {
        const int Levels = 100;
        var body = "{\"all\":" + string.Concat(Enumerable.Repeat("{\"self\":", Levels - 1)) + "{}" + new string('}', Levels);
        var call = Generated.Method<Func<HttpMessageHandler, Task<int>>>("Acme.Probe", "Deep");

        Assert.Equal(Levels, await call(new StubHandler((HttpStatusCode.OK, body))));
    }

    private static Func<string, string> Probe(string method) => Generated.Method<Func<string, string>>("Acme.Probe", method);

    // Defaults are written too: they are what the service would take.
    private static void AssertSame(string expected, string actual)
    {
        var (left, right) = (JsonNode.Parse(expected)!, JsonNode.Parse(actual)!);
        RemoveDefaults(right);
        Assert.True(JsonNode.DeepEquals(left, right), $"expected {left.ToJsonString()}\nbut was {right.ToJsonString()}");
    }

    private static void RemoveDefaults(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject o:
                o.Remove("withDefault");
                foreach (var (_, value) in o)
                {
                    RemoveDefaults(value);
                }

                break;
            case JsonArray a:
                foreach (var item in a)
                {
                    RemoveDefaults(item);
                }

                break;
        }
    }
}
