using FreeTierGen.Generator.Tests.Naming;

namespace FreeTierGen.Generator.Tests.Json;

/// <summary>A model without a constraint besides <c>@required</c>, and requests that JSON has nothing to write for all the same.</summary>
internal static class UnsendableModel
{
    public static readonly string Text = SmallModel.Of("""
        "acme#In": { "type": "structure", "members": {
          "texts": { "target": "acme#Texts" },
          "nestedTexts": { "target": "acme#NestedTexts" },
          "textMap": { "target": "acme#TextMap" },
          "secrets": { "target": "acme#Secrets" },
          "byKind": { "target": "acme#ByKind" },
          "counts": { "target": "acme#Counts" },
          "deepMap": { "target": "acme#DeepMap" },
          "nodes": { "target": "acme#Nodes" },
          "nodeMap": { "target": "acme#NodeMap" },
          "leaves": { "target": "acme#Leaves" },
          "picks": { "target": "acme#Picks" },
          "pick": { "target": "acme#Pick" },
          "kinds": { "target": "acme#Kinds" },
          "kind": { "target": "acme#Kind" },
          "documents": { "target": "acme#Documents" },
          "document": { "target": "smithy.api#Document" },
          "sparseTexts": { "target": "acme#SparseTexts" },
          "sparseNodes": { "target": "acme#SparseNodes" },
          "inner": { "target": "acme#Inner" },
          "node": { "target": "acme#Node" },
          "blobs": { "target": "acme#Blobs" },
          "numbers": { "target": "acme#Numbers" }
        } },
        "acme#Out": { "type": "structure", "members": { "plain": { "target": "acme#Plain" } } },
        "acme#Plain": { "type": "structure", "members": { "texts": { "target": "acme#Texts" }, "plain": { "target": "acme#Plain" } } },
        "acme#Texts": { "type": "list", "member": { "target": "smithy.api#String" } },
        "acme#NestedTexts": { "type": "list", "member": { "target": "acme#Texts" } },
        "acme#TextMap": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
        "acme#Secrets": { "type": "map", "key": { "target": "acme#Secret" }, "value": { "target": "smithy.api#String" } },
        "acme#Secret": { "type": "string", "traits": { "smithy.api#sensitive": {} } },
        "acme#ByKind": { "type": "map", "key": { "target": "acme#Kind" }, "value": { "target": "smithy.api#String" } },
        "acme#Counts": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#Integer" } },
        "acme#DeepMap": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "acme#NestedTexts" } },
        "acme#Nodes": { "type": "list", "member": { "target": "acme#Node" } },
        "acme#NodeMap": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "acme#Node" } },
        "acme#Leaf": { "type": "structure", "members": { "text": { "target": "smithy.api#String" } } },
        "acme#Leaves": { "type": "list", "member": { "target": "acme#Leaf" } },
        "acme#Picks": { "type": "list", "member": { "target": "acme#Pick" } },
        "acme#Pick": { "type": "union", "members": {
          "text": { "target": "smithy.api#String" }, "kind": { "target": "acme#Kind" }, "texts": { "target": "acme#Texts" },
          "picks": { "target": "acme#Picks" }, "document": { "target": "smithy.api#Document" }
        } },
        "acme#Kind": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit" } } },
        "acme#Kinds": { "type": "list", "member": { "target": "acme#Kind" } },
        "acme#Documents": { "type": "list", "member": { "target": "smithy.api#Document" } },
        "acme#SparseTexts": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" }, "traits": { "smithy.api#sparse": {} } },
        "acme#SparseNodes": { "type": "list", "member": { "target": "acme#Node" }, "traits": { "smithy.api#sparse": {} } },
        "acme#Inner": { "type": "structure", "members": {
          "text": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
          "texts": { "target": "acme#Texts", "traits": { "smithy.api#required": {} } },
          "map": { "target": "acme#TextMap", "traits": { "smithy.api#required": {} } },
          "node": { "target": "acme#Node", "traits": { "smithy.api#required": {} } },
          "pick": { "target": "acme#Pick", "traits": { "smithy.api#required": {} } },
          "kind": { "target": "acme#Kind", "traits": { "smithy.api#required": {} } },
          "blob": { "target": "smithy.api#Blob", "traits": { "smithy.api#required": {} } },
          "time": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#required": {} } },
          "big": { "target": "smithy.api#BigDecimal", "traits": { "smithy.api#required": {} } },
          "document": { "target": "smithy.api#Document", "traits": { "smithy.api#required": {} } }
        } },
        "acme#Node": { "type": "structure", "members": { "name": { "target": "smithy.api#String" }, "next": { "target": "acme#Node" }, "nodes": { "target": "acme#Nodes" } } },
        "acme#Blobs": { "type": "list", "member": { "target": "smithy.api#Blob" } },
        "acme#Numbers": { "type": "list", "member": { "target": "smithy.api#Integer" } }
        """);

    public const string Probe = """
        #nullable enable
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Acme;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Identity;
        using FreeTierGen.Runtime.Json;

        internal static class Probe
        {
            public static async Task<string> Send(string name, string mode, HttpMessageHandler handler)
            {
                using var client = new SvcClient(new SvcClientOptions
                {
                    Region = "us-east-1",
                    Endpoint = new Uri("https://svc.test"),
                    HttpHandler = handler,
                    Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", "secret"),
                    RequestValidation = Enum.Parse<RequestValidation>(mode),
                });
                try
                {
                    await client.DoAsync(Make(name));
                    return "sent";
                }
                catch (RequestValidationException exception)
                {
                    var lengths = exception.Violations.All(violation => violation.Message.Length < 300);
                    return string.Join(' ', exception.Violations.Select(violation => violation.Constraint + violation.Path)) + (lengths ? "" : " LONG");
                }
            }

            private static In Make(string name) => name switch
            {
                "texts" => new() { Texts = ["a", null!, "b", null!] },
                "nestedTexts" => new() { NestedTexts = [["a"], null!, ["b", null!]] },
                "textMap" => new() { TextMap = new Dictionary<string, string> { ["a"] = "", ["b/c"] = null! } },
                "textMapKey" => new() { TextMap = new NullKeyMap<string>("x") },
                "secrets" => new() { Secrets = new Dictionary<string, string> { ["hush"] = null! } },
                "byKind" => new() { ByKind = new Dictionary<Kind, string> { [Kind.A] = null! } },
                "byKindKey" => new() { ByKind = new Dictionary<Kind, string> { [default] = "a" } },
                "countsKey" => new() { Counts = new NullKeyMap<int>(1) },
                "deepMap" => new() { DeepMap = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> { ["k"] = [["a"], [null!]], ["l"] = null! } },
                "nodes" => new() { Nodes = [new() { Nodes = [null!] }, null!] },
                "nodeMap" => new() { NodeMap = new Dictionary<string, Node> { ["k"] = null!, ["l"] = new() { Next = new() { Nodes = [null!] } } } },
                "leaves" => new() { Leaves = [new(), null!] },
                "picks" => new() { Picks = [null!, new Pick.Text("a"), new Pick.Unknown("new"), new Pick.Picks([null!])] },
                "pickKind" => new() { Pick = new Pick.Kind(default) },
                "pickTexts" => new() { Pick = new Pick.Texts([null!]) },
                "pickDocument" => new() { Pick = new Pick.Document(default) },
                "kinds" => new() { Kinds = [Kind.A, default] },
                "kind" => new() { Kind = default(Kind) },
                "documents" => new() { Documents = [JsonDocuments.Null, default] },
                "document" => new() { Document = default(JsonElement) },
                "disposed" => new() { Document = Disposed() },
                "sparse" => new() { SparseTexts = new Dictionary<string, string?> { ["a"] = null }, SparseNodes = [null, new()] },
                "sparseNested" => new() { SparseNodes = [null, new() { Nodes = [null!] }] },
                "sparseKey" => new() { SparseTexts = new NullKeyMap<string?>(null) },
                "inner" => new() { Inner = new() { Text = null!, Texts = null!, Map = null!, Node = null!, Pick = null!, Kind = default, Blob = default, Time = default, Big = default, Document = default } },
                "valid" => new() { Blobs = [default], Numbers = [0], Texts = [], Kinds = [Kind.A], Documents = [JsonDocuments.Null], Node = Deep(100) },
                "deepest" => new() { Node = Deep(255) },
                "tooDeep" => new() { Node = Deep(256) },
                "muchTooDeep" => new() { Node = Deep(50_000) },
                "listInItself" => new() { Nodes = Cycle() },
                "unionInItself" => new() { Picks = UnionCycle() },
                "documentTooDeep" => new() { Document = DeepDocument(300) },
                "documentMuchTooDeep" => new() { Picks = [new Pick.Document(DeepDocument(50_000))] },
                _ => throw new ArgumentException(name),
            };

            private static Node Deep(int levels)
            {
                var node = new Node();
                for (var level = 1; level < levels; level++)
                {
                    node = new() { Next = node };
                }

                return node;
            }

            // Twice, so that there would be 2^256 ways to the bottom.
            private static List<Node> Cycle()
            {
                var nodes = new List<Node>();
                nodes.Add(new() { Nodes = nodes });
                nodes.Add(new() { Nodes = nodes });
                return nodes;
            }

            private static List<Pick> UnionCycle()
            {
                var picks = new List<Pick>();
                picks.Add(new Pick.Picks(picks));
                picks.Add(new Pick.Picks(picks));
                return picks;
            }

            private static JsonElement DeepDocument(int levels) => JsonDocument.Parse(
                new string('[', levels) + new string(']', levels), new JsonDocumentOptions { MaxDepth = levels }).RootElement;

            private static JsonElement Disposed()
            {
                using var document = JsonDocument.Parse("{}");
                return document.RootElement;
            }

            private sealed class NullKeyMap<TValue>(TValue value) : IReadOnlyDictionary<string, TValue>
            {
                public int Count => 1;

                public IEnumerable<string> Keys => [null!];

                public IEnumerable<TValue> Values => [value];

                public TValue this[string key] => value;

                public bool ContainsKey(string key) => false;

                public bool TryGetValue(string key, out TValue found)
                {
                    found = value;
                    return false;
                }

                public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator()
                {
                    yield return new(null!, value);
                }

                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
        }
        """;
}
