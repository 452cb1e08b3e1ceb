using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FreeTierGen.Runtime.Cbor;

public ref partial struct CborWriter
{
    /// <summary>Writes a timestamp: seconds since 1970 with tag 1. It has milliseconds and no more; services refuse what is finer.</summary>
    /// <param name="value">The instant.</param>
    public void WriteTimestampValue(DateTimeOffset value)
    {
        const double MillisecondsPerSecond = 1000;
        ref var room = ref Reserve(1 + LongestHead);
        room = (byte)(MajorType.Tag | (int)CborTag.EpochSeconds);
        ref var number = ref Unsafe.Add(ref room, 1);
        var milliseconds = value.ToUnixTimeMilliseconds();
        var (seconds, fraction) = Math.DivRem(milliseconds, (long)MillisecondsPerSecond);
        _written += 1 + (fraction == 0 ? Number(ref number, seconds) : Number(ref number, milliseconds / MillisecondsPerSecond));
    }

    /// <summary>Writes a <c>bigInteger</c>: as a whole number where it has no more than 64 bits, else with tag 2 or 3.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumberValue(BigInteger value)
    {
        // A negative number is written as what lies between it and -1.
        var isNegative = value.Sign < 0;
        var magnitude = isNegative ? -BigInteger.One - value : value;
        if (magnitude <= ulong.MaxValue)
        {
            WriteHead(isNegative ? MajorType.Negative : MajorType.Unsigned, (ulong)magnitude);
            return;
        }

        WriteHead(MajorType.Tag, isNegative ? CborTag.NegativeBigInteger : CborTag.PositiveBigInteger);
        var count = magnitude.GetByteCount(isUnsigned: true);
        WriteHead(MajorType.Bytes, (uint)count);
        magnitude.TryWriteBytes(MemoryMarshal.CreateSpan(ref Reserve(count), count), out _, isUnsigned: true, isBigEndian: true);
        _written += count;
    }

    /// <summary>Writes a <c>bigDecimal</c> with all its digits: tag 4.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumberValue(BigDecimal value)
    {
        WriteHead(MajorType.Tag, CborTag.DecimalFraction);
        WriteStartList(2);
        WriteNumberValue(-(long)value.Scale);
        WriteNumberValue(value.UnscaledValue);
    }
}
