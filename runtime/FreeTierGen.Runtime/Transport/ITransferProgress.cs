namespace FreeTierGen.Runtime.Transport;

/// <summary>Is told that bytes have moved.</summary>
internal interface ITransferProgress
{
    /// <summary>A part of a body has gone out or come in.</summary>
    void Progress();
}
