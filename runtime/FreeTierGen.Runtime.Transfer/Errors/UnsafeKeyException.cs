namespace FreeTierGen.Runtime.Transfer;

/// <summary>
/// A key is no name of a file within the directory: it leads out of it (<c>../</c>, <c>/etc</c>, <c>C:</c>), no file can have its name, or
/// another key would be the same file. Nothing of the directory was downloaded.
/// </summary>
public sealed class UnsafeKeyException : TransferException
{
    /// <summary>Makes the exception.</summary>
    public UnsafeKeyException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The key; empty where it is not known.</summary>
    public string Key { get; init; } = "";
}
