namespace FreeTierGen.Runtime.Transport;

/// <summary>Where a request's body comes from that is made while it is sent.</summary>
internal abstract class RequestSource
{
    /// <summary>Whether the body can't be sent again, as a part of it was taken from the caller.</summary>
    public abstract bool IsSpent { get; }

    /// <summary>What kept the body from being made; null where nothing did.</summary>
    public abstract ServiceClientException? Failure { get; }

    /// <summary>The content of an attempt's request.</summary>
    /// <param name="progress">Told when a part has gone out, and while the caller is waited for.</param>
    public abstract RequestContent CreateContent(ITransferProgress progress);
}
