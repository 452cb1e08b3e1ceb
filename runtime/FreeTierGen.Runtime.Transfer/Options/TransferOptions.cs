using System.Buffers;

namespace FreeTierGen.Runtime.Transfer;

/// <summary>How objects are moved. A transfer keeps its own copy.</summary>
public sealed record TransferOptions
{
    /// <summary>The least bytes that a part but the last can have: 5 MiB.</summary>
    public const int MinPartSize = 5 * 1024 * 1024;

    /// <summary>The most bytes that a part can have here: 1 GiB. It takes 525 MiB for the largest object.</summary>
    public const int MaxPartSize = 1024 * 1024 * 1024;

    /// <summary>The most parts that an object can have.</summary>
    public const int MaxParts = 10_000;

    /// <summary>The most bytes that an object can have: 5 TiB.</summary>
    public const long MaxObjectSize = 5L * 1024 * 1024 * 1024 * 1024;

    /// <summary>
    /// How many bytes are moved by one request; 8 MiB. Of objects that would have more than <see cref="MaxParts"/> parts, parts are larger,
    /// where their length is known beforehand.
    /// </summary>
    public int PartSize { get; init; } = 8 * 1024 * 1024;

    /// <summary>
    /// Up to how many bytes an object is stored by a single request; 16 MiB. What is no file, and not in memory, is stored by one if it ends
    /// within <see cref="PartSize"/>.
    /// </summary>
    public int MultipartThreshold { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// How many requests are under way at the same time, whatever the transfer is used for, and how many files of a directory; 8. Memory is at
    /// most this many times <see cref="PartSize"/> for each call that has no file at its end, and next to nothing for others.
    /// </summary>
    public int MaxConcurrency { get; init; } = 8;

    /// <summary>
    /// Of what objects have checksums that are stored in parts; <see cref="TransferChecksumType.Whole"/>. Which algorithm there is says the
    /// request's <c>ChecksumAlgorithm</c>, and CRC32 it is where that says nothing, unless the client sends checksums where they are required
    /// alone.
    /// </summary>
    public TransferChecksumType ChecksumType { get; init; } = TransferChecksumType.Whole;

    /// <summary>
    /// How often a part of a download is asked for whose bytes break off; 5. It goes on where it broke off. The client's own retries, of
    /// requests that are not answered, are not counted.
    /// </summary>
    public int MaxPartAttempts { get; init; } = 5;

    /// <summary>How long a failed upload may take to be aborted; 30 seconds.</summary>
    public TimeSpan AbortTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What waiting goes by, and the time limit of aborting.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Lets tests have many parts of few bytes.</summary>
    internal int SmallestPart { get; init; } = MinPartSize;

    /// <summary>Where memory is from.</summary>
    internal ArrayPool<byte> Buffers { get; init; } = ArrayPool<byte>.Shared;

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal TransferOptions Checked()
    {
        Check(PartSize >= SmallestPart && PartSize <= MaxPartSize, nameof(PartSize), $"from {SmallestPart} to {MaxPartSize} bytes");
        Check(MultipartThreshold is >= 0 and <= MaxPartSize, nameof(MultipartThreshold), $"from 0 to {MaxPartSize} bytes");
        Check(MaxConcurrency is >= 1 and <= 1000, nameof(MaxConcurrency), "from 1 to 1000");
        Check(MaxPartAttempts is >= 1 and <= 100, nameof(MaxPartAttempts), "from 1 to 100");
        Check(AbortTimeout > TimeSpan.Zero && AbortTimeout <= TimeSpan.FromDays(1), nameof(AbortTimeout), "more than nothing, and at most a day");
        Check(Enum.IsDefined(ChecksumType), nameof(ChecksumType), "one of its values");
        Check(TimeProvider is not null, nameof(TimeProvider), "something");
        return this;

        static void Check(bool isValid, string name, string range)
        {
            if (!isValid)
            {
                throw new ArgumentException($"{nameof(TransferOptions)}.{name} has to be {range}.");
            }
        }
    }
}
