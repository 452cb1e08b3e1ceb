namespace FreeTier.Connection;

/// <summary>Which FreeTier service to talk to.</summary>
internal abstract record Target
{
    private Target()
    {
    }

    /// <summary>The service that this process brings along, with made-up data.</summary>
    internal sealed record Embedded : Target;

    /// <summary>AWS, with the user's own credentials.</summary>
    internal sealed record Live(string? Profile, string? Region) : Target;

    /// <summary>A service at an address that the user names.</summary>
    internal sealed record Custom(Uri Url, string? Region) : Target;
}
