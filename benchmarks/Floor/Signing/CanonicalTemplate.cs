using System.Text;

namespace FreeTierGen.Benchmarks.Floor.Signing;

/// <summary>The canonical request of an operation. From call to call only the time and the body's hash change, at the same places.</summary>
internal sealed class CanonicalTemplate
{
    /// <summary>The longest text that a signer has room for.</summary>
    public const int MaxLength = 512;

    private const int DateLength = 16;
    private readonly byte[] _text;
    private readonly int _dateStart;

    public CanonicalTemplate(string contentType, string host, string target)
    {
        var start = $"POST\n/\n\ncontent-type:{contentType}\nhost:{host}\nx-amz-date:";
        var end = $"\nx-amz-target:{target}\n\n{SignedHeaders}\n";
        _dateStart = Encoding.UTF8.GetByteCount(start);
        _text = Encoding.UTF8.GetBytes(start + new string('0', DateLength) + end + new string('0', LowerHex.Length));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_text.Length, MaxLength);
    }

    /// <summary>The names of the headers that are signed.</summary>
    public static string SignedHeaders => "content-type;host;x-amz-date;x-amz-target";

    /// <summary>Writes the canonical request.</summary>
    /// <returns>The part of <paramref name="space"/> that was written.</returns>
    public Span<byte> Write(Span<byte> space, ReadOnlySpan<byte> date, ReadOnlySpan<byte> bodyHash)
    {
        var text = space[.._text.Length];
        _text.CopyTo(text);
        date.CopyTo(text[_dateStart..]);
        LowerHex.Write(bodyHash, text[^LowerHex.Length..]);
        return text;
    }
}
