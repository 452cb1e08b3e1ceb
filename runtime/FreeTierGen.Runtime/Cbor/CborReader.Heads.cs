using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Cbor;

public ref partial struct CborReader
{
    /// <summary>The kind of value that is next, after the tags before it.</summary>
    internal int NextMajorType()
    {
        SkipTags();
        return Peek() & MajorType.Mask;
    }

    /// <summary>The first byte of the value that is next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte Peek()
    {
        var position = _position;
        var data = _data;
        if ((uint)position >= (uint)data.Length)
        {
            ThrowTruncated();
        }

        return data[position];
    }

    /// <summary>Takes the first byte of a value, and the tags before it, which say nothing to the type that is expected.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte TakeInitial(int majorType, string expected)
    {
        var initial = Peek();
        if ((initial & MajorType.Mask) != majorType)
        {
            initial = PeekBehindTags(majorType, expected);
        }

        _position++;
        return initial;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte PeekBehindTags(int majorType, string expected)
    {
        SkipTags();
        var initial = Peek();
        if ((initial & MajorType.Mask) != majorType)
        {
            ThrowUnexpected(expected);
        }

        return initial;
    }

    private void SkipTags()
    {
        while ((Peek() & MajorType.Mask) == MajorType.Tag)
        {
            TakeTag();
        }
    }

    private ulong TakeTag() => ReadArgument(_data[_position++]);

    /// <summary>The argument of a head whose first byte has been taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong ReadArgument(byte initial)
    {
        var info = initial & MajorType.InfoMask;
        return info < MajorType.OneByteInfo ? (uint)info : ReadLongArgument(info);
    }

    private ulong ReadLongArgument(int info)
    {
        switch (info)
        {
            case MajorType.OneByteInfo:
                return Take(sizeof(byte))[0];
            case MajorType.TwoByteInfo:
                return BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort)));
            case MajorType.FourByteInfo:
                return BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint)));
            case MajorType.EightByteInfo:
                return BinaryPrimitives.ReadUInt64BigEndian(Take(sizeof(ulong)));
            default:
                throw new CborFormatException("The text is no CBOR: a value has a length that does not exist", _position - 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Take(int count)
    {
        var position = _position;
        if ((uint)(_data.Length - position) < (uint)count)
        {
            ThrowTruncated();
        }

        _position = position + count;
        return _data.Slice(position, count);
    }

    [DoesNotReturn]
    private readonly void ThrowTruncated() => throw new CborFormatException("The text ends within a value", _data.Length);

    [DoesNotReturn]
    private readonly void ThrowUnexpected(string expected)
        => throw new CborFormatException("Expected " + expected + ", but found " + MajorType.Name(Peek()), _position);

    private static CborFormatException Invalid(string expected, int position)
        => new("The value can't be read as " + expected, position);
}
