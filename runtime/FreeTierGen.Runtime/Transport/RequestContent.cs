namespace FreeTierGen.Runtime.Transport;

/// <summary>A request's body for one attempt.</summary>
internal abstract class RequestContent : HttpContent
{
    /// <summary>Whether anybody has begun to read the body since it was handed over: if nobody has, nothing of it was sent.</summary>
    public abstract bool WasRead { get; }

    /// <summary>The body goes to the HTTP handler now. Who read it before did not send it.</summary>
    public abstract void HandOver();

    /// <summary>Ends the content's life.</summary>
    /// <returns>True where nobody reads the memory of the call any more.</returns>
    public abstract bool Release();

    /// <summary>What kept a body from being made that is made while it is sent; null where nothing did.</summary>
    public virtual ServiceClientException? Failure => null;

    /// <summary>The call ends, but goes on to send: what it does no longer concerns the call's limits.</summary>
    /// <param name="answer">Who is told instead while the caller is waited for: it reads the answer.</param>
    public virtual void LeaveCall(ITransferProgress? answer)
    {
    }

    /// <summary>Stops sending, and lets go of what is the caller's: the task ends when it has.</summary>
    public virtual Task StopAsync() => Task.CompletedTask;
}
