namespace FreeTierGen.Conformance.Tests.Results;

/// <summary>How many cases passed, failed and were not run.</summary>
internal readonly record struct Counts(int Passed, int Failed, int Skipped)
{
    public static Counts operator +(Counts left, Counts right)
        => new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);
}
