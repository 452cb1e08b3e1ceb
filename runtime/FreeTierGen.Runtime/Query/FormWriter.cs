using System.Buffers;
using System.ComponentModel;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Query;

/// <summary>
/// Writes <c>application/x-www-form-urlencoded</c> as awsQuery and ec2Query send it, straight into an output's memory: members of
/// structures, items of lists and entries of maps are told apart by names such as <c>Filters.member.1.Name</c>. What the names of nested
/// members begin with is kept here, so that generated code writes each structure the same way wherever it stands.
/// </summary>
/// <remarks>Pass it by reference only. Names are given as they are sent.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct FormWriter
{
    private const int SmallestRequest = 256;
    private const int FirstPrefixCapacity = 128;

    /// <summary>How many parts names may have. Generated code writes by recursion, and a value may hold itself.</summary>
    private const int MaxDepth = 1024;

    private readonly IBufferWriter<byte> _output;
    private readonly bool _isComparison;
    private Span<byte> _memory;
    private int _written;
    private bool _hasEntries;

    private byte[] _prefix;
    private int _prefixLength;
    private int _depth;

    /// <summary>Makes a writer of one form.</summary>
    /// <param name="output">Where to; it has the text after <see cref="Finish"/>.</param>
    /// <param name="start">How the form begins: <c>Action=ListUsers&amp;Version=2010-05-08</c>.</param>
    public FormWriter(IBufferWriter<byte> output, scoped ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _prefix = ArrayPool<byte>.Shared.Rent(FirstPrefixCapacity);
        WriteRaw(start);
        _hasEntries = !start.IsEmpty;
    }

    private FormWriter(IBufferWriter<byte> output, bool isComparison)
        : this(output, start: default) => _isComparison = isComparison;

    /// <summary>Makes a writer of values that are compared and not sent: what answers can hold, but requests can't, is written, too.</summary>
    internal static FormWriter ForComparison(IBufferWriter<byte> output) => new(output, isComparison: true);

    /// <summary>Lets all names begin with one more part, until <see cref="Pop"/>.</summary>
    /// <param name="name">The part: a member's name, or that and what its list or map adds, such as <c>Filters.member</c>.</param>
    /// <returns>What <see cref="Pop"/> takes.</returns>
    /// <exception cref="RequestSerializationException">Values stand too deep in each other.</exception>
    public FormMark Push(scoped ReadOnlySpan<byte> name)
    {
        var mark = new FormMark(_prefixLength, _depth);
        if (++_depth > MaxDepth)
        {
            throw new RequestSerializationException($"The request is nested deeper than {MaxDepth} levels.");
        }

        var room = ExtendPrefix(name.Length + 1);
        if (_prefixLength > 0)
        {
            room[0] = (byte)'.';
            room = room[1..];
            _prefixLength++;
        }

        name.CopyTo(room);
        _prefixLength += name.Length;
        return mark;
    }

    /// <summary>Lets all names begin with an item's number too, until <see cref="Pop"/>.</summary>
    /// <param name="number">The number; the first item's is 1.</param>
    /// <returns>What <see cref="Pop"/> takes.</returns>
    public FormMark Push(int number)
    {
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        return Push(text[..ScalarText.Write(text, number)]);
    }

    /// <summary>Lets names begin as they did before.</summary>
    /// <param name="mark">What <see cref="Push(ReadOnlySpan{byte})"/> gave.</param>
    public void Pop(FormMark mark) => (_prefixLength, _depth) = (mark.Length, mark.Depth);

    /// <summary>Writes an entry without a value: a list that is empty.</summary>
    /// <param name="name">The entry's name; empty for what the names begin with itself.</param>
    public void WriteEmpty(scoped ReadOnlySpan<byte> name) => StartEntry(name);

    /// <summary>Hands all that was written to the output. The writer is done then.</summary>
    public void Finish()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(_prefix);
        _prefix = [];
    }

    private void StartEntry(scoped ReadOnlySpan<byte> name)
    {
        const int Signs = 3;
        var prefix = _prefix.AsSpan(0, _prefixLength);
        var room = Reserve(prefix.Length + name.Length + Signs);
        var length = 0;
        if (_hasEntries)
        {
            room[length++] = (byte)'&';
        }

        _hasEntries = true;
        prefix.CopyTo(room[length..]);
        length += prefix.Length;
        if (!prefix.IsEmpty && !name.IsEmpty)
        {
            room[length++] = (byte)'.';
        }

        name.CopyTo(room[length..]);
        length += name.Length;
        room[length++] = (byte)'=';
        _written += length;
    }

    private Span<byte> ExtendPrefix(int count)
    {
        if (_prefix.Length - _prefixLength < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent((_prefixLength + count) * 2);
            _prefix.AsSpan(0, _prefixLength).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_prefix);
            _prefix = larger;
        }

        return _prefix.AsSpan(_prefixLength);
    }

    private void WriteRaw(scoped ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        _written += text.Length;
    }

    private Span<byte> Reserve(int count)
    {
        if (_memory.Length - _written < count)
        {
            Flush();
            _memory = _output.GetSpan(Math.Max(count, SmallestRequest));
            if (_memory.Length < count)
            {
                throw new InvalidOperationException("The output handed out less memory than it was asked for.");
            }
        }

        return _memory[_written..];
    }

    private void Flush()
    {
        _output.Advance(_written);
        _memory = default;
        _written = 0;
    }
}
