using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Transfer.Checksums;
using FreeTierGen.Runtime.Transfer.Stores;

namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>
/// Compares an object that came in parts with the checksum that the service has of the whole. Parts are checked as they come, in whatever
/// order, and their checksums become that of the whole.
/// </summary>
internal sealed class ObjectCheck
{
    private readonly string _algorithm;
    private readonly string _expected;
    private readonly string?[] _parts;
    private readonly long[] _lengths;

    private ObjectCheck(string algorithm, string expected, long length, int partSize)
    {
        (_algorithm, _expected) = (algorithm, expected);
        _lengths = new long[(length + partSize - 1) / partSize];
        Array.Fill(_lengths, partSize);
        _lengths[^1] = length - ((_lengths.Length - 1L) * partSize);
        _parts = new string?[_lengths.Length];
    }

    /// <summary>The checksum's algorithm.</summary>
    public string Algorithm => _algorithm;

    /// <summary>The check of an object; null where there is no checksum that those of parts make up.</summary>
    /// <param name="stored">What the service says of the object.</param>
    /// <param name="length">How many bytes the object has, at least one.</param>
    /// <param name="partSize">How many bytes all parts but the last have.</param>
    public static ObjectCheck? Of(StoredObject stored, long length, int partSize)
    {
        // One that is of the parts' checksums has the number of parts behind it, whether its type is told or not.
        if (stored.ChecksumType is null or UploadChecksum.Whole)
        {
            foreach (var (algorithm, checksum) in stored.Checksums)
            {
                if (checksum is not null && CombinedChecksum.Combines(algorithm) && !checksum.Contains('-', StringComparison.Ordinal))
                {
                    return new ObjectCheck(algorithm, checksum, length, partSize);
                }
            }
        }

        return null;
    }

    /// <summary>Begins with a part.</summary>
    public BodyChecksum Start() => BodyChecksum.Start(_algorithm)!;

    /// <summary>Whether a part is there.</summary>
    public bool Has(long part) => _parts[part] is not null;

    /// <summary>A part is there.</summary>
    public void Add(long part, string checksum) => _parts[part] = checksum;

    /// <summary>Compares, once all parts are there.</summary>
    /// <param name="key">The object's key.</param>
    /// <exception cref="ChecksumMismatchException">The bytes are not those of the object.</exception>
    public void Compare(string key)
    {
        if (CombinedChecksum.Of(_algorithm, _parts, _lengths) != _expected)
        {
            throw new ChecksumMismatchException($"The object {key} came in parts, which together differ from its {_algorithm} checksum.")
            {
                Algorithm = _algorithm,
                WasSent = true,
            };
        }
    }
}
