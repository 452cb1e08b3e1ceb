namespace FreeTierGen.Runtime.Transfer;

/// <summary>An object was replaced while it was read, so that its parts would not fit together. What was read is not to be used.</summary>
public sealed class ObjectChangedException : TransferException
{
    /// <summary>Makes the exception.</summary>
    public ObjectChangedException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
