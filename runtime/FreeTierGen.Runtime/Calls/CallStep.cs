namespace FreeTierGen.Runtime.Calls;

/// <summary>Whose exception it would be that is thrown now.</summary>
internal enum CallStep
{
    /// <summary>Ours or an interceptor's: it goes to the caller as it is.</summary>
    Own,

    /// <summary>The credentials provider's.</summary>
    Credentials,

    /// <summary>The HTTP handler's.</summary>
    Transport,
}
