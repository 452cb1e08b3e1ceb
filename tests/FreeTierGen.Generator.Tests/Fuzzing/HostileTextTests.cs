using System.Globalization;
using System.Text.Json;
using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.Generator.Tests.Fuzzing;

/// <summary>
/// Text of a model is data wherever it lands: what is generated from any text has the very tokens of what is generated from a harmless
/// one, whatever stands in literals and comments.
/// </summary>
public sealed class HostileTextTests
{
    private static readonly Lazy<SortedDictionary<string, List<SyntaxKind>>> Everything = new(() => Generate(InAllPlaces(EverythingModel.Text, "Harmless")));
    private static readonly Lazy<SortedDictionary<string, List<SyntaxKind>>> Rules = new(() => Generate(InAllPlaces(EverythingModel.Rules, "Harmless")));

    // Where a text has to be something, or names something: it may be refused, but is data then, too.
    private static readonly (string Model, string Was, string Becomes)[] ReadAsSomething =
    [
        (EverythingModel.Text, "\"smithy.api#pattern\": \"^[a-z0-9-]{1,20}$\"", "\"smithy.api#pattern\": {0}"),
        (EverythingModel.Text, "\"hostPrefix\": \"{room}-put.{kind}.\"", "\"hostPrefix\": {0}"),
        (EverythingModel.Text, "\"path\": \"room.name\"", "\"path\": {0}"),
        (EverythingModel.Text, "\"path\": \"room.name\", \"comparator\": \"stringEquals\", \"expected\": \"open\"", "\"path\": \"room.name == `{0}`\", \"comparator\": \"booleanEquals\", \"expected\": \"true\""),
        (EverythingModel.Text, "\"errorType\": \"Gone\"", "\"errorType\": {0}"),
        (EverythingModel.Text, "\"items\": \"page.pieces\"", "\"items\": {0}"),
        (EverythingModel.Text, "\"sdkId\": \"Museum\"", "\"sdkId\": {0}"),
        (EverythingModel.Text, "\"version\": \"2026-01-31\"", "\"version\": {0}"),
        (EverythingModel.Text, "\"RoomOpen\": {", "{0}: {"),
        (EverythingModel.Text, "{ \"a\": [1, \"b\", null, true, 1.5] }", "{ {0}: [{0}] }"),
        (EverythingModel.Text, "\"smithy.api#default\": \"vase\"", "\"smithy.api#default\": {0}"),
        (EverythingModel.Text, "\"smithy.api#default\": \"AAECAw==\"", "\"smithy.api#default\": {0}"),
        (EverythingModel.Text, "\"smithy.api#default\": \"1985-04-12T23:20:50.52Z\"", "\"smithy.api#default\": {0}"),
        (EverythingModel.Rules, "\"x-rule\": [", "{0}: [{0}, "),
        (EverythingModel.Rules, "\"other\": { \"a\": [", "{0}: { {0}: [{0}, "),
        (EverythingModel.Rules, "\"Mode\"", "{0}"),
        (EverythingModel.Rules, "\"signingName\": \"rules\"", "\"signingName\": {0}"),
        (EverythingModel.Rules, "\"https://fast.rules.test\"", "{0}"),
        (EverythingModel.Rules, "\"No zone {zone} in {Region}.\"", "{0}"),
        (EverythingModel.Rules, "\"zone\" }", "{0} }"),
        (EverythingModel.Rules, "\"resourceId[0]\"", "{0}"),
        (EverythingModel.Rules, "\"zones[].name\"", "{0}"),
        (EverythingModel.Rules, "\"type\": \"boolean\", \"documentation\"", "\"type\": {0}, \"documentation\""),
        (EverythingModel.Rules, "\"builtIn\": \"AWS::Auth::AccountId\"", "\"builtIn\": {0}"),
    ];

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileValues.Texts.Count)];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, ReadAsSomething.Length)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_in_every_place_that_takes_any_is_data(int index)
    {
        AssertSame(Everything.Value, Generate(InAllPlaces(EverythingModel.Text, HostileValues.Texts[index])));
        AssertSame(Rules.Value, Generate(InAllPlaces(EverythingModel.Rules, HostileValues.Texts[index])));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_text_in_a_place_that_does_not_take_any_is_data_or_an_error(int index)
    {
        var (model, was, becomes) = ReadAsSomething[index];
        Assert.Contains(was, model, StringComparison.Ordinal);
        foreach (var text in new[] { "", HostileValues.Text, "{Region}\"; } } evil(); /*", "a\u2028class Evil { }\n//", new string('x', 10_000) })
        {
            var failure = ModelProof.Failure(model.Replace(was, becomes.Replace("{0}", JsonSerializer.Serialize(text), StringComparison.Ordinal), StringComparison.Ordinal));
            Assert.True(failure is null, $"{was} with {text}: {failure}");
        }
    }

    [Theory]
    [InlineData("\"Evil\\ud800\"")]
    [InlineData("\"\\udc00 Evil\"")]
    public void Half_of_a_surrogate_pair_is_reported(string text)
    {
        var run = ModelDriver.Run(EverythingModel.Text.Replace("\"Museum Service\"", text, StringComparison.Ordinal));
        Assert.Equal(["FTG0004"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    private static void AssertSame(SortedDictionary<string, List<SyntaxKind>> harmless, SortedDictionary<string, List<SyntaxKind>> hostile)
    {
        Assert.Equal(harmless.Keys, hostile.Keys);
        Assert.All(harmless, file => Assert.Equal(file.Value, hostile[file.Key]));
    }

    private static string InAllPlaces(string model, string text)
    {
        // The values of an enum differ from each other, whatever they are.
        var number = 0;
        return TextPositions.Replace(
            model,
            path => path.Contains("smithy.api#enum", StringComparison.Ordinal) ? text + (++number).ToString(CultureInfo.InvariantCulture) : text);
    }

    private static SortedDictionary<string, List<SyntaxKind>> Generate(string model)
    {
        Assert.Null(ModelProof.Failure(model, out var compilation));
        var files = new SortedDictionary<string, List<SyntaxKind>>(StringComparer.Ordinal);
        foreach (var tree in compilation!.SyntaxTrees)
        {
            files[tree.FilePath] = [.. tree.GetRoot().DescendantTokens().Select(token => token.Kind())];
        }

        return files;
    }
}
