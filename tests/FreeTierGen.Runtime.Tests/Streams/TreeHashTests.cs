using System.Security.Cryptography;
using FreeTierGen.Runtime.Streams;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>The tree hash of a stream, however it is read, beside one that is computed as it is defined.</summary>
public sealed class TreeHashTests
{
    private const int MiB = 1024 * 1024;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(11, 4)]
    [InlineData(MiB, 65_536)]
    [InlineData(MiB + 1, 65_536)]
    [InlineData((2 * MiB) - 1, 1000)]
    [InlineData(5 * MiB, 3 * MiB)]
    [InlineData((7 * MiB) + 5, 65_537)]
    public void It_is_that_of_each_MiB_and_of_neighbours(int length, int part)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        using var hash = new TreeHash();

        for (var i = 0; i < length; i += part)
        {
            hash.Append(content.AsSpan(i, Math.Min(part, length - i)));
        }

        var (tree, whole) = hash.Finish();
        Assert.Equal(Defined(content), tree);
        Assert.Equal(SHA256.HashData(content), whole);
    }

    private static byte[] Defined(byte[] content)
    {
        var level = content.Chunk(MiB).Select(SHA256.HashData).DefaultIfEmpty(SHA256.HashData([])).ToList();
        while (level.Count > 1)
        {
            level = [.. level.Chunk(2).Select(pair => pair.Length == 1 ? pair[0] : SHA256.HashData([.. pair[0], .. pair[1]]))];
        }

        return level[0];
    }
}
