using System.Text.RegularExpressions;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime.Tests.Validation;

/// <summary>Patterns that backtrack have so much time together, and no more.</summary>
public sealed class PatternTimeTests
{
    private static readonly Regex Slow = new("^(?!x)(a|aa|b)+$", RegexOptions.CultureInvariant, PatternLimits.OneMatch);
    private static readonly Regex Quick = new("^(?!x)[a-z]+$", RegexOptions.CultureInvariant, PatternLimits.OneMatch);
    private static readonly string Endless = new string('a', 60) + "!";

    [Fact]
    public void A_text_for_which_there_is_no_time_is_neither_valid_nor_violated()
    {
        var violations = new ViolationCollector(RequestValidation.Full);

        Assert.True(violations.IsMatch("text", Slow, Endless));

        var result = violations.ToResult();
        Assert.False(result.IsValid);
        Assert.False(result.IsComplete);
        Assert.Empty(result.Violations);
        Assert.Equal(["/text"], result.Unchecked);
        Assert.Equal("There was no time to match the pattern of '/text'.", result.ToString());
    }

    [Fact]
    public void Once_the_time_is_used_up_nothing_more_is_matched()
    {
        var violations = new ViolationCollector(RequestValidation.Full);
        Assert.False(violations.IsMatch("before", Quick, "1"));
        var count = 0;
        while (violations.PatternTime < PatternLimits.Total)
        {
            Assert.True(violations.IsMatch($"{count++}", Slow, Endless));
        }

        // It does not match, which nobody finds out any more.
        Assert.True(violations.IsMatch("after", Quick, "1"));
        Assert.Equal(count + 1, violations.ToResult().Unchecked.Count);
        Assert.EndsWith($" and {count - 2} more.", violations.ToResult().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_noted_is_found_again_without_taking_time()
    {
        var violations = ViolationCollector.WithoutDetails(RequestValidation.Full);
        Check(ref violations);
        Assert.Equal((false, false), (violations.IsValid, violations.IsComplete));
        Assert.Empty(violations.ToResult().Violations);

        var details = violations.WithDetails();
        Check(ref details);

        Assert.Equal(TimeSpan.Zero, details.PatternTime);
        Assert.Equal(["/quick"], details.ToResult().Violations.Select(violation => violation.Path));
        Assert.Equal(["/slow"], details.ToResult().Unchecked);

        static void Check(ref ViolationCollector violations)
        {
            violations.IsMatch("slow", Slow, Endless);
            violations.IsMatch("fine", Quick, "a");
            if (!violations.IsMatch("quick", Quick, "1"))
            {
                violations.Pattern("quick", "^[a-z]+$");
            }
        }
    }

    [Fact]
    public void A_call_that_is_cancelled_matches_nothing_more()
    {
        using var cancellation = new CancellationTokenSource();
        var matching = new PatternMatching(TimeSpan.FromSeconds(60), cancellation.Token);
        Assert.Equal(PatternOutcome.Match, matching.Match(Quick, "a"));

        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => matching.Match(Quick, "a"));
    }

    [Fact]
    public void A_calls_limit_is_the_limit_of_its_validation()
    {
        var matching = new PatternMatching(TimeSpan.FromTicks(1), default);

        Assert.Equal(PatternOutcome.Unfinished, matching.Match(Slow, Endless));
        Assert.Equal(PatternOutcome.Unfinished, matching.Match(Quick, "a"));
    }
}
