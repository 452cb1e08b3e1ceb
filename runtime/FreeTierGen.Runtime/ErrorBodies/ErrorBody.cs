namespace FreeTierGen.Runtime.ErrorBodies;

/// <summary>What an error's body says of itself, whatever its format is.</summary>
internal struct ErrorBody
{
    /// <summary>The member <c>__type</c>: the shape's name, mostly with its namespace.</summary>
    public string? Type;

    /// <summary>The member <c>code</c>, which may mean something else.</summary>
    public string? Code;

    /// <summary>The member <c>message</c> or <c>Message</c>.</summary>
    public string? Message;
}
