namespace FreeTierGen.Runtime.Authentication;

/// <summary>An attempt at a call as auth schemes see it.</summary>
internal interface IAuthenticatedAttempt
{
    /// <summary>The operation's name, for messages.</summary>
    string OperationName { get; }

    /// <summary>The service's name, for messages.</summary>
    string ServiceName { get; }

    /// <summary>The name that the service's requests are signed for; null where it has none.</summary>
    string? SigningName { get; }

    /// <summary>The client's own copy of its options.</summary>
    object Options { get; }

    /// <summary>Whether the options say where credentials come from.</summary>
    bool HasCredentials { get; }

    /// <summary>Reads environment variables.</summary>
    Func<string, string?> ReadEnvironment { get; }

    /// <summary>Where the request goes.</summary>
    Uri Url { get; }

    /// <summary>Sets a header. Its value is a secret.</summary>
    void SetHeader(string name, string value);

    /// <summary>Adds a parameter to the URL's query. Its value is a secret.</summary>
    void AddQuery(string name, string value);

    /// <summary>Signs the request by the client's credentials.</summary>
    /// <param name="forRegionSet">Whether for several regions, where the endpoint's rules leave that open.</param>
    /// <param name="isOptional">Whether the request goes unsigned where there are no credentials.</param>
    /// <param name="cancellationToken">Ends the wait for credentials.</param>
    ValueTask SignAsync(bool forRegionSet, bool isOptional, CancellationToken cancellationToken);
}
