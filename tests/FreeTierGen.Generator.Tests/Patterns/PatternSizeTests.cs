using FreeTierGen.Generator.Patterns;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Tests.Patterns;

/// <summary>Patterns of any depth and length: a stack overflow would end this process.</summary>
public sealed class PatternSizeTests
{
    public static TheoryData<string, string> TooLarge { get; } = new()
    {
        { Repeat("(", 1000) + "a" + Repeat(")", 1000), "its groups are nested too deeply" },
        { Repeat("(?=", 900) + "a" + Repeat(")", 900), "its groups are nested too deeply" },
        { Repeat("(", 10_000) + "a" + Repeat(")", 10_000), "it has more than 4000 characters" },
        { Repeat("a", 100_000), "it has more than 4000 characters" },
        { Repeat("a|", 10_000), "it has more than 4000 characters" },
    };

    public static TheoryData<string> Large { get; } =
    [
        "^" + Repeat("a", 3000) + "$",
        "^" + Repeat("a?", 1900) + "$",
        "^" + Repeat("(a|b)", 700) + "$",
        "^(" + Repeat("a", 1900) + "b|" + Repeat("a", 1900) + "c)$",
        "^(" + string.Join('|', Enumerable.Range(1, 80).Select(length => Repeat("a", length))) + ")$",
        "^[" + string.Concat(Enumerable.Range(0, 1500).Select(i => (char)(0x4E00 + (2 * i)))) + "]+$",
        "^[" + string.Concat(Enumerable.Range(0, 1500).Select(i => (char)(0x4E00 + (2 * i)))) + "]b$",
        "^[" + string.Concat(Enumerable.Range(0, 150).Select(i => char.ConvertFromUtf32(0x20000 + (2 * i)))) + "]+$",
        "^" + Repeat("(", 190) + "a" + Repeat(")", 190) + "$",
        "^" + Repeat("(a", 190) + Repeat(")?", 190) + "$",
        "^" + Repeat("(a|b", 190) + Repeat(")*", 190) + "$",
        "^(a{1000}){1000}$",
        "^((((a{1000}){1000}){1000}){1000}){1000}$",
        "^a{2147483647}b{2147483647}$",
        "^[ab]*a{2147483647}b{2147483647}$",
        "^(a{2147483647,}){2147483647,}$",
    ];

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void What_is_too_large_is_not_enforced(string pattern, string reason)
        => Assert.Equal(reason, PatternCompiler.Compile(pattern).NotEnforced);

    [Theory]
    [MemberData(nameof(Large))]
    public void What_is_large_makes_code_that_compiles_and_no_more_of_it_than_there_is_of_the_pattern(string pattern)
    {
        var compiled = PatternCompiler.Compile(pattern);

        Assert.Null(compiled.Invalid);
        if (compiled.NotEnforced is null)
        {
            Assert.InRange(Length(compiled.Code), 1, 30_000 + (100 * pattern.Length));
            PatternMatchers.Load([compiled]);
        }
    }

    private static int Length(PatternCodeSpec? code) => code switch
    {
        StraightPatternSpec straight => straight.Body.Concat(straight.Members).Concat(straight.Fields).Sum(line => line.Length),
        RegexPatternSpec regex => regex.Expression.Length,
        _ => 0,
    };

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
