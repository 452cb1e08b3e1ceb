namespace FreeTier.EmbeddedService.Validation;

/// <summary>How long a string has to be, in Unicode scalar values, and of which characters.</summary>
/// <param name="Min">The least length.</param>
/// <param name="Max">The greatest length.</param>
/// <param name="Pattern">The regular expression that says so to people.</param>
/// <param name="Allows">Whether a character may occur.</param>
internal sealed record StringConstraint(int Min, int Max, string Pattern, Func<char, bool> Allows)
{
    public static readonly StringConstraint ActivityId = new(32, 32, "^[a-zA-Z0-9]+$", char.IsAsciiLetterOrDigit);

    public static readonly StringConstraint NextPageToken = new(1, 8192, @"^[\S\s]*$", _ => true);

    public static readonly StringConstraint Value = new(
        1,
        20,
        @"^[ a-zA-Z0-9\-\:\.\_\/\,\$\(\)]*$",
        c => char.IsAsciiLetterOrDigit(c) || " -:._/,$()".Contains(c, StringComparison.Ordinal));

    public void Check(string value, string path, Violations violations)
    {
        var length = value.EnumerateRunes().Count();
        if (length < Min || length > Max)
            violations.AddLength(path, length, $"Member must have length between {Min} and {Max}, inclusive");

        if (!value.All(Allows))
            violations.Add(path, $"Member must satisfy regular expression pattern: {Pattern}");
    }
}
