using System.Buffers;
using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Writes JSON in UTF-8 straight into an output's memory, the way generated serialisers walk their values: compact, escaped where
/// JSON asks for it and nowhere else. It does not check that names and values, starts and ends belong together, as generated code
/// gets that right; that makes it about twice as fast as <see cref="System.Text.Json.Utf8JsonWriter"/>, whose names its methods have.
/// </summary>
/// <remarks>Pass it by reference only. Member names are given in UTF-8 and as JSON writes them, with nothing left to escape.</remarks>
public ref partial struct JsonWriter
{
    private const int SmallestRequest = 256;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _memory;
    private int _written;
    private bool _isCommaDue;

    /// <summary>Makes a writer of one JSON value.</summary>
    /// <param name="output">Where to; it has the text after <see cref="Flush"/>.</param>
    public JsonWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <summary>Starts an object that is a value of its own or an item.</summary>
    public void WriteStartObject() => Start((byte)'{');

    /// <summary>Ends the object that was started last.</summary>
    public void WriteEndObject() => End((byte)'}');

    /// <summary>Starts an array that is a value of its own or an item.</summary>
    public void WriteStartArray() => Start((byte)'[');

    /// <summary>Ends the array that was started last.</summary>
    public void WriteEndArray() => End((byte)']');

    /// <summary>Writes the name of a member; its value is to be written next.</summary>
    /// <param name="name">The name.</param>
    public void WritePropertyName(scoped ReadOnlySpan<byte> name)
    {
        var room = Reserve(name.Length + NamePunctuation);
        _written += Name(room, name);
        _isCommaDue = false;
    }

    /// <summary>Writes a map's key; its value is to be written next.</summary>
    /// <param name="key">The key, not escaped.</param>
    public void WritePropertyName(string key)
    {
        if (key.Length <= LongestShortText)
        {
            var room = Reserve((key.Length * BytesPerChar) + NamePunctuation);
            var length = Comma(room);
            if (TryWriteQuoted(key, room, ref length))
            {
                room[length++] = (byte)':';
                _written += length;
                _isCommaDue = false;
                return;
            }
        }

        WriteText(key);
        Reserve(1)[0] = (byte)':';
        _written++;
        _isCommaDue = false;
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
        var room = Reserve(1);
        Complete(Comma(room));
        Flush();
        return _output;
    }

    private void Start(byte bracket)
    {
        var room = Reserve(2);
        var length = Comma(room);
        room[length++] = bracket;
        _written += length;
        _isCommaDue = false;
    }

    private void End(byte bracket)
    {
        Reserve(1)[0] = bracket;
        _written++;
        _isCommaDue = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (_memory.Length - _written < count)
        {
            Grow(count);
        }

        return _memory[_written..];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        Flush();
        _memory = _output.GetSpan(Math.Max(count, SmallestRequest));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Comma(Span<byte> room)
    {
        if (!_isCommaDue)
        {
            return 0;
        }

        room[0] = (byte)',';
        return 1;
    }
}
