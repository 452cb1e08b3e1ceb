namespace FreeTierGen.Runtime.Transfer;

/// <summary>
/// An upload in parts failed, and it could not be aborted either: its parts stay stored, and are paid for, until it is. Why the upload failed
/// is the <see cref="Exception.InnerException"/>; where it was cancelled, this is the inner exception of the
/// <see cref="OperationCanceledException"/>.
/// </summary>
public sealed class UploadNotAbortedException : TransferException
{
    /// <summary>Makes the exception.</summary>
    public UploadNotAbortedException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The bucket; empty where it is not known.</summary>
    public string Bucket { get; init; } = "";

    /// <summary>The key; empty where it is not known.</summary>
    public string Key { get; init; } = "";

    /// <summary>What <c>AbortMultipartUpload</c> takes; empty where it is not known.</summary>
    public string UploadId { get; init; } = "";

    /// <summary>Why it could not be aborted; null where that is not known.</summary>
    public Exception? AbortFailure { get; init; }
}
