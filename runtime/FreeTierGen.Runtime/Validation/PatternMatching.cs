using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FreeTierGen.Runtime.Validation;

/// <summary>
/// Matches texts with regular expressions within the time that one validation has for all of them: a pattern that backtracks can take for
/// ever with a single text. What did not match is kept, so that going through the same value again takes no time and comes to the same.
/// </summary>
internal struct PatternMatching
{
    private readonly TimeSpan? _limit;
    private readonly CancellationToken _cancellationToken;
    private readonly bool _isRepeated;
    private List<(Regex Expression, string Text, PatternOutcome Outcome)>? _others;

    /// <summary>Makes one that ends when a call ends.</summary>
    /// <param name="callLimit">How long the call may take.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public PatternMatching(TimeSpan callLimit, CancellationToken cancellationToken)
    {
        _limit = callLimit > TimeSpan.Zero && callLimit < PatternLimits.Total ? callLimit : PatternLimits.Total;
        _cancellationToken = cancellationToken;
    }

    private PatternMatching(List<(Regex Expression, string Text, PatternOutcome Outcome)>? others) => (_others, _isRepeated) = (others, true);

    /// <summary>The time taken so far.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>One that comes to the same for the same value.</summary>
    public readonly PatternMatching Repeated() => new(_others);

    /// <summary>Matches a text, as long as there is time.</summary>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public PatternOutcome Match(Regex expression, string text)
    {
        if (_isRepeated)
        {
            return Known(expression, text);
        }

        _cancellationToken.ThrowIfCancellationRequested();
        var outcome = Spent < (_limit ?? PatternLimits.Total) ? Timed(expression, text) : PatternOutcome.Unfinished;
        if (outcome != PatternOutcome.Match)
        {
            (_others ??= []).Add((expression, text, outcome));
        }

        return outcome;
    }

    private PatternOutcome Timed(Regex expression, string text)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            return expression.IsMatch(text) ? PatternOutcome.Match : PatternOutcome.Mismatch;
        }
        catch (RegexMatchTimeoutException)
        {
            return PatternOutcome.Unfinished;
        }
        finally
        {
            Spent += Stopwatch.GetElapsedTime(started);
        }
    }

    private readonly PatternOutcome Known(Regex expression, string text)
    {
        foreach (var other in _others ?? [])
        {
            if (ReferenceEquals(other.Expression, expression) && other.Text == text)
            {
                return other.Outcome;
            }
        }

        return PatternOutcome.Match;
    }
}
