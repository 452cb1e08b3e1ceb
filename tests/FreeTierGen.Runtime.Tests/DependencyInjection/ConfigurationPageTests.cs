using System.Text.Json;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.DependencyInjection;

/// <summary>Every option is bound, in the schema and in the documentation, or listed as one for code only.</summary>
public sealed class ConfigurationPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "configuration.md"));

    private static readonly JsonElement Schema = JsonDocument
        .Parse(File.ReadAllText(Repository.PathOf("runtime", "FreeTierGen.Runtime.DependencyInjection", "ConfigurationSchema.json")))
        .RootElement.GetProperty("properties").GetProperty("ServiceClients").GetProperty("additionalProperties").GetProperty("properties");

    [Fact]
    public void Every_option_is_for_configuration_or_for_code_only()
    {
        var options = typeof(ClientOptions).GetProperties().Select(static property => property.Name);

        Assert.Equal(
            options.Order(StringComparer.Ordinal),
            ConfigurationTests.Keys().Select(static key => key.Split(':')[0]).Distinct().Concat(CodeOnly()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_lists_what_is_bound() =>
        Assert.Equal(ConfigurationTests.Keys(), Rows("| Key |").Order(StringComparer.Ordinal));

    [Fact]
    public void The_schema_has_what_is_bound_with_its_type()
    {
        Assert.Equal(ConfigurationTests.Keys(), Properties(Schema, "").Select(static property => property.Key).Order(StringComparer.Ordinal));
        foreach (var (key, schema) in Properties(Schema, ""))
        {
            var type = key.Split(':').Aggregate(typeof(ClientOptions), static (type, name) => type.GetProperty(name)!.PropertyType);
            type = Nullable.GetUnderlyingType(type) ?? type;
            var expected = type == typeof(bool) ? "boolean" : type == typeof(int) ? "integer" : "string";
            Assert.Equal((key, expected), (key, schema.GetProperty("type").GetString()));
            Assert.EndsWith(".", schema.GetProperty("description").GetString(), StringComparison.Ordinal);
            if (type.IsEnum)
            {
                Assert.Equal(Enum.GetNames(type), schema.GetProperty("enum").EnumerateArray().Select(static name => name.GetString()));
            }
        }
    }

    [Fact]
    public void The_schema_takes_the_values_that_can_be_bound_and_refuses_those_that_cannot()
    {
        foreach (var (key, text, _) in ConfigurationTests.Values.Select(row => row.Data))
        {
            Assert.True(Takes(key, text.Trim()), $"{key} {text}");
        }

        Assert.All(
            new[] { ("Region", "us west"), ("CallTimeout", "30"), ("AttemptTimeout", "soon"), ("AccountIdEndpointMode", "sometimes"), ("RequestValidation", "None") },
            static wrong => Assert.False(Takes(wrong.Item1, wrong.Item2), wrong.Item1));
    }

    private static bool Takes(string key, string value)
    {
        var schema = Properties(Schema, "").Single(property => property.Key == key).Schema;
        return (!schema.TryGetProperty("pattern", out var pattern) || System.Text.RegularExpressions.Regex.IsMatch(value, pattern.GetString()!))
            && (!schema.TryGetProperty("enum", out var names)
                || names.EnumerateArray().Any(name => string.Equals(name.GetString(), value, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<(string Key, JsonElement Schema)> Properties(JsonElement properties, string prefix) =>
        properties.EnumerateObject().SelectMany(property => property.Value.TryGetProperty("properties", out var inner)
            ? Properties(inner, property.Name + ":")
            : [(prefix + property.Name, property.Value)]);

    private static IEnumerable<string> CodeOnly() => Rows("| Option |");

    // The names in backquotes in the first column of the table that begins so.
    private static IEnumerable<string> Rows(string header) =>
        Page[Page.IndexOf(header, StringComparison.Ordinal)..]
            .Split('\n')
            .Skip(2)
            .TakeWhile(static line => line.StartsWith('|'))
            .SelectMany(static line => line.Split('|')[1].Split('`').Where(static (_, index) => index % 2 == 1));
}
