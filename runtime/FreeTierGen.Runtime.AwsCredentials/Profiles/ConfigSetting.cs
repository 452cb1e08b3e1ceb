namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>A key's value with its place, which messages name. The value may be a secret, and is in none.</summary>
/// <param name="Key">The key, in small letters.</param>
/// <param name="Value">The value, without white space around it; nested keys are further lines of it.</param>
/// <param name="Section">The section, as it is written between its brackets.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record ConfigSetting(string Key, string Value, string Section, string File, int Line)
{
    /// <summary>The place, as a part of a sentence.</summary>
    public string Place => $"'{Key}' in [{Section}] of {File}, line {Line}";

    /// <summary>Shows no value.</summary>
    public override string ToString() => Place;

    /// <summary>The error that the value can't be used.</summary>
    /// <param name="must">What it must be, with how to mend it.</param>
    public CredentialsException Invalid(string must) => new($"{Place} must be {must}.");

    /// <summary>The keys that are nested in the value, each on a line of its own.</summary>
    public IEnumerable<(string Key, string Value)> Nested()
    {
        foreach (var line in Value.Split('\n'))
        {
            if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                yield return (line[..equals].Trim().ToLowerInvariant(), line[(equals + 1)..].Trim());
            }
        }
    }
}
