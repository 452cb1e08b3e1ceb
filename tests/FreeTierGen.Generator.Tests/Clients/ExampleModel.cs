namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>A service whose examples have values of every shape, and C# that asks the stand-in.</summary>
internal static class ExampleModel
{
    public const string Probe = """
        namespace Acme;

        using System.Linq;
        using System.Threading.Tasks;
        using Acme.Examples;

        internal static class Probe
        {
            internal static async Task<string> Describe(string[] titles)
            {
                try
                {
                    var output = await new ThingsExampleClient(titles).DescribeAsync(new DescribeInput
                    {
                        Name = "a",
                        Nested = new Nested { Flag = false, Kind = Kind.Large },
                        Words = ["x", "y"],
                        Size = 0,
                    });
                    return string.Join("|", new object?[] {
                        output.Text, output.Flag, output.Byte, output.Short, output.Integer, output.Long, output.Float, output.Double,
                        output.BigInteger, output.BigDecimal, output.Kind, output.NewKind, output.Level, System.Text.Encoding.UTF8.GetString(output.Bytes!.Value.Span),
                        System.Text.Encoding.UTF8.GetString(output.Words!.Value.Span), output.When?.ToUnixTimeMilliseconds(), output.Json?.GetProperty("a"),
                        output.Numbers!.Count, output.Sparse![1] ?? "none", output.Map!["k"].Kind, (output.Choice as Choice.Text)?.Value,
                        output.Nothing is Choice.Nothing, output.Deep!.Deeper![0].Words![0], output.Metadata.Attempts }
                        .Select(value => System.Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)));
                }
                catch (LostException lost)
                {
                    return $"{lost.Message} {lost.Where} {lost.StatusCode} {lost.ErrorCode}";
                }
            }

            internal static async Task<string> Ask(string name)
            {
                try
                {
                    return (await new ThingsExampleClient().DescribeAsync(new DescribeInput { Name = name })).Text ?? "";
                }
                catch (System.InvalidOperationException exception)
                {
                    return exception.Message;
                }
            }

            internal static async Task<string> Rest(string name)
            {
                IThingsClient client = new ThingsExampleClient();
                await client.IdleAsync();
                try
                {
                    await client.SilentAsync();
                }
                catch (System.NotSupportedException exception)
                {
                    return exception.Message;
                }

                return "";
            }

            internal static string Unknown(string title)
            {
                try
                {
                    _ = new ThingsExampleClient(title);
                    return "";
                }
                catch (System.ArgumentException exception)
                {
                    return exception.Message;
                }
            }
        }
        """;

    public const string Text = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Things": {
              "type": "service", "version": "2026-01-01",
              "operations": [{ "target": "acme#Describe" }, { "target": "acme#Idle" }, { "target": "acme#Silent" }],
              "traits": { "aws.protocols#restJson1": {}, "aws.auth#sigv4": { "name": "things" } }
            },
            "acme#Describe": {
              "type": "operation",
              "input": { "target": "acme#DescribeInput" }, "output": { "target": "acme#DescribeOutput" }, "errors": [{ "target": "acme#Lost" }],
              "traits": {
                "smithy.api#http": { "method": "POST", "uri": "/things/{name}", "code": 200 },
                "smithy.api#examples": [
                  {
                    "title": "everything",
                    "input": { "name": "a", "nested": { "flag": false, "kind": "LARGE" }, "words": ["x", "y"], "size": 0 },
                    "output": {
                      "text": "quote \" and line\n", "flag": false, "byte": -1, "short": 0, "integer": 3, "long": 4294967296, "float": 0.5, "double": 0,
                      "bigInteger": 123456789012345678901234567890, "bigDecimal": 0.10, "kind": "SMALL", "newKind": "HUGE", "level": 2,
                      "bytes": "Zm9v", "words": "no base64!", "when": "2026-05-14T00:00:00Z", "json": { "a": [1, null] },
                      "numbers": [1, 0], "sparse": ["a", null], "map": { "k": { "kind": "LARGE" } }, "choice": { "text": "chosen" },
                      "nothing": { "nothing": {} }, "deep": { "deeper": [{ "words": ["w"], "old": "o" }] }
                    }
                  },
                  {
                    "title": "lost",
                    "input": { "name": "a", "nested": { "flag": false, "kind": "LARGE" }, "words": ["x", "y"], "size": 0 },
                    "error": { "shapeId": "acme#Lost", "content": { "message": "Gone.", "where": "there" } }
                  },
                  { "title": "plain", "input": { "name": "b c" }, "output": { "text": "plain" } },
                  { "title": "no number", "input": { "name": "d", "size": "many" }, "output": {} },
                  { "title": "no error", "input": { "name": "d" }, "error": { "shapeId": "acme#Nothing" } },
                  { "title": "no name", "input": {}, "output": {} },
                  { "title": "no word", "input": { "name": "d", "words": ["x", null] }, "output": {} },
                  { "title": "two cases", "input": { "name": "d" }, "output": { "choice": { "text": "a", "nothing": {} } } }
                ]
              }
            },
            "acme#Idle": {
              "type": "operation", "input": { "target": "smithy.api#Unit" }, "output": { "target": "smithy.api#Unit" },
              "traits": { "smithy.api#http": { "method": "GET", "uri": "/idle", "code": 200 }, "smithy.api#examples": [{ "title": "idle", "input": {} }] }
            },
            "acme#Silent": {
              "type": "operation", "input": { "target": "smithy.api#Unit" }, "output": { "target": "smithy.api#Unit" },
              "traits": { "smithy.api#http": { "method": "GET", "uri": "/silent", "code": 200 } }
            },
            "acme#DescribeInput": {
              "type": "structure",
              "members": {
                "name": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } },
                "size": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpQuery": "size" } },
                "nested": { "target": "acme#Nested" }, "words": { "target": "acme#Words" }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#DescribeOutput": {
              "type": "structure",
              "members": {
                "text": { "target": "smithy.api#String" }, "flag": { "target": "smithy.api#Boolean" }, "byte": { "target": "smithy.api#Byte" },
                "short": { "target": "smithy.api#Short" }, "integer": { "target": "smithy.api#Integer" }, "long": { "target": "smithy.api#Long" },
                "float": { "target": "smithy.api#Float" }, "double": { "target": "smithy.api#Double" }, "bigInteger": { "target": "smithy.api#BigInteger" },
                "bigDecimal": { "target": "smithy.api#BigDecimal" }, "kind": { "target": "acme#Kind" }, "newKind": { "target": "acme#Kind" },
                "level": { "target": "acme#Level" }, "bytes": { "target": "smithy.api#Blob" }, "words": { "target": "smithy.api#Blob" },
                "when": { "target": "smithy.api#Timestamp" }, "json": { "target": "smithy.api#Document" }, "numbers": { "target": "acme#Numbers" },
                "sparse": { "target": "acme#Sparse" }, "map": { "target": "acme#Map" }, "choice": { "target": "acme#Choice" }, "nothing": { "target": "acme#Choice" },
                "deep": { "target": "acme#Nested" }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme#Nested": {
              "type": "structure",
              "members": {
                "flag": { "target": "smithy.api#Boolean" }, "kind": { "target": "acme#Kind" }, "words": { "target": "acme#Words" }, "deeper": { "target": "acme#NestedList" },
                "old": { "target": "smithy.api#String", "traits": { "smithy.api#deprecated": {} } }
              }
            },
            "acme#NestedList": { "type": "list", "member": { "target": "acme#Nested" } },
            "acme#Words": { "type": "list", "member": { "target": "smithy.api#String" } },
            "acme#Numbers": { "type": "list", "member": { "target": "smithy.api#Integer" } },
            "acme#Sparse": { "type": "list", "member": { "target": "smithy.api#String" }, "traits": { "smithy.api#sparse": {} } },
            "acme#Map": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "acme#Nested" } },
            "acme#Kind": {
              "type": "enum",
              "members": {
                "SMALL": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "SMALL" } },
                "LARGE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "LARGE" } }
              }
            },
            "acme#Level": { "type": "intEnum", "members": { "LOW": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 2 } } } },
            "acme#Choice": { "type": "union", "members": { "text": { "target": "smithy.api#String" }, "nothing": { "target": "smithy.api#Unit" } } },
            "acme#Lost": {
              "type": "structure",
              "members": { "message": { "target": "smithy.api#String" }, "where": { "target": "smithy.api#String" } },
              "traits": { "smithy.api#error": "client", "smithy.api#httpError": 404 }
            }
          }
        }
        """;
}
