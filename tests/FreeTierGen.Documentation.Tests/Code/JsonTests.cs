using System.Text;
using System.Text.Json;
using Acme.FreeTier;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FreeTierGen.Documentation.Tests.Code;

/// <summary>The JSON on the pages is JSON, and settings among it are options of a client.</summary>
public sealed class JsonTests
{
    private const string Section = "ServiceClients";

    private static readonly JsonElement Schema = JsonDocument
        .Parse(File.ReadAllText(Repository.PathOf("runtime", "FreeTierGen.Runtime.DependencyInjection", "ConfigurationSchema.json")))
        .RootElement.GetProperty("properties").GetProperty(Section).GetProperty("additionalProperties");

    [Fact]
    public void Each_block_is_JSON()
        => Findings.AssertNone(Page.BlocksIn("json").Where(static block => block.Source.Length == 0 && ProblemOf(block.Text) is not null).Select(static block => $"{block.Place}: {ProblemOf(block.Text)}"));

    [Fact]
    public void Settings_are_in_the_schema_and_make_a_client()
    {
        var settings = Page.BlocksIn("json").Where(static block => block.Text.Contains($"\"{Section}\"", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(settings);
        Assert.All(settings, static block =>
        {
            foreach (var client in JsonDocument.Parse(block.Text).RootElement.GetProperty(Section).EnumerateObject())
            {
                Findings.AssertNone(UnknownKeys(client.Value, Schema, client.Name).Select(key => $"{block.Place}: {key}"));

                var configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(block.Text))).Build();
                var services = new ServiceCollection();
                services.AddFreeTierClient(configuration.GetSection($"{Section}:{client.Name}"));
                using var provider = services.BuildServiceProvider();
                Assert.NotNull(provider.GetRequiredService<IFreeTierClient>());
            }
        });
    }

    private static IEnumerable<string> UnknownKeys(JsonElement value, JsonElement schema, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return [];

        return value.EnumerateObject().SelectMany(member => schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member.Name, out var known)
            ? UnknownKeys(member.Value, known, $"{path}:{member.Name}")
            : [$"{path}:{member.Name}"]);
    }

    private static string? ProblemOf(string text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
            return null;
        }
        catch (JsonException problem)
        {
            return problem.Message;
        }
    }
}
