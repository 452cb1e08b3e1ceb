namespace FreeTierGen.Runtime;

/// <summary>What is wrong with how a client is configured.</summary>
public sealed class ConfigurationProblem
{
    internal ConfigurationProblem(string? option, string requirement)
    {
        Option = option;
        Requirement = requirement;
    }

    /// <summary>
    /// The property of the options, <c>Retries.MaxAttempts</c> for one of another's; null where an environment variable is wrong, which the
    /// requirement then names.
    /// </summary>
    public string? Option { get; }

    /// <summary>What the value must be, as the rest of a sentence that begins with the option; a whole sentence where there is no option.</summary>
    public string Requirement { get; }

    /// <summary>The whole sentence. It does not hold the value, which may be a secret.</summary>
    public string Message => Option is null ? Requirement : string.Concat("The client option ", Option, " ", Requirement);
}
