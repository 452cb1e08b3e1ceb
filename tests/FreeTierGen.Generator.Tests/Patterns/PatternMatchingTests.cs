using System.Text.Json;
using System.Text.RegularExpressions;
using FreeTierGen.Generator.Patterns;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Patterns;

public class PatternMatchingTests(ITestOutputHelper output)
{
    private const string Emoji = "\U0001F600";

    /// <summary>Pattern, text, whether it matches.</summary>
    public static TheoryData<string, string, bool> Cases => new()
    {
        // FreeTier's own
        { "^[0-9]{12}$", "123456789012", true },
        { "^[0-9]{12}$", "123456789012\n", false },
        { "^[0-9]{12}$", "12345678901", false },
        { "^[0-9]{12}$", "12345678901\u0663", false },
        { "^[a-zA-Z0-9]+$", "abcXYZ019", true },
        { "^[a-zA-Z0-9]+$", "", false },
        { "^[a-zA-Z0-9]+$", "abc-", false },
        { @"^[\S\s]*$", "anything\n" + Emoji, true },
        { @"^[ a-zA-Z0-9\-\:\.\_\/\,\$\(\)]*$", "a-b:c.d_e/f,g$h(i)", true },
        { @"^[ a-zA-Z0-9\-\:\.\_\/\,\$\(\)]*$", @"a\b", false },

        // $ is the end and nothing else; ^ the start
        { "^a$", "a\n", false },
        { "^(a|b)$", "b\n", false },
        { "a$", "ba", true },
        { "a$", "ba\n", false },
        { "^a", "ab", true },
        { "^a", "ba", false },

        // Unanchored
        { "a", "xax", true },
        { "ab", "xabx", true },
        { "ab", "a b", false },
        { @"\S", "  x ", true },
        { @"\S", " \t\n\u00A0", false },
        { ".*", "\n", true },
        { "[0-9]+x", "..12x..", true },
        { "[0-9]+x", "..12..", false },

        // ASCII classes
        { @"^\d$", "5", true },
        { @"^\d$", "\u0665", false },
        { @"^\w+$", "a_Z9", true },
        { @"^\w+$", "\u00E9", false },
        { @"^\s$", "\uFEFF", true },
        { @"^\s$", "\u200B", false },

        // Code points, not code units
        { "^.$", Emoji, true },
        { "^.$", "ab", false },
        { "^.$", "\u2028", false },
        { "^.{2}$", Emoji + "a", true },
        { "^.{2}$", Emoji, false },
        { "^.{1,4096}$", "a", true },
        { "^.{1,4096}$", "", false },
        { "^.{1,4096}$", "a\n", false },
        { "^[^a]$", Emoji, true },
        { "^[^a]{1}b$", Emoji + "b", true },
        { @"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*$", "a\t" + Emoji, true },
        { @"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*$", "a\n", false },
        { "^[\U0001F600]$", Emoji, true },
        { "^[\U0001F600]$", "\U0001F601", false },
        { @"^\u{1F600}+$", Emoji + Emoji, true },

        // Categories
        { @"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$", "caf\u00E9 \u0663=1", true },
        { @"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$", "a*b", false },
        { @"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$", "\U00020000", true },
        { @"^[^\p{C}]+$", "a\u0007", false },
        { @"^\P{L}+$", "12", true },
        { @"^\P{L}+$", "1a", false },
        { @"^\p{ASCII}*$", "abc~", true },
        { @"^\p{ASCII}*$", "\u0080", false },

        // Without going back
        { "^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$", "a--b-c", true },
        { "^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$", "a-", false },
        { @"^[a-z0-9][\.\-a-z0-9]{1,61}[a-z0-9]$", "abc", true },
        { @"^[a-z0-9][\.\-a-z0-9]{1,61}[a-z0-9]$", "ab-", false },
        { @"^[a-z0-9][\.\-a-z0-9]{1,61}[a-z0-9]$", "ab", false },
        { @"^[a-zA-Z0-9]([\-a-zA-Z0-9]*[a-zA-Z0-9])?$", "a", true },
        { @"^[a-zA-Z0-9]([\-a-zA-Z0-9]*[a-zA-Z0-9])?$", "a-b", true },
        { @"^[a-zA-Z0-9]([\-a-zA-Z0-9]*[a-zA-Z0-9])?$", "a-", false },
        { "^arn:(aws|aws-us-gov|aws-cn):kms$", "arn:aws-cn:kms", true },
        { "^arn:(aws|aws-us-gov|aws-cn):kms$", "arn:aws-c:kms", false },
        { "^(range|count|sum)$", "sum", true },
        { "^(range|count|sum)$", "sums", false },
        { "^[a-f0-9]{8}-[a-f0-9]{4}$", "0123abcd-00ff", true },
        { "^[a-f0-9]{8}-[a-f0-9]{4}$", "0123abcd-00fg", false },

        // Alternatives with anchors of their own
        { "^$|^a+$", "", true },
        { "^$|^a+$", "aa", true },
        { "^$|^a+$", "b", false },
        { "^a|b$", "ax", true },
        { "^a|b$", "xb", true },
        { "^a|b$", "xbx", false },
        { "(^a$)|(^b$)", "ab", false },

        // Looking around, boundaries
        { @"^(?!\s*$).+$", " a", true },
        { @"^(?!\s*$).+$", "  ", false },
        { "^(?!aws:).+$", "aws:x", false },
        { @"^[a-z.]*(?<!\.)$", "a.b", true },
        { @"^[a-z.]*(?<!\.)$", "a.", false },
        { @"^\bfoo\b$", "foo", true },
        { @"\bfoo\b", "a foo", true },
        { @"\bfoo\b", "afoo", false },

        // Signs that are themselves
        { @"^\{####\}$", "{####}", true },
        { "^a{x}$", "a{x}", true },
        { @"^[\w-_]+$", "a-_", true },
        { "^[a-zA-Z0-9-_]+$", "a-_", true },
        { "^a{0}b$", "b", true },
        { "^a{0}b$", "ab", false },
        { "^x*?y$", "xxy", true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pattern_matches_as_ECMA_262_says(string pattern, string text, bool matches)
    {
        var compiled = PatternCompiler.Compile(pattern);
        Assert.Null(compiled.Invalid);
        Assert.Null(compiled.NotEnforced);
        Assert.Equal(matches, PatternMatchers.Load([compiled])[0](text));
        Assert.Equal(matches, ReferenceMatcher.IsMatch(PatternParser.Parse(pattern), text));
    }

    [Theory]
    [InlineData(@"^[\S\s]*$")]
    [InlineData(@"^[\s\S]*$")]
    [InlineData(".*")]
    [InlineData("^.*")]
    [InlineData("x*")]
    [InlineData(@"^$|[\S\s]*")]
    public void Patterns_that_everything_matches_cost_nothing(string pattern)
        => Assert.Equal(new CompiledPattern(null), PatternCompiler.Compile(pattern));

    [Theory]
    [InlineData("^[0-9]{12}$")]
    [InlineData("^[a-zA-Z0-9]+$")]
    [InlineData(@"^[ a-zA-Z0-9\-\:\.\_\/\,\$\(\)]*$")]
    [InlineData("^.{1,4096}$")]
    [InlineData("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")]
    [InlineData(@"^[a-z0-9][\.\-a-z0-9]{1,61}[a-z0-9]$")]
    [InlineData(@"^arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:app/")]
    [InlineData(@"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$")]
    public void Common_patterns_need_no_regular_expression(string pattern)
        => Assert.IsType<StraightPatternSpec>(PatternCompiler.Compile(pattern).Code);

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("[a")]
    [InlineData("*a")]
    [InlineData("a**")]
    [InlineData("^a$?")]
    [InlineData("[z-a]")]
    [InlineData("a{2,1}")]
    [InlineData(@"\")]
    [InlineData("(?s).*")]
    [InlineData("(?i)all")]
    [InlineData(@"^[\p{Graph}\x20]*$")]
    [InlineData(@"^\A\S\z$")]
    [InlineData(@"\u12")]
    public void What_is_no_regular_expression_is_said_to_be_invalid(string pattern)
    {
        var compiled = PatternCompiler.Compile(pattern);
        Assert.NotNull(compiled.Invalid);
        Assert.Null(compiled.Code);
    }

    [Theory]
    [InlineData(@"(a)\1")]
    [InlineData(@"^\p{Script=Greek}$")]
    [InlineData(@"^(?!aws:)\p{L}+$")]
    public void What_cannot_be_honoured_exactly_is_not_enforced(string pattern)
    {
        var compiled = PatternCompiler.Compile(pattern);
        Assert.NotNull(compiled.NotEnforced);
        Assert.Null(compiled.Code);
    }

    [Fact]
    public void Patterns_of_AWS_models_match_as_a_reference_does()
    {
        var patterns = AwsPatterns();
        var compiled = patterns.ConvertAll(PatternCompiler.Compile);
        output.WriteLine($"{patterns.Count} patterns: {compiled.Count(c => c == new CompiledPattern(null))} cost nothing, "
            + $"{compiled.Count(c => c.Code is StraightPatternSpec)} straight, "
            + $"{compiled.Count(c => c.Code is RegexPatternSpec { IsNonBacktracking: true })} without and "
            + $"{compiled.Count(c => c.Code is RegexPatternSpec { IsNonBacktracking: false })} with backtracking, "
            + $"{compiled.Count(c => c.Invalid is not null)} invalid, {compiled.Count(c => c.NotEnforced is not null)} not enforced");
        foreach (var (pattern, result) in patterns.Zip(compiled).Where(pair => pair.Second.Code is RegexPatternSpec || pair.Second.Invalid is not null || pair.Second.NotEnforced is not null))
        {
            output.WriteLine($"{result.Invalid ?? result.NotEnforced ?? "Regex"}: {pattern}");
        }

        var matchers = PatternMatchers.Load(compiled);
        var samples = new PatternSamples(20260131);
        for (var i = 0; i < patterns.Count; i++)
        {
            if (compiled[i].Invalid is not null || compiled[i].NotEnforced is not null)
            {
                continue;
            }

            var node = PatternParser.Parse(patterns[i]);
            foreach (var text in samples.For(node, 4))
            {
                // What takes too long is left to the service. A machine that is busy elsewhere makes anything take too long, but not each time.
                var expected = ReferenceMatcher.IsMatch(node, text);
                var isExpected = expected == matchers[i](text) || TimesOut(compiled[i], text) || expected == matchers[i](text);
                Assert.True(isExpected, $"{patterns[i]} with {JsonSerializer.Serialize(text)}");
            }
        }

        // The commonest forms are nearly all forms.
        Assert.True(compiled.Count(c => c.Code is RegexPatternSpec) * 3 < patterns.Count);
    }

    private static bool TimesOut(CompiledPattern pattern, string text)
    {
        if (pattern.Code is not RegexPatternSpec { IsNonBacktracking: false } regex)
        {
            return false;
        }

        try
        {
            Regex.IsMatch(text, regex.Expression, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static List<string> AwsPatterns()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(ConformanceData.Directory("models"), "*.json"))
        {
            using var model = JsonDocument.Parse(File.ReadAllBytes(file));
            Collect(model.RootElement.GetProperty("shapes"), found);
        }

        return [.. found];
    }

    private static void Collect(JsonElement element, SortedSet<string> found)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.NameEquals("smithy.api#pattern") && property.Value.ValueKind == JsonValueKind.String)
                {
                    found.Add(property.Value.GetString()!);
                }
                else
                {
                    Collect(property.Value, found);
                }
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, found);
            }
        }
    }
}
