using System.Globalization;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Json;

/// <summary>An enum with hundreds of values is read as fast as a small one: each value by a few looks at single bytes, in methods that are not too long to be optimised.</summary>
public class LargeEnumTests
{
    private const int Count = 600;

    private const string Probe = """
        namespace Acme;

        internal static class Probe
        {
            internal static string Parse(string text)
            {
                var value = Acme.Serialization.KindJson.Parse(System.Text.Encoding.UTF8.GetBytes(text));
                return value.Value + (value.IsKnown ? " known" : " new");
            }
        }
        """;

    private static readonly string[] Names = [.. Enumerable.Range(0, Count).Select(number => $"k{number % 7}.{new string('x', number % 5)}{number:D3}")];
    private static readonly ModelDriver Driver = new ModelDriver(Probe).Add(ModelDriver.DefaultPath, Model(), [("Namespace", "Acme")]);

    [Fact]
    public void Each_value_is_found()
    {
        var parse = GeneratedAssembly.Load(Driver).Method<Func<string, string>>("Acme.Probe", "Parse");

        Assert.All(Names, name => Assert.Equal(name + " known", parse(name)));
        Assert.All(["", "k", "k0.999", "k0.x999", "K0.000", "k0.00", "k0.xxxx0045"], name => Assert.Equal(name + " new", parse(name)));
    }

    [Fact]
    public void Few_texts_are_compared_for_one_and_no_method_is_long()
    {
        var lines = Driver.Run()["Acme.Serialization/KindJson.g.cs"].Split('\n');

        var compared = lines.Where(line => line.Contains(".SequenceEqual(", StringComparison.Ordinal)).ToList();
        Assert.Equal(Count, compared.Count);
        var longest = 0;
        var run = 0;
        var label = "";
        foreach (var line in lines)
        {
            var arm = line.Split(" when ")[0];
            run = line.Contains(" when ", StringComparison.Ordinal) && arm == label ? run + 1 : 1;
            label = arm;
            longest = Math.Max(longest, run);
        }

        Assert.InRange(longest, 2, 4);
        var inMethod = 0;
        foreach (var line in lines)
        {
            inMethod = line.Contains(" Parse", StringComparison.Ordinal) ? 0 : inMethod + (line.Contains(".SequenceEqual(", StringComparison.Ordinal) ? 1 : 0);
            Assert.InRange(inMethod, 0, 256);
        }
    }

    private static string Model()
    {
        var members = string.Join(",", Names.Select((name, index) => string.Create(
            CultureInfo.InvariantCulture, $$"""  "K{{index}}": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "{{name}}" } }""")));
        return $$"""
            {
              "smithy": "2.0",
              "shapes": {
                "acme#Things": {
                  "type": "service", "version": "2026-01-01", "operations": [{ "target": "acme#Get" }],
                  "traits": { "aws.protocols#awsJson1_0": {}, "aws.auth#sigv4": { "name": "things" } }
                },
                "acme#Get": { "type": "operation", "input": { "target": "smithy.api#Unit" }, "output": { "target": "acme#Thing" } },
                "acme#Thing": { "type": "structure", "members": { "kind": { "target": "acme#Kind" } } },
                "acme#Kind": { "type": "enum", "members": { {{members}} } }
              }
            }
            """;
    }
}
