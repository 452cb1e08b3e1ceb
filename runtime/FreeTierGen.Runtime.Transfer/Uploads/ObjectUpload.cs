using FreeTierGen.Runtime.Transfer.Stores;

namespace FreeTierGen.Runtime.Transfer.Uploads;

/// <summary>An upload: by one request or in parts, as its length has it.</summary>
/// <param name="store">Where to.</param>
/// <param name="options">How.</param>
/// <param name="slots">Bounds the requests.</param>
internal sealed class ObjectUpload<TUpload, TDownload>(IObjectStore<TUpload, TDownload> store, TransferOptions options, Slots slots)
    where TUpload : class
    where TDownload : class
{
    private const string DefaultAlgorithm = "CRC32";

    private string? Default => store.SendsChecksums ? DefaultAlgorithm : null;

    /// <summary>Uploads what a source has.</summary>
    public async Task<UploadedObject> RunAsync(
        TUpload request, UploadDescription description, UploadSource source, ProgressMeter meter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var partSize = PartSizes.For(source.Length, options);
        meter.Begin(source.Length, 0);
        if (source.Length <= (source.IsInPlace ? options.MultipartThreshold : Math.Min(options.MultipartThreshold, partSize)))
        {
            var whole = await NextAsync(source, (int)source.Length, cancellationToken).ConfigureAwait(false);
            return await PutAsync(request, description, whole, meter, cancellationToken).ConfigureAwait(false);
        }

        // Of others the first part shows whether there is another.
        var checksum = ChecksumOf(description);
        UploadPart? first = null;
        if (source.Length is null)
        {
            first = await NextAsync(source, partSize, cancellationToken).ConfigureAwait(false);
            if (first.IsLast)
            {
                return await PutAsync(request, description, first, meter, cancellationToken).ConfigureAwait(false);
            }
        }

        using var upload = new MultipartUpload<TUpload, TDownload>(store, request, checksum, options, slots, meter);
        return await upload.RunAsync(source, partSize, first, cancellationToken).ConfigureAwait(false);
    }

    private async Task<UploadPart> NextAsync(UploadSource source, int size, CancellationToken cancellationToken)
    {
        await slots.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await source.NextAsync(size, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            slots.Free();
            throw;
        }
    }

    private async Task<UploadedObject> PutAsync(
        TUpload request, UploadDescription description, UploadPart whole, ProgressMeter meter, CancellationToken cancellationToken)
    {
        try
        {
            var algorithm = description.Algorithm ?? (GivenChecksum.In(description.Checksums) is null ? Default : null);
            var stored = await store.PutAsync(request, meter.Watch(whole.Body), algorithm, cancellationToken).ConfigureAwait(false);
            whole.Free();
            return UploadedObject.Of(stored, whole.Length, 0);
        }
        finally
        {
            slots.Free();
        }
    }

    /// <summary>
    /// The checksums of parts, and of the object that they become. One of the whole that the caller gives is the object's.
    /// </summary>
    private UploadChecksum ChecksumOf(UploadDescription description)
    {
        if (GivenChecksum.In(description.Checksums) is { } given)
        {
            return CoversWhole(given.Algorithm)
                ? new UploadChecksum(given.Algorithm, UploadChecksum.Whole, given.Value)
                : throw new TransferException(
                    $"Nothing was sent: the request has the {given.Algorithm} of the whole, which can't be compared where an object is stored in parts. Leave it out and name a ChecksumAlgorithm, or give a CRC.");
        }

        return (description.Algorithm ?? Default) switch
        {
            null => new UploadChecksum(null, null),
            "CRC64NVME" => new UploadChecksum("CRC64NVME", UploadChecksum.Whole),
            var algorithm when options.ChecksumType == TransferChecksumType.Whole && CoversWhole(algorithm) => new UploadChecksum(algorithm, UploadChecksum.Whole),
            var algorithm => new UploadChecksum(algorithm, UploadChecksum.Parts),
        };
    }

    private static bool CoversWhole(string algorithm) => algorithm.StartsWith("CRC", StringComparison.Ordinal);
}
