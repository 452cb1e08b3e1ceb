using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Json;

/// <summary>
/// Answers that are not as modeled end in one exception, which says where and shows nothing of what was received.
/// </summary>
public partial class UnreadableAnswerTests
{
    private const string Secret = "Zq9";

    private static readonly GeneratedAssembly Generated = GeneratedAssembly.Load(ShapesModel.Text, ShapesModel.Probe);

    private static readonly string[] Wrong = ["true", "17", "1.5", "1e400", $"\"{Secret}\"", "[[true]]", """{"text":[]}"""];

    // Where a member stands, and which of the wrong values can be read all the same.
    [Theory]
    [InlineData("string", 4)]
    [InlineData("boolean", 0)]
    [InlineData("byte", 1)]
    [InlineData("short", 1)]
    [InlineData("integer", 1)]
    [InlineData("long", 1)]
    [InlineData("float", 1, 2)]
    [InlineData("double", 1, 2)]
    [InlineData("bigInteger", 1, 3)]
    [InlineData("bigDecimal", 1, 2, 3)]
    [InlineData("blob")]
    [InlineData("timestamp", 1, 2)]
    [InlineData("dateTime", 1, 2)]
    [InlineData("httpDate", 1, 2)]
    [InlineData("size", 4)]
    [InlineData("level", 1)]
    [InlineData("self", 6)]
    [InlineData("choice")]
    [InlineData("strings")]
    [InlineData("sparseNumbers")]
    [InlineData("dates")]
    [InlineData("sizes")]
    [InlineData("lists")]
    [InlineData("children")]
    [InlineData("counts")]
    [InlineData("sparseMap")]
    [InlineData("bySize", 6)]
    public async Task A_value_of_another_kind_is_an_error_of_its_member(string member, params int[] readable)
    {
        for (var index = 0; index < Wrong.Length; index++)
        {
            var body = $$$"""{"all":{"self":{"{{{member}}}":{{{Wrong[index]}}}},"string":"{{{Secret}}}"}}""";
            var (path, failure) = await Answer(Encoding.UTF8.GetBytes(body));

            Assert.True((failure is null) == readable.Contains(index), $"{Wrong[index]}: {failure?.Message}");
            if (failure is not null)
            {
                Assert.StartsWith("/all/self/" + member, path, StringComparison.Ordinal);
                AssertSaysNothing(failure);
            }
        }
    }

    [Theory]
    [InlineData("""{"all":{"children":[{},{"string":1}]}}""", "/all/children/1/string")]
    [InlineData("""{"all":{"children":[null,{"lists":[["a"],["b",null,2]]}]}}""", "/all/children/1/lists/1/2")]
    [InlineData("""{"all":{"counts":{"a":1,"Zq9":"2"}}}""", "/all/counts/*")]
    [InlineData("""{"all":{"counts":{"string":"2"}}}""", "/all/counts/*")]
    [InlineData("""{"all":{"bySize":{"small":["a"],"large":[1]}}}""", "/all/bySize/*/0")]
    [InlineData("""{"all":{"sparseMap":{"a":null,"b":{"all":{"self":{"choice":{"number":"x"}}}}}}}""", "/all/sparseMap/*/all/self/choice/number")]
    [InlineData("""{"all":{"choice":{"text":"a","number":1}}}""", "/all/choice/number")]
    [InlineData("""{"all":{"timestamp":1767225600000000}}""", "/all/timestamp")]
    [InlineData("""{"all":{"new":{"Zq9":[1,{"a":tru}]}}}""", "/all/*")]
    [InlineData("""{"all":{"document":{"Zq9":{"string":tru}}}}""", "/all/*")]
    [InlineData("""{"all":{"self":{"strings":["a","Zq9""", "/all/self/strings/1")]
    [InlineData("""{"all":17}""", "/all")]
    [InlineData("""{"all":{"string":"a"}} x""", "")]
    public async Task The_path_has_the_models_names_and_no_others(string body, string expected)
    {
        var (path, failure) = await Answer(Encoding.UTF8.GetBytes(body));

        Assert.Equal(expected, path);
        AssertSaysNothing(failure!);
    }

    [Fact]
    public async Task Keys_that_become_the_same_are_an_error_of_their_map()
    {
        var (path, failure) = await Answer([.. "{\"all\":{\"counts\":{\"a"u8, 0xFF, .. "\":1,\"a"u8, 0xFE, .. "\":2}}}"u8]);

        Assert.Equal("/all/counts", path);
        AssertSaysNothing(failure!);
    }

    [Theory]
    [InlineData(1, 1500)]
    [InlineData(2, 1500)]
    public async Task Whatever_is_changed_in_an_answer_nothing_else_comes_out(int seed, int rounds)
    {
        var random = new Random(seed);
        var failures = 0;
        for (var round = 0; round < rounds; round++)
        {
            var body = Mutate(random);
            var (_, failure) = await Answer(body);
            if (failure is not null)
            {
                failures++;
                AssertSaysNothing(failure);
            }
        }

        // Some changes are harmless; most are not.
        Assert.InRange(failures, rounds / 2, rounds - 1);
    }

    private static async Task<(string? Path, Exception? Failure)> Answer(byte[] body)
        => await Generated.Method<Func<HttpMessageHandler, Task<(string? Path, Exception? Failure)>>>("Acme.Probe", "Answer")(new BytesHandler(body));

    // Only words of the runtime's own, names of the model's members, and positions.
    private static void AssertSaysNothing(Exception failure)
    {
        Assert.Matches(Said(), failure.Message);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
        {
            Assert.EndsWith(inner.Message, failure.Message, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(
        "^The response of Echo is not what its protocol promises \\(HTTP status 200, no content type, \\d+ bytes\\): "
        + "(Expected [a-z ]+, but found [a-z ]+ \\(byte \\d+\\)"
        + "|The [a-z ]+ can't be read as [a-z0-9 ]+ \\(byte \\d+\\)"
        + "|A union has exactly one member, but another one follows \\(byte \\d+\\)"
        + "|Keys of a map are no valid text and can't be told apart"
        + "|The body is empty, where it has to be a JSON object|It is not valid JSON|It ends in the middle of its JSON|It is nested deeper than 256 levels)"
        + "( at '(/(\\d+|\\*|all|string|boolean|byte|short|integer|long|float|double|bigInteger|bigDecimal|blob|timestamp|dateTime|httpDate"
        + "|size|level|self|choice|strings|sparseStrings|sparseNumbers|dates|sizes|blobs|lists|children|counts|sparseMap|bySize|documents"
        + "|value|name|reader|writer|member|class|not|withDefault|old|jsonName|text|number|nothing|nested|at|texts|raw))+')?\\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    private static byte[] Mutate(Random random)
    {
        const string Inner = """
            {"string":"Zq9","boolean":true,"byte":1,"short":2,"integer":3,"long":4,"float":0.5,"double":1.25,"bigInteger":12345678901234567890,
            "bigDecimal":0.10,"blob":"WnE5","timestamp":1398796238.5,"dateTime":"2014-04-29T18:30:38Z","httpDate":"Tue, 29 Apr 2014 18:30:38 GMT",
            "document":{"Zq9":[1,"Zq9",null]},"size":"Zq9","level":2,"strings":["Zq9","\u005aq9"],"sparseStrings":["Zq9",null],"sparseNumbers":[null,"NaN"],
            "dates":["1985-04-12T23:20:50Z"],"sizes":["small","Zq9"],"blobs":["Wnk=",""],"lists":[["Zq9"],[]],"children":[{"string":"Zq9"},null],
            "counts":{"Zq9":1,"\u005aq9":2,"b":null},"sparseMap":{"Zq9":null,"b":{"text":"Zq9"}},"bySize":{"Zq9":["Zq9"]},"documents":{"Zq9":{"Zq9":1}},
            "choice":{"nested":{"at":1}},"Zq9":{"Zq9":"Zq9"}}
            """;
        string[] tokens = ["{", "}", "[", "]", ",", ":", "null", "true", "\"Zq9\"", "\"\\ud83d\"", "1e400", "-", "0", "\"string\":", "\"all\":", "\\", "\""];
        var text = Encoding.UTF8.GetBytes("{\"all\":" + Inner[..^1] + ",\"self\":" + Inner + "}}").ToList();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var position = random.Next(text.Count);
            var length = Math.Min(random.Next(1, 12), text.Count - position);
            switch (random.Next(6))
            {
                case 0:
                    text[position] = (byte)random.Next(256);
                    break;
                case 1:
                    text.RemoveRange(position, length);
                    break;
                case 2:
                    text.InsertRange(position, Encoding.UTF8.GetBytes(tokens[random.Next(tokens.Length)]));
                    break;
                case 3:
                    text.InsertRange(random.Next(text.Count), text.GetRange(position, length));
                    break;
                case 4:
                    // A whole value for another one, so that the text stays JSON.
                    ReplaceValue(text, position, tokens[random.Next(6, 11)]);
                    break;
                default:
                    text.RemoveRange(position, random.Next(20) == 0 ? text.Count - position : 0);
                    break;
            }
        }

        return [.. text];
    }

    private static void ReplaceValue(List<byte> text, int position, string value)
    {
        var start = text.FindIndex(position, static letter => letter == ':') + 1;
        var end = start == 0 ? -1 : text.FindIndex(start, static letter => letter is (byte)',' or (byte)'}' or (byte)']');
        if (end > start)
        {
            text.RemoveRange(start, end - start);
            text.InsertRange(start, Encoding.UTF8.GetBytes(value));
        }
    }

    private sealed class BytesHandler(byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) });
    }
}
