using System.Buffers;

namespace FreeTierGen.Peers.Tests.Transfer;

/// <summary>Counts what is lent.</summary>
internal sealed class CountingPool : ArrayPool<byte>
{
    private readonly Lock _lock = new();

    /// <summary>How many arrays are lent now.</summary>
    public int Lent { get; private set; }

    /// <summary>How many were lent at once.</summary>
    public int Most { get; private set; }

    /// <summary>How many were lent in all.</summary>
    public int Total { get; private set; }

    public override byte[] Rent(int minimumLength)
    {
        lock (_lock)
        {
            Total++;
            Most = Math.Max(Most, ++Lent);
        }

        return new byte[minimumLength];
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        lock (_lock)
            Lent--;
    }
}
