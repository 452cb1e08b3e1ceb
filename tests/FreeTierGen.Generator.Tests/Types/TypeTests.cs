using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Naming;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Types;

public class TypeTests
{
    [Theory]
    [InlineData("smithy.api#Boolean", "bool?")]
    [InlineData("smithy.api#Byte", "sbyte?")]
    [InlineData("smithy.api#Short", "short?")]
    [InlineData("smithy.api#Integer", "int?")]
    [InlineData("smithy.api#Long", "long?")]
    [InlineData("smithy.api#Float", "float?")]
    [InlineData("smithy.api#Double", "double?")]
    [InlineData("smithy.api#BigInteger", "global::System.Numerics.BigInteger?")]
    [InlineData("smithy.api#BigDecimal", "global::FreeTierGen.Runtime.BigDecimal?")]
    [InlineData("smithy.api#String", "string?")]
    [InlineData("smithy.api#Blob", "global::System.ReadOnlyMemory<byte>?")]
    [InlineData("smithy.api#Timestamp", "global::System.DateTimeOffset?")]
    [InlineData("smithy.api#Document", "global::System.Text.Json.JsonElement?")]
    [InlineData("acme#Texts", "global::System.Collections.Generic.IReadOnlyList<string>?")]
    [InlineData("acme#SparseNumbers", "global::System.Collections.Generic.IReadOnlyList<int?>?")]
    [InlineData("acme#ByKind", "global::System.Collections.Generic.IReadOnlyDictionary<global::Acme.Kind, string?>?")]
    [InlineData("acme#Kind", "global::Acme.Kind?")]
    [InlineData("acme#Level", "global::Acme.Level?")]
    public void Shapes_have_their_csharp_types(string target, string type)
        => Assert.Contains($"public {type} M {{ get; init; }}\n", OutputWith($$"""{ "target": "{{target}}" }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("smithy.api#Integer", "\"smithy.api#required\": {}", "public int M { get; init; }\n")]
    [InlineData("smithy.api#String", "\"smithy.api#required\": {}", "public string M { get; init; } = \"\";")]
    [InlineData("smithy.api#Timestamp", "\"smithy.api#required\": {}", "public global::System.DateTimeOffset M { get; init; } = global::System.DateTimeOffset.UnixEpoch;")]
    [InlineData("acme#Texts", "\"smithy.api#required\": {}", "public global::System.Collections.Generic.IReadOnlyList<string> M { get; init; } = [];")]
    [InlineData("acme#ByKind", "\"smithy.api#required\": {}", " = global::System.Collections.ObjectModel.ReadOnlyDictionary<global::Acme.Kind, string?>.Empty;")]
    [InlineData("acme#Part", "\"smithy.api#required\": {}", "public global::Acme.Part M { get; init; } = global::Acme.Part.Absent;")]
    [InlineData("acme#Pick", "\"smithy.api#required\": {}", "public global::Acme.Pick M { get; init; } = global::Acme.Pick.Absent;")]
    [InlineData("acme#Kind", "\"smithy.api#required\": {}", "public global::Acme.Kind M { get; init; }\n")]
    [InlineData("smithy.api#String", "\"smithy.api#required\": {}, \"smithy.api#clientOptional\": {}", "public string? M { get; init; }\n")]
    [InlineData("smithy.api#Integer", "\"smithy.api#default\": 0", "public int M { get; init; }\n")]
    [InlineData("smithy.api#Integer", "\"smithy.api#default\": 7", "public int M { get; init; } = 7;")]
    [InlineData("smithy.api#Integer", "\"smithy.api#default\": 1.0", "public int M { get; init; } = 1;")]
    [InlineData("smithy.api#Integer", "\"smithy.api#default\": 1e3", "public int M { get; init; } = 1000;")]
    [InlineData("smithy.api#Integer", "\"smithy.api#default\": -0.0", "public int M { get; init; }\n")]
    [InlineData("smithy.api#Byte", "\"smithy.api#default\": -128", "public sbyte M { get; init; } = -128;")]
    [InlineData("smithy.api#Float", "\"smithy.api#default\": 1e-400", "public float M { get; init; }\n")]
    [InlineData("smithy.api#Double", "\"smithy.api#default\": 1E+3", "public double M { get; init; } = 1E+3d;")]
    [InlineData("smithy.api#BigInteger", "\"smithy.api#default\": 1e20", "BigInteger.Parse(\"100000000000000000000\",")]
    [InlineData("smithy.api#BigInteger", "\"smithy.api#default\": 5", "BigInteger M { get; init; } = 5L;")]
    [InlineData("smithy.api#Timestamp", "\"smithy.api#default\": \"2024-02-29T00:00:00.5+01:00\"", " = global::System.DateTimeOffset.FromUnixTimeMilliseconds(1709161200500L);")]
    [InlineData("acme#Level", "\"smithy.api#default\": 2.0", "public global::Acme.Level M { get; init; } = global::Acme.Level.High;")]
    [InlineData("acme#Level", "\"smithy.api#default\": -7", "public global::Acme.Level M { get; init; } = (global::Acme.Level)(-7);")]
    [InlineData("acme#Nested", "\"smithy.api#required\": {}", " = global::System.Collections.ObjectModel.ReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyDictionary<global::Acme.Kind, string?>>.Empty;")]
    [InlineData("smithy.api#Long", "\"smithy.api#default\": 7", "public long M { get; init; } = 7L;")]
    [InlineData("smithy.api#Boolean", "\"smithy.api#default\": true", "public bool M { get; init; } = true;")]
    [InlineData("smithy.api#String", "\"smithy.api#default\": \"a\\\"b\"", "public string M { get; init; } = \"a\\\"b\";")]
    [InlineData("smithy.api#String", "\"smithy.api#default\": null", "public string? M { get; init; }\n")]
    [InlineData("acme#Kind", "\"smithy.api#default\": \"first\"", "public global::Acme.Kind M { get; init; } = global::Acme.Kind.First;")]
    [InlineData("acme#Level", "\"smithy.api#default\": 2", "public global::Acme.Level M { get; init; } = global::Acme.Level.High;")]
    [InlineData("smithy.api#Timestamp", "\"smithy.api#default\": 1.5", " = global::System.DateTimeOffset.FromUnixTimeMilliseconds(1500L);")]
    [InlineData("acme#Texts", "\"smithy.api#default\": []", " = [];")]
    [InlineData("smithy.api#Document", "\"smithy.api#default\": true", " = global::FreeTierGen.Runtime.Json.JsonDocuments.Parse(\"true\");")]
    [InlineData("smithy.api#Blob", "\"smithy.api#default\": \"\"", "public global::System.ReadOnlyMemory<byte> M { get; init; }\n")]
    public void Members_of_outputs_follow_Smithys_nullability(string target, string traits, string property)
        => Assert.Contains(property, OutputWith($$"""{ "target": "{{target}}", "traits": { {{traits}} } }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"smithy.api#required\": {}", "public required string M { get; init; }")]
    [InlineData("\"smithy.api#required\": {}, \"smithy.api#clientOptional\": {}", "public string? M { get; init; }")]
    [InlineData("\"smithy.api#required\": {}, \"smithy.api#default\": \"x\"", "public string? M { get; init; }")]
    [InlineData("\"smithy.api#required\": {}, \"smithy.api#idempotencyToken\": {}", "public string? M { get; init; }")]
    [InlineData("\"smithy.api#default\": \"x\"", "public string? M { get; init; }")]
    [InlineData("\"smithy.api#documentation\": \"x\"", "public string? M { get; init; }")]
    public void Members_of_inputs_are_required_or_optional(string traits, string property)
    {
        var run = ModelDriver.Run(SmallModel.Of($$"""
            "acme#In": { "type": "structure", "members": { "m": { "target": "smithy.api#String", "traits": { {{traits}} } } }, "traits": { "smithy.api#input": {} } },
            "acme#Out": { "type": "structure", "members": {}, "traits": { "smithy.api#output": {} } }
            """)).AssertNoDiagnostics().AssertCompiles();
        Assert.Contains(property, run["Acme/In.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_deprecated_is_obsolete_and_silent_in_generated_code()
    {
        var run = ModelDriver.Run(SmallModel.Of("""
            "acme#In": { "type": "structure", "members": { "old": { "target": "acme#OldList", "traits": { "smithy.api#deprecated": { "message": "Use \"new\"." } } }, "must": { "target": "smithy.api#String", "traits": { "smithy.api#deprecated": { "message": "Not this." }, "smithy.api#required": {} } }, "other": { "target": "acme#Old" } } },
            "acme#OldList": { "type": "list", "member": { "target": "acme#Old" } },
            "acme#Old": { "type": "structure", "members": { "kind": { "target": "acme#OldKind" } }, "traits": { "smithy.api#deprecated": { "since": "2.0" } } },
            "acme#OldKind": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit", "traits": { "smithy.api#deprecated": {} } } } },
            "acme#Out": { "type": "structure", "members": { "old": { "target": "acme#Old" } } }
            """)).AssertNoDiagnostics().AssertCompiles();
        Assert.Contains("[global::System.Obsolete(\"Use \\\"new\\\".\")]\n    public global", run["Acme/In.g.cs"], StringComparison.Ordinal);
        Assert.Contains("<b>Deprecated:</b> Not this.", run["Acme/In.g.cs"], StringComparison.Ordinal);
        Assert.Contains("[global::System.Obsolete(\"The service's model deprecates this since 2.0.\")]", run["Acme/Old.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_prints_what_is_sensitive()
    {
        var run = ModelDriver.Run(SmallModel.Of("""
            "acme#In": { "type": "structure", "members": { "secret": { "target": "acme#Secret" }, "kind": { "target": "acme#SecretKind" } } },
            "acme#Secret": { "type": "string", "traits": { "smithy.api#sensitive": {} } },
            "acme#SecretKind": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit" } }, "traits": { "smithy.api#sensitive": {} } },
            "acme#Out": { "type": "structure", "members": {} }
            """)).AssertNoDiagnostics().AssertCompiles();
        Assert.DoesNotContain("ToString", run["Acme/In.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public override string ToString() => \"(sensitive)\";", run["Acme/SecretKind.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("\"smithy.api#sensitive\": {}", "", "")]
    [InlineData("", "\"smithy.api#sensitive\": {}", "")]
    [InlineData("", "", ", \"smithy.api#sensitive\": {}")]
    public void No_path_of_a_violation_has_a_key_that_is_sensitive(string member, string map, string key)
    {
        var isSensitive = member.Length + map.Length + key.Length > 0;
        var run = ModelDriver.Run(SmallModel.Of($$"""
            "acme#In": { "type": "structure", "members": { "map": { "target": "acme#Map", "traits": { {{member}} } } } },
            "acme#Map": { "type": "map", "key": { "target": "acme#Key" }, "value": { "target": "smithy.api#String" }, "traits": { {{map}} } },
            "acme#Key": { "type": "string", "traits": { "smithy.api#length": { "max": 3 }{{key}} } },
            "acme#Out": { "type": "structure", "members": {} }
            """)).AssertNoDiagnostics().AssertCompiles();
        Assert.Equal(isSensitive, run["Acme/In.g.cs"].Contains("violations.EnterKey(\"(sensitive)\")", StringComparison.Ordinal));
        Assert.Equal(!isSensitive, run["Acme/In.g.cs"].Contains("violations.EnterKey(entry.Key)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_namespace_that_is_called_System_beside_the_client_is_no_obstacle()
    {
        var model = File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json"));
        new ModelDriver("namespace Acme.System { internal static class Here; }")
            .Add(ModelDriver.DefaultPath, model, ("Namespace", "Acme.FreeTier"))
            .Run()
            .AssertNoDiagnostics()
            .AssertCompiles();
    }

    [Fact]
    public void Operations_without_input_or_output_get_empty_ones()
    {
        var model = SmallModel.Of("\"acme#Unused\": { \"type\": \"string\" }").Replace("acme#In\"", "smithy.api#Unit\"", StringComparison.Ordinal).Replace("acme#Out\"", "smithy.api#Unit\"", StringComparison.Ordinal);
        var run = ModelDriver.Run(model).AssertNoDiagnostics().AssertCompiles();
        Assert.Contains("public sealed partial class DoRequest\n{\n}", run["Acme/DoRequest.g.cs"], StringComparison.Ordinal);
        Assert.Contains("ResponseMetadata Metadata { get; init; }", run["Acme/DoResponse.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_retryable_error_says_so()
    {
        var code = ModelDriver.Run(SmallModel.Of(
            """
            "acme#In": { "type": "structure", "members": {} }, "acme#Out": { "type": "structure", "members": {} },
            "acme#Busy": { "type": "structure", "members": { "message": { "target": "smithy.api#String" } }, "traits": { "smithy.api#error": "server", "smithy.api#httpError": 503, "smithy.api#retryable": { "throttling": true } } }
            """,
            ["Busy"])).AssertNoDiagnostics().AssertCompiles()["Acme/BusyException.g.cs"];
        Assert.Contains("Modeled(\"Busy\", 503, global::FreeTierGen.Runtime.ErrorFault.Server, message, innerException)", code, StringComparison.Ordinal);
        Assert.Contains(").AsModeled(global::FreeTierGen.Runtime.ErrorFault.Server, isRetryable: true, isThrottling: true)", code, StringComparison.Ordinal);
        Assert.DoesNotContain("string? Message", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("smithy.api#String", "\"smithy.api#sensitive\": {}", "", true)]
    [InlineData("acme#Secret", "", "", true)]
    [InlineData("smithy.api#String", "", ", \"smithy.api#sensitive\": {}", true)]
    [InlineData("smithy.api#String", "", "", false)]
    public void An_error_says_that_its_message_is_sensitive(string target, string memberTraits, string errorTraits, bool isSensitive)
    {
        var code = ModelDriver.Run(SmallModel.Of(
            $$"""
            "acme#In": { "type": "structure", "members": {} }, "acme#Out": { "type": "structure", "members": {} },
            "acme#Secret": { "type": "string", "traits": { "smithy.api#sensitive": {} } },
            "acme#Denied": { "type": "structure", "members": { "message": { "target": "{{target}}", "traits": { {{memberTraits}} } } }, "traits": { "smithy.api#error": "client"{{errorTraits}} } }
            """,
            ["Denied"])).AssertNoDiagnostics().AssertCompiles()["Acme/DeniedException.g.cs"];

        // Once for what the service answers, once for what a fake throws.
        Assert.Equal(isSensitive ? 2 : 0, code.Split("isMessageSensitive: true").Length - 1);
    }

    private static string OutputWith(string member) => ModelDriver.Run(SmallModel.Of($$"""
        "acme#In": { "type": "structure", "members": {}, "traits": { "smithy.api#input": {} } },
        "acme#Out": { "type": "structure", "members": { "m": {{member}} }, "traits": { "smithy.api#output": {} } },
        "acme#Texts": { "type": "list", "member": { "target": "smithy.api#String" } },
        "acme#SparseNumbers": { "type": "list", "member": { "target": "smithy.api#Integer" }, "traits": { "smithy.api#sparse": {} } },
        "acme#Nested": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "acme#ByKind" } },
        "acme#ByKind": { "type": "map", "key": { "target": "acme#Kind" }, "value": { "target": "smithy.api#String" }, "traits": { "smithy.api#sparse": {} } },
        "acme#Kind": { "type": "enum", "members": { "FIRST": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "first" } } } },
        "acme#Level": { "type": "intEnum", "members": { "HIGH": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 2 } } } },
        "acme#Part": { "type": "structure", "members": { "a": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } } } },
        "acme#Pick": { "type": "union", "members": { "a": { "target": "smithy.api#String" } } }
        """)).AssertNoDiagnostics().AssertCompiles()["Acme/Out.g.cs"];
}
