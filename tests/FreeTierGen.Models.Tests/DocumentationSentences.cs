using System.Text.Json;
using System.Text.RegularExpressions;

namespace FreeTierGen.Models.Tests;

/// <summary>
/// The sentences that a model says to people: of its documentation, the documentation of its endpoint rules and tests, and the titles
/// and texts of its examples. Without markup, in lower case and without the final stop, so that copies are found that differ in those.
/// </summary>
internal static partial class DocumentationSentences
{
    public static IReadOnlySet<string> Of(JsonElement model)
    {
        var sentences = new HashSet<string>();
        Collect(model, isWords: false, sentences);
        return sentences;
    }

    private static void Collect(JsonElement element, bool isWords, HashSet<string> sentences)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Collect(property.Value, isWords || HoldsWords(property.Name), sentences);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Collect(item, isWords, sentences);
                break;
            case JsonValueKind.String when isWords:
                Split(element.GetString()!, sentences);
                break;
        }
    }

    private static bool HoldsWords(string property) =>
        property is "documentation" or "smithy.api#documentation" or "smithy.api#examples";

    private static void Split(string text, HashSet<string> sentences)
    {
        var plain = Whitespace().Replace(Markup().Replace(text, " "), " ");
        foreach (var part in EndOfSentence().Split(plain))
        {
            // A single word is a name or a value of the service, and no sentence.
            var sentence = part.Trim().TrimEnd('.', '!', '?', ':').TrimEnd().ToLowerInvariant();
            if (sentence.Contains(' ', StringComparison.Ordinal))
                sentences.Add(sentence);
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(@"(?<=[.!?:])\s")]
    private static partial Regex EndOfSentence();
}
