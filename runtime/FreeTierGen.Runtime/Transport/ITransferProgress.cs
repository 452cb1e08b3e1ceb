namespace FreeTierGen.Runtime.Transport;

/// <summary>Is told that bytes have moved, and whom they are waited for.</summary>
internal interface ITransferProgress
{
    /// <summary>A part of a body has gone out or come in.</summary>
    void Progress();

    /// <summary>The caller is waited for, and not the service, until <see cref="Resume"/>.</summary>
    void Suspend();

    /// <summary>The service is waited for again.</summary>
    void Resume();
}
