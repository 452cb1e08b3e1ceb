namespace FreeTierGen.Runtime.Signing;

/// <summary>What a request's first line says, as it is sent.</summary>
internal readonly ref struct RequestTarget
{
    /// <summary>The HTTP method in upper case.</summary>
    internal required ReadOnlySpan<char> Method { get; init; }

    internal required ReadOnlySpan<char> Path { get; init; }

    /// <summary>The query without its question mark.</summary>
    internal required ReadOnlySpan<char> Query { get; init; }
}
