using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Streams;

/// <summary>
/// The SHA-256 tree hash of a stream: of each MiB the hash, then of each two neighbours the hash of both, until one is left. The hash of the
/// whole is computed along.
/// </summary>
/// <remarks>Specified in "Computing checksums" of the Amazon S3 Glacier developer guide.</remarks>
internal sealed class TreeHash : IDisposable
{
    private const int LeafSize = 1024 * 1024;

    private readonly IncrementalHash _leaf = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    // The roots of whole trees, the largest first: no two are of one height.
    private readonly List<(byte[] Root, int Height)> _trees = [];
    private int _length;

    /// <summary>Adds the stream's next bytes.</summary>
    public void Append(ReadOnlySpan<byte> part)
    {
        _whole.AppendData(part);
        while (!part.IsEmpty)
        {
            if (_length == LeafSize)
            {
                AddLeaf();
            }

            var taken = part[..Math.Min(part.Length, LeafSize - _length)];
            _leaf.AppendData(taken);
            _length += taken.Length;
            part = part[taken.Length..];
        }
    }

    /// <summary>The hashes of all that was added.</summary>
    public (byte[] Tree, byte[] Whole) Finish()
    {
        AddLeaf();
        var root = _trees[^1].Root;
        for (var i = _trees.Count - 2; i >= 0; i--)
        {
            root = Join(_trees[i].Root, root);
        }

        return (root, _whole.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaf.Dispose();
        _whole.Dispose();
    }

    private void AddLeaf()
    {
        var (root, height) = (_leaf.GetHashAndReset(), 0);
        _length = 0;
        while (_trees.Count > 0 && _trees[^1].Height == height)
        {
            root = Join(_trees[^1].Root, root);
            height++;
            _trees.RemoveAt(_trees.Count - 1);
        }

        _trees.Add((root, height));
    }

    private static byte[] Join(byte[] left, byte[] right)
    {
        Span<byte> both = stackalloc byte[2 * SHA256.HashSizeInBytes];
        left.CopyTo(both);
        right.CopyTo(both[SHA256.HashSizeInBytes..]);
        return SHA256.HashData(both);
    }
}
