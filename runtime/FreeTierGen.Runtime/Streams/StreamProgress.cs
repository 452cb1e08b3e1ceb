using FreeTierGen.Runtime.Streams;

namespace FreeTierGen.Runtime;

/// <summary>Lets the progress of a transfer be watched, up and down alike.</summary>
public static class StreamProgress
{
    /// <summary>
    /// A stream that tells how much of it has been transferred. Given as the body of a request it tells how many bytes have been sent, from
    /// 0 again where the request is sent once more; around the body of a response, how many have been read.
    /// </summary>
    /// <param name="stream">The stream. It is disposed with the one that is returned; what is given to a request is not disposed at all.</param>
    /// <param name="progress">
    /// Told the number of bytes so far after each part, on the thread that moved it. A <see cref="Progress{T}"/> passes it on to the context
    /// it was made in.
    /// </param>
    /// <returns>The stream to use in place of the first.</returns>
    public static Stream WithProgress(this Stream stream, IProgress<long> progress)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(progress);
        return new ProgressStream(stream, progress);
    }
}
