namespace FreeTierGen.Runtime.Retries;

/// <summary>How a client treats a service that fails, as the AWS SDKs name it.</summary>
public enum RetryMode
{
    /// <summary>Failed requests are sent again after a while, as long as there are tokens for that.</summary>
    Standard,

    /// <summary>
    /// As <see cref="Standard"/>, and a client that is throttled sends no more requests than the service has lately taken, first ones
    /// included: they wait. For clients of one resource that many calls compete for; AWS advises others against it.
    /// </summary>
    Adaptive,
}
