using System.Text.Json;
using FreeTierGen.Testing;

namespace FreeTierGen.Models.Tests;

public class FreeTierModelTests
{
    private const string FileName = "freetier-2023-09-07.json";

    [Fact]
    public void Our_rendering_equals_the_official_model_but_for_its_words()
    {
        var differences = ModelComparison.Differences(Official(), Ours());

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Our_words_are_our_own()
    {
        var shared = new HashSet<string>(DocumentationSentences.Of(Official()));
        shared.IntersectWith(DocumentationSentences.Of(Ours()));

        Assert.True(shared.Count == 0, string.Join('\n', shared));
    }

    [Fact]
    public void Every_shape_and_every_member_is_documented()
    {
        var silent = new List<string>();
        foreach (var shape in Ours().GetProperty("shapes").EnumerateObject())
        {
            // Inputs and outputs are explained by their operation.
            var isInputOrOutput = shape.Name.EndsWith("Request", StringComparison.Ordinal) || shape.Name.EndsWith("Response", StringComparison.Ordinal);
            if (!isInputOrOutput && !IsDocumented(shape.Value))
                silent.Add(shape.Name);

            if (!shape.Value.TryGetProperty("members", out var members))
                continue;

            foreach (var member in members.EnumerateObject())
            {
                if (!IsDocumented(member.Value))
                    silent.Add($"{shape.Name}${member.Name}");
            }
        }

        Assert.Empty(silent);
    }

    [Fact]
    public void The_file_ends_in_a_line_break_and_is_indented_by_two_spaces()
    {
        var text = File.ReadAllText(Repository.PathOf("models", FileName));

        Assert.StartsWith("{\n  \"smithy\": \"2.0\",\n  \"shapes\": {\n    \"com.amazonaws.freetier#AWSFreeTierService\": {", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    private static bool IsDocumented(JsonElement element) =>
        element.TryGetProperty("traits", out var traits)
        && traits.TryGetProperty("smithy.api#documentation", out var words)
        && words.GetString()!.Length > 0;

    private static JsonElement Ours() => JsonElement.Parse(File.ReadAllText(Repository.PathOf("models", FileName)));

    private static JsonElement Official() => JsonElement.Parse(ConformanceData.ReadText("models", FileName));
}
