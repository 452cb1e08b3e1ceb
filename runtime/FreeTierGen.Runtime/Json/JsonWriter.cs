using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Writes JSON in UTF-8 straight into an output's memory, the way generated serialisers walk their values: compact, escaped where
/// JSON asks for it and nowhere else. It does not check that names and values, starts and ends belong together, as generated code
/// gets that right; that makes it about twice as fast as <see cref="System.Text.Json.Utf8JsonWriter"/>, whose names its methods have.
/// </summary>
/// <remarks>Pass it by reference only. Member names are given in UTF-8 and as JSON writes them, with nothing left to escape.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonWriter
{
    private const int SmallestRequest = 256;

    private readonly IBufferWriter<byte> _output;
    private readonly bool _isComparison;
    private Span<byte> _memory;
    private int _written;

    // How many bytes the comma before the next value takes: none before the first one.
    private int _comma;

    private int _depth;

    /// <summary>Makes a writer of one JSON value.</summary>
    /// <param name="output">Where to; it has the text after <see cref="Flush"/>.</param>
    public JsonWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <summary>Makes a writer of values that are compared and not sent: what answers can hold, but requests can't, is written, too.</summary>
    internal static JsonWriter ForComparison(IBufferWriter<byte> output) => new(output, isComparison: true);

    private JsonWriter(IBufferWriter<byte> output, bool isComparison)
        : this(output) => _isComparison = isComparison;

    /// <summary>How many objects and arrays more may be opened.</summary>
    internal readonly int LevelsLeft => JsonDepth.Max - _depth;

    /// <summary>Starts an object that is a value of its own or an item.</summary>
    /// <exception cref="JsonException">It would be nested too deep.</exception>
    public void WriteStartObject() => Start((byte)'{');

    /// <summary>
    /// Starts an object that is a value of its own or an item, with the name of its first member; the member's value is to be written next.
    /// </summary>
    /// <param name="name">The member's name.</param>
    /// <exception cref="JsonException">It would be nested too deep.</exception>
    public void WriteStartObject(scoped ReadOnlySpan<byte> name)
    {
        Deepen();
        ref var room = ref Reserve(name.Length + NamePunctuation + 1);
        _written += ObjectName(ref room, name);
        _comma = 0;
    }

    /// <summary>Ends the object that was started last.</summary>
    public void WriteEndObject() => End((byte)'}');

    /// <summary>Starts an array that is a value of its own or an item.</summary>
    /// <exception cref="JsonException">It would be nested too deep.</exception>
    public void WriteStartArray() => Start((byte)'[');

    /// <summary>Ends the array that was started last.</summary>
    public void WriteEndArray() => End((byte)']');

    /// <summary>Writes the name of a member; its value is to be written next.</summary>
    /// <param name="name">The name.</param>
    public void WritePropertyName(scoped ReadOnlySpan<byte> name)
    {
        ref var room = ref Reserve(name.Length + NamePunctuation);
        _written += Name(ref room, name);
        _comma = 0;
    }

    /// <summary>Writes a map's key; its value is to be written next.</summary>
    /// <param name="key">The key, not escaped.</param>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public void WritePropertyName(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length <= LongestShortText)
        {
            ref var room = ref Reserve((key.Length * BytesPerChar) + NamePunctuation);
            var length = Comma(ref room);
            room = ref Unsafe.Add(ref room, length);
            var quoted = WriteQuoted(key, ref room);
            if (quoted > 0)
            {
                Unsafe.Add(ref room, quoted) = (byte)':';
                _written += length + quoted + 1;
                _comma = 0;
                return;
            }
        }

        WriteText(key);
        Reserve(1) = (byte)':';
        _written++;
        _comma = 0;
    }

    /// <summary>Hands all that was written to the output.</summary>
    public void Flush()
    {
        _output.Advance(_written);
        _memory = default;
        _written = 0;
    }

    /// <summary>The output, for a value that something else writes.</summary>
    internal IBufferWriter<byte> LendOutput()
    {
        Complete(Comma(ref Reserve(1)));
        Flush();
        return _output;
    }

    private void Start(byte bracket)
    {
        Deepen();
        ref var room = ref Reserve(2);
        var length = Comma(ref room);
        Unsafe.Add(ref room, length) = bracket;
        _written += length + 1;
        _comma = 0;
    }

    private void End(byte bracket)
    {
        Reserve(1) = bracket;
        _written++;
        _comma = 1;
        _depth--;
    }

    // A value that holds itself would be written for ever, or until the stack is full.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Deepen()
    {
        if (_depth++ >= JsonDepth.Max)
        {
            throw JsonErrors.TooDeep();
        }
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

    private Span<byte> ReserveSpan(int count) => MemoryMarshal.CreateSpan(ref Reserve(count), count);

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

    // A comma that is not due is written over next; that takes less than not writing it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Comma(ref byte room)
    {
        room = (byte)',';
        return _comma;
    }
}
