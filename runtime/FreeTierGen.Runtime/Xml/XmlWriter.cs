using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Xml;

/// <summary>
/// Writes XML 1.0 in UTF-8 straight into an output's memory, the way generated serialisers walk their values. Tags are given as they are
/// written, so that names, prefixes and namespaces are constants; only values are escaped. It does not check that tags match, as
/// generated code gets that right.
/// </summary>
/// <remarks>Pass it by reference only.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct XmlWriter
{
    private const int MaxDepth = 256;
    private const int SmallestRequest = 256;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _memory;
    private int _written;
    private int _depth;

    /// <summary>Makes a writer of one document.</summary>
    /// <param name="output">Where to; it has the text after <see cref="Flush"/>.</param>
    public XmlWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <summary>Writes tags, or parts of them, as they are: <c>&lt;Nested xmlns="…"&gt;</c>.</summary>
    /// <param name="markup">The tags.</param>
    public void WriteMarkup(scoped ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(Reserve(markup.Length));
        _written += markup.Length;
    }

    /// <summary>Begins a structure or a union that can hold itself, so that its depth is known.</summary>
    /// <exception cref="RequestSerializationException">It is one of 256 inside of each other already: a service would refuse it.</exception>
    public void Enter()
    {
        if (_depth++ >= MaxDepth)
        {
            ThrowTooDeep();
        }
    }

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    public void Leave() => _depth--;

    /// <summary>Writes a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public void WriteBoolean(bool value)
    {
        var room = Reserve(ScalarText.MaxLength);
        _written += ScalarText.Write(room, value);
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumber(long value)
    {
        var room = Reserve(ScalarText.MaxLength);
        _written += ScalarText.Write(room, value);
    }

    /// <summary>Writes a <c>double</c>.</summary>
    /// <param name="value">The number, which may be infinite or none.</param>
    public void WriteNumber(double value)
    {
        var room = Reserve(ScalarText.MaxLength);
        _written += ScalarText.Write(room, value);
    }

    /// <summary>Writes a <c>float</c>.</summary>
    /// <param name="value">The number, which may be infinite or none.</param>
    public void WriteNumber(float value)
    {
        var room = Reserve(ScalarText.MaxLength);
        _written += ScalarText.Write(room, value);
    }

    /// <summary>Writes a <c>bigInteger</c>.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumber(BigInteger value) => WriteMarkup(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Writes a <c>bigDecimal</c> with all its digits.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumber(BigDecimal value) => WriteMarkup(Encoding.ASCII.GetBytes(value.ToString()));

    /// <summary>Writes a timestamp.</summary>
    /// <param name="value">The instant.</param>
    /// <param name="format">How it is written; <see cref="TimestampFormat.DateTime"/> where the model says nothing.</param>
    public void WriteTimestamp(DateTimeOffset value, TimestampFormat format)
    {
        var room = Reserve(ScalarText.MaxLength);
        _written += ScalarText.Write(room, value, format);
    }

    /// <summary>Writes a blob: base64.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBlob(scoped ReadOnlySpan<byte> value)
    {
        var room = Reserve(Base64.GetMaxEncodedToUtf8Length(value.Length));
        Base64.EncodeToUtf8(value, room, out _, out var length);
        _written += length;
    }

    /// <summary>Stands where a union's member is due that is not in the model, or where a union is null.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "What generated code writes, it writes with the writer.")]
    public readonly void WriteUnknownUnionMember()
        => throw new ArgumentException("A union without a member, or with one that this client does not know, can't be sent.");

    /// <summary>Hands all that was written to the output.</summary>
    public void Flush()
    {
        _output.Advance(_written);
        _memory = default;
        _written = 0;
    }

    private static void ThrowTooDeep() => throw new RequestSerializationException($"The request is nested deeper than {MaxDepth} levels.");

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
}
