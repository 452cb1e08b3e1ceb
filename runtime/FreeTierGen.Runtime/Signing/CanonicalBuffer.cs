using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>A growing buffer of UTF-8 text that a signature is computed over. Reused, so that signing allocates nothing.</summary>
internal sealed class CanonicalBuffer
{
    private const int InitialCapacity = 1024;

    // A request with huge headers should not hold on to its memory for ever.
    private const int LargestKept = 64 * 1024;

    private byte[] _bytes = new byte[InitialCapacity];

    internal int Length { get; private set; }

    internal Span<byte> Written => _bytes.AsSpan(0, Length);

    internal void Clear()
    {
        Length = 0;
        if (_bytes.Length > LargestKept)
            _bytes = new byte[InitialCapacity];
    }

    internal void Truncate(int length) => Length = length;

    internal void Append(byte value)
    {
        var bytes = _bytes;
        if ((uint)Length < (uint)bytes.Length)
            bytes[Length++] = value;
        else
            AppendGrowing(value);
    }

    internal void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        Length += text.Length;
    }

    internal void Append(ReadOnlySpan<char> text) =>
        Length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>Appends a header's name in lower case.</summary>
    internal void AppendLowerCase(ReadOnlySpan<char> asciiName)
    {
        Ascii.ToLower(asciiName, Reserve(asciiName.Length), out var length);
        Length += length;
    }

    /// <summary>Appends a hash or a code: 32 bytes.</summary>
    internal void AppendHex(ReadOnlySpan<byte> bytes)
    {
        LowerHex.Write(bytes, Reserve(bytes.Length * 2));
        Length += bytes.Length * 2;
    }

    /// <summary>Appends a byte as SigV4 wants it in paths and queries: RFC 3986 unreserved as it is, everything else as <c>%XX</c>.</summary>
    internal void AppendUriEncoded(byte value)
    {
        if (UriText.IsUnreserved(value))
        {
            Append(value);
            return;
        }

        var target = Reserve(3);
        target[0] = (byte)'%';
        target[1] = UriText.UpperHex[value >> 4];
        target[2] = UriText.UpperHex[value & 0xF];
        Length += 3;
    }

    private void AppendGrowing(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(Length + count)));

        return _bytes.AsSpan(Length);
    }
}
