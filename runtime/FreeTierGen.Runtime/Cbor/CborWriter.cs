using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FreeTierGen.Runtime.Cbor;

/// <summary>
/// Writes CBOR (RFC 8949) straight into an output's memory, the way generated serialisers walk their values: heads in their shortest
/// form, structures of indefinite length, as nobody has to count their members then, lists and maps with their count. It does not check
/// that names and values, starts and ends belong together, as generated code gets that right.
/// </summary>
/// <remarks>Pass it by reference only. Member names are given in UTF-8.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct CborWriter
{
    private const int SmallestRequest = 256;

    /// <summary>A first byte and eight more.</summary>
    private const int LongestHead = 9;

    /// <summary>How deep structures may stand in each other. Generated code writes by recursion, and a value may hold itself.</summary>
    private const int MaxDepth = 256;

    private readonly IBufferWriter<byte> _output;
    private readonly bool _isComparison;
    private Span<byte> _memory;
    private int _written;
    private int _depth;

    /// <summary>Makes a writer of one value.</summary>
    /// <param name="output">Where to; it has the bytes after <see cref="Flush"/>.</param>
    public CborWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    private CborWriter(IBufferWriter<byte> output, bool isComparison)
        : this(output) => _isComparison = isComparison;

    /// <summary>Makes a writer of values that are compared and not sent: what answers can hold, but requests can't, is written, too.</summary>
    internal static CborWriter ForComparison(IBufferWriter<byte> output) => new(output, isComparison: true);

    /// <summary>Starts a structure; <see cref="WriteEndMap"/> ends it.</summary>
    /// <exception cref="RequestSerializationException">It would be nested too deep.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteStartMap()
    {
        if (_depth++ >= MaxDepth)
        {
            ThrowTooDeep();
        }

        WriteByte(MajorType.Map | MajorType.IndefiniteInfo);
    }

    /// <summary>Starts a map of so many entries, each a key and a value. Nothing ends it.</summary>
    /// <param name="count">How many.</param>
    public void WriteStartMap(int count) => WriteHead(MajorType.Map, (uint)count);

    /// <summary>Ends the structure that was started last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteEndMap()
    {
        _depth--;
        WriteByte(MajorType.Break);
    }

    /// <summary>Starts a list of so many items. Nothing ends it.</summary>
    /// <param name="count">How many.</param>
    public void WriteStartList(int count) => WriteHead(MajorType.Array, (uint)count);

    /// <summary>Writes the name of a member; its value is to be written next.</summary>
    /// <param name="name">The name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteName(scoped ReadOnlySpan<byte> name)
        => Advance(Name(ref Reserve(LongestHead + name.Length), name));

    /// <summary>Hands all that was written to the output.</summary>
    public void Flush()
    {
        _output.Advance(_written);
        _memory = default;
        _written = 0;
    }

    /// <summary>
    /// Makes room for so many bytes. Nothing checks that no more are written, so each caller asks for the most that its value can take.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Reserve(int count)
    {
        if ((uint)(_memory.Length - _written) < (uint)count)
        {
            Grow(count);
        }

        return ref Unsafe.Add(ref MemoryMarshal.GetReference(_memory), _written);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        Flush();
        _memory = _output.GetSpan(Math.Max(count, SmallestRequest));
        if ((uint)_memory.Length < (uint)count)
        {
            throw new InvalidOperationException("The output handed out less memory than it was asked for.");
        }
    }

    [DoesNotReturn]
    private static void ThrowTooDeep() => throw new RequestSerializationException($"The request is nested deeper than {MaxDepth} levels.");

    // Not in place: making room for what is written may change how much has been.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance(int count) => _written += count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteByte(byte value)
    {
        Reserve(1) = value;
        _written++;
    }

    private void WriteHead(int majorType, ulong argument) => Advance(Head(ref Reserve(LongestHead), majorType, argument));

    // Where the name is a constant its length is one too, and only one of the branches is left.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Name(ref byte room, scoped ReadOnlySpan<byte> name)
    {
        var length = Head(ref room, MajorType.Text, (uint)name.Length);
        name.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref room, length), name.Length));
        return length + name.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Head(ref byte room, int majorType, ulong argument)
    {
        if (argument < MajorType.OneByteInfo)
        {
            room = (byte)(majorType | (int)argument);
            return 1;
        }

        return LongHead(ref room, majorType, argument);
    }

    private static int LongHead(ref byte room, int majorType, ulong argument)
    {
        ref var rest = ref Unsafe.Add(ref room, 1);
        switch (argument)
        {
            case <= byte.MaxValue:
                room = (byte)(majorType | MajorType.OneByteInfo);
                rest = (byte)argument;
                return 1 + sizeof(byte);
            case <= ushort.MaxValue:
                room = (byte)(majorType | MajorType.TwoByteInfo);
                Unsafe.WriteUnaligned(ref rest, BigEndian((ushort)argument));
                return 1 + sizeof(ushort);
            case <= uint.MaxValue:
                room = (byte)(majorType | MajorType.FourByteInfo);
                Unsafe.WriteUnaligned(ref rest, BigEndian((uint)argument));
                return 1 + sizeof(uint);
            default:
                room = (byte)(majorType | MajorType.EightByteInfo);
                Unsafe.WriteUnaligned(ref rest, BigEndian(argument));
                return 1 + sizeof(ulong);
        }
    }

    private static ushort BigEndian(ushort value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static uint BigEndian(uint value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static ulong BigEndian(ulong value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;
}
